#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
# Press kits on a Slurm cluster, each task a part of the sources:
#   sbatch --array=1-4 examples/slurm-array.sh sources.txt kits --formats odt,pdf
# sources.txt names a release on each line, kits is a folder that all nodes see; what follows are
# options of presskit generate. A task that is killed or requeued goes on where it was.
# Afterwards: presskit merge kits-part*.json -o kits.json
#SBATCH --job-name=presskit
#SBATCH --requeue
#SBATCH --open-mode=append
set -eu
list=$1
out=$2
shift 2
mapfile -t sources < <(grep -v -e '^#' -e '^[[:space:]]*$' "$list")
# exec: Slurm's TERM reaches presskit, which ends its office and leaves nothing half-made.
exec presskit generate --resume --jobs "${SLURM_CPUS_PER_TASK:-1}" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
    --out "$out" --report "$out-part$SLURM_ARRAY_TASK_ID.json" "$@" -- "${sources[@]}"
