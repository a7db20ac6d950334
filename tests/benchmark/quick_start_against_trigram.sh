#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# By how much Quick start beats a word-trigram model of the same text, in bits per byte.
#
#     tests/benchmark/quick_start_against_trigram.sh [BIN]
#
# Writes the Storybook (12,000 stories, seed 1), splits it as training does (last 5 % for
# validation), trains the preset quick-start to its end (about two minutes on two cores), scores the
# model and the trigram on the same validation stories, and prints one JSON line of each. BIN is the
# folder of `ternary`, by default build/release/bin.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=${1:-$here/../../build/release/bin}
stories=12000
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$bin/ternary" storybook --stories "$stories" --seed 1 --out "$scratch/all.txt"
awk -v first="$((stories * 95 / 100))" -v folder="$scratch" '
    BEGIN { part = "train" }
    $0 == "<|endoftext|>" {
        if (++documents == first) { part = "validation"; next }
    }
    { print > (folder "/" part ".txt") }
' "$scratch/all.txt"

"$bin/ternary" train --preset quick-start --out "$scratch/run" >"$scratch/train.log"
model=$("$bin/ternary" evaluate "$scratch/run" --corpus "$scratch/validation.txt" --json)
echo "$model"
score=$(sed -E 's/.*"bits_per_byte":([0-9.]+).*/\1/' <<<"$model")
python3 "$here/storybook_trigram.py" "$scratch/train.txt" "$scratch/validation.txt" \
    --model-bits-per-byte "$score"
tail -n 2 "$scratch/train.log"
