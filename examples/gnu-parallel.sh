#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
# Press kits with GNU parallel, each slot a part of the sources:
#   examples/gnu-parallel.sh 4 sources.txt kits --formats odt,pdf
# Other machines that see the same folders: set PARALLEL='--sshlogin host1,host2 --workdir .'
set -eu
slots=$1
list=$2
out=$3
shift 3
mapfile -t sources < <(grep -v -e '^#' -e '^[[:space:]]*$' "$list")
# Quoted twice: parallel hands its words to a shell.
printf -v words ' %q' "$@" -- "${sources[@]}"
printf -v folder '%q' "$out"
code=0
seq "$slots" | parallel --jobs "$slots" --halt never \
    "presskit generate --resume --jobs 1 --shard {}/$slots --out $folder \
     --report $folder-part{}.json$words" || code=$?
presskit merge "$out"-part*.json -o "$out.json"
rm -- "$out"-part*.json
exit "$code"
