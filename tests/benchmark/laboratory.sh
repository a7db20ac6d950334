#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The recorded output-layer laboratory; see README.md. Begins it, or goes on with what FOLDER holds.
# More arguments go to `ternary lab`, for instance --seconds 60 --search 24 for a rehearsal.
set -euo pipefail

[[ $# -ge 2 ]] || { echo "usage: laboratory.sh CORPORA FOLDER [more arguments of 'ternary lab']" >&2; exit 2; }
corpora=$1 folder=$2
shift 2
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${TERNARY:-$root/build/release/bin/ternary}
[[ -x $program ]] || { echo "laboratory.sh: build it first: cmake --build --preset release --target ternary" >&2; exit 1; }

if [[ -f $folder/lab.json ]]; then
    exec "$program" lab --resume "$folder"
fi
texts=()
for name in textbooks-history textbooks-economics textbooks-college-success stories-simple; do
    [[ -f $corpora/$name.txt ]] || { echo "laboratory.sh: there is no $corpora/$name.txt" >&2; exit 1; }
    texts+=(--corpus "$corpora/$name.txt")
done
exec "$program" lab --preset flashlm-v3 "${texts[@]}" --out "$folder" --all-heads --threads 2 \
    --seconds 300 --search 120 --rates 0.5,1,2 --seeds 1,2,3 --repeat-best 2 \
    --set training.phases=128:4x4 --set corpus.validation_fraction=0.01 "$@"
