#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
# run.sh BUILD SECONDS JOBS [TARGET…]: each libFuzzer target for so long, JOBS at a time. The corpus
# stays in BUILD/corpus for the next run; what crashes, hangs (10 s) or eats memory (2 GB) is left in
# BUILD/crashes: minimize it with the program's -minimize_crash=1 and keep it in tests/data/fuzz.
set -eu -o pipefail
build=$(realpath "$1") seconds=$2 jobs=$3
shift 3
here=$(realpath "$(dirname "$0")")
root=$(realpath "$here/../..")
[ $# -gt 0 ] || set -- expression text_template odf_template package deflate source_odt list_csv list_xlsx \
    source_text source_markdown source_html source_kit_file
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1

run_one() {
    local target=$1 program=$build/bin/presskit_fuzz_$1
    local kept=$root/tests/data/fuzz/$1 log=$build/$1.log dict=$here/$1.dict
    local folders=("$build/corpus/$1" "$build/seeds/$1" "$here/seeds/$1")
    [ -f "$dict" ] || dict=$here/text_template.dict
    [ ! -d "$kept" ] || folders+=("$kept")
    mkdir -p "$build/corpus/$target" "$build/seeds/$target" "$build/crashes"
    if "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=16384 \
        -dict="$dict" -artifact_prefix="$build/crashes/$target-" \
        -print_final_stats=1 "${folders[@]}" >"$log" 2>&1; then
        echo "$target: $seconds s, $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs"
    else
        tail -n 60 "$log"
        echo "$target: FAILED; the input that did it is kept:"
        sed -n 's/.*Test unit written to /  /p' "$log"
        return 1
    fi
}

/usr/bin/python3 "$here/seeds.py" "$root" "$build/seeds"
failed=0
for target in "$@"; do
    while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do
        wait -n || failed=1
    done
    run_one "$target" &
done
while [ -n "$(jobs -p)" ]; do
    wait -n || failed=1
done
exit $failed
