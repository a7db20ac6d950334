#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Ternary Studio against PyTorch at FlashLM v3's sizes, in one sitting and in turn.
#
#     tests/benchmark/compare_pytorch.sh [--quick] [--rounds N] [--threads N] [--bin DIR]
#                                        [--accept-load] [--write]
#
# Installs Debian's python3-torch and the OpenMP build of OpenBLAS where they are missing (root or
# sudo), gives PyTorch the fairest settings known ("tuned", see README.md here; "plain" is how the
# original ran), runs both programs in turn and prints a table with medians, ranges, ratios and
# shares of this machine's peak. About 15 minutes; --quick: about 3, with few steps. Refuses to
# start while other programs keep the cores busy, unless --accept-load; results that were disturbed
# are marked. --write keeps table and figures in results/. Needs a release build (--bin DIR holds
# `ternary`, by default build/release/bin).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=/usr/bin/python3 # Debian's, for which python3-torch is; another may come first in PATH
packages=(python3-torch python3-numpy libopenblas0-openmp)

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
    echo "compare_pytorch: installing ${missing[*]}" >&2
    as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}" >&2 ||
        { "${as_root[@]}" apt-get update >&2 &&
            "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}" >&2; }
fi

exec "$python" "$here/compare_pytorch.py" "$@"
