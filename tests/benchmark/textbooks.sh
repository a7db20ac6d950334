# SPDX-License-Identifier: GPL-3.0-or-later
# For other scripts: the three textbooks of the learning curve, in order. They are not part of this
# repository; textbook_files FOLDER names those that are missing and ends the script.
readonly textbooks=(textbooks-history.txt textbooks-economics.txt textbooks-college-success.txt)

textbook_files() {
    local folder=$1 name missing=0
    for name in "${textbooks[@]}"; do
        if [[ ! -r $folder/$name ]]; then
            echo "$0: '$folder/$name' is missing. README.md here says what it holds." >&2
            missing=1
        fi
    done
    ((missing == 0)) || exit 1
    for name in "${textbooks[@]}"; do
        corpora+=(--corpus "$folder/$name")
    done
}
