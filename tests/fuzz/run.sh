#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
# run.sh BUILD SECONDS [TARGET…]: each libFuzzer target for so long. The corpus stays in
# BUILD/corpus for the next run; what crashes, hangs (10 s) or eats memory (2 GB) is left in
# BUILD/crashes: minimize it with the program's -minimize_crash=1 and keep it in tests/data/fuzz.
set -eu -o pipefail
build=$(realpath "$1") seconds=$2
shift 2
here=$(realpath "$(dirname "$0")")
root=$(realpath "$here/../..")
[ $# -gt 0 ] || set -- text_template odf_template package

/usr/bin/python3 "$here/seeds.py" "$root" "$build/seeds"
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
failed=0
for target in "$@"; do
    program=$build/bin/presskit_fuzz_$target
    kept=$root/tests/data/fuzz/$target
    mkdir -p "$build/corpus/$target" "$build/crashes"
    folders=("$build/corpus/$target" "$build/seeds/$target" "$here/seeds/$target")
    [ ! -d "$kept" ] || folders+=("$kept")
    echo "$target: $seconds s"
    log=$build/$target.log
    if "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=16384 \
        -dict="$here/$target.dict" -artifact_prefix="$build/crashes/$target-" \
        -print_final_stats=1 "${folders[@]}" >"$log" 2>&1; then
        grep -E 'number_of_executed_units|peak_rss' "$log"
    else
        failed=1
        echo "$target: FAILED"
        tail -n 60 "$log"
    fi
done
exit $failed
