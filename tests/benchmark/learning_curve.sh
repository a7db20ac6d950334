#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The learning curve of README.md ("The curve") repeated with the engine: same text, split, ids,
# windows, phases, settings and score; several seeds; fp32 and bf16.
#
#     tests/benchmark/learning_curve.sh CORPORA [--out DIR] [--bin DIR] [--seeds "1 2 3"]
#         [--precisions "fp32 bf16"] [--steps 1256] [--threads 2] [--pytorch "1"]
#
# CORPORA is the folder of the three textbooks. What is trained stays in DIR (default
# build/learning-curve), and a curve that is whole there is not trained again. The ids are checked
# against the sums in README.md. --pytorch "1 2 3" also trains those seeds in PyTorch on the same
# ids, as far as it comes in 14 minutes each, so that the seconds are of one machine; otherwise the
# recorded curve stands for it, whose seconds are another machine's. Prints a table, and writes
# learning_curve.svg (over tokens and over seconds) and learning_curve.json into DIR.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=textbooks.sh
source "$here/textbooks.sh"
[[ $# -gt 0 && $1 != -* ]] || {
    sed -n '3,17s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
folder=$1
shift
out=$here/../../build/learning-curve bin=$here/../../build/release/bin
seeds="1 2 3" precisions="fp32 bf16" steps=1256 threads=2 pytorch=""
while (($# > 1)); do
    case $1 in
    --out | --bin | --seeds | --precisions | --steps | --threads | --pytorch)
        printf -v "${1#--}" '%s' "$2"
        shift 2
        ;;
    *) break ;;
    esac
done
(($# == 0)) || {
    echo "learning_curve: '$1' is not understood." >&2
    exit 2
}
corpora=()
textbook_files "$folder"
mkdir -p "$out"

for precision in $precisions; do
    for seed in $seeds; do
        lines=$out/ternary-$precision-$seed.jsonl
        if [[ -s $lines ]] && grep -q '"event":"finished","step":'"$steps," "$lines"; then
            continue
        fi
        echo "learning_curve: $precision, seed $seed" >&2
        rm -rf "$out/run"
        "$bin/ternary" train --preset flashlm-v3 "${corpora[@]}" --out "$out/run" --json \
            --threads "$threads" --steps "$steps" \
            --set "training.phases=64:4x4:300:frozen 128:4x4" \
            --set training.freeze_random_embedding=true --set training.seed="$seed" \
            --set precision="$precision" --set evaluation.every_steps=100 \
            --set checkpoint.every_steps=1000000 --set checkpoint.every_seconds=1000000 >"$lines.part"
        /usr/bin/python3 "$here/learning_curve.py" ids "$out/run/data" "$out"
        rm -rf "$out/run"
        mv "$lines.part" "$lines"
    done
done

for seed in $pytorch; do
    [[ -s $out/pytorch-$seed.json ]] && continue
    echo "learning_curve: PyTorch, seed $seed" >&2
    openblas=$(dirname "$(find /usr/lib -path '*openblas-openmp/libblas.so.3' | head -n 1)")
    LD_LIBRARY_PATH=$openblas ATEN_CPU_CAPABILITY=avx512 \
        MALLOC_MMAP_THRESHOLD_=8589934592 MALLOC_TRIM_THRESHOLD_=8589934592 \
        /usr/bin/python3 "$here/flashlm_v3_torch.py" train --tokens "$out/train.bin" \
        --valid "$out/valid.bin" --valid-bytes 47353 --minutes 14 --seed "$seed" \
        --threads "$threads" --phase 64:16:300:frozen 128:16 --out "$out/pytorch-$seed.json.part" >/dev/null
    mv "$out/pytorch-$seed.json.part" "$out/pytorch-$seed.json"
done

/usr/bin/python3 "$here/learning_curve.py" compare "$out" --recorded "$here/curve_v3_textbooks.json"
