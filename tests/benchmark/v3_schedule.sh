#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# FlashLM v3's whole schedule as it was run, 4,050 steps, on the three textbooks.
#
#     tests/benchmark/v3_schedule.sh CORPORA [--out DIR] [--bin DIR] [--threads 2] [--precision P]
#         [--steps N]
#
# CORPORA is the folder of the textbooks. Trains the preset flashlm-v3 (the embedding starts random
# and is therefore trained in every phase), resumes what is already in DIR (default
# build/v3-schedule), and prints wall time, the validation loss both ways (plain cross-entropy, and
# as optimised, with label smoothing and z-loss) and samples. --steps shortens it for a trial.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=textbooks.sh
source "$here/textbooks.sh"
[[ $# -gt 0 && $1 != -* ]] || {
    sed -n '3,12s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
folder=$1
shift
out=$here/../../build/v3-schedule bin=$here/../../build/release/bin threads=2 precision="" steps=4050
while (($# > 1)); do
    case $1 in
    --out | --bin | --threads | --precision | --steps)
        printf -v "${1#--}" '%s' "$2"
        shift 2
        ;;
    *) break ;;
    esac
done
(($# == 0)) || {
    echo "v3_schedule: '$1' is not understood." >&2
    exit 2
}
corpora=()
textbook_files "$folder"

begin=$SECONDS
if [[ -e $out/run.json ]]; then
    "$bin/ternary" train --resume "$out" --threads "$threads"
else
    more=()
    [[ -z $precision ]] || more=(--set "precision=$precision")
    "$bin/ternary" train --preset flashlm-v3 "${corpora[@]}" --out "$out" --threads "$threads" \
        --steps "$steps" "${more[@]}"
fi
wall=$((SECONDS - begin))

echo
echo "Wall time of this command's training, preparation and evaluations included: $((wall / 60)) min $((wall % 60)) s"
/usr/bin/python3 - "$out/metrics.jsonl" <<'PYTHON'
import json, sys
last = {}
with open(sys.argv[1]) as f:
    for line in f:
        entry = json.loads(line)
        if "step" in entry and "elapsed_s" in entry and "tokens" in entry:
            last = entry
print(f"Training alone: {last['elapsed_s'] / 60:.1f} min, {last['tokens']:,} tokens, "
      f"{last['tokens'] / last['elapsed_s']:,.0f} tokens/s (the original: 73.6 min, 7.6M tokens, 1,716 tokens/s)")
PYTHON
echo
echo "All validation text:"
"$bin/ternary" evaluate "$out" --as-optimised --threads "$threads"
echo
for prompt in "The history of" "In economics, the price of" "The most important thing"; do
    "$bin/ternary" generate "$out" --prompt "$prompt" --tokens 60 --seed 1 --threads "$threads"
    echo
done
