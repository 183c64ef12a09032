#!/usr/bin/env bash
# From data to shipped weights: `train.sh DATA [options of train.py]`; see README.md. DATA holds polnear/{train,dev}.
set -euo pipefail
cd "$(dirname "$0")/../.."
data=${1:?"give the folder that holds polnear/{train,dev}"}
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${PYTHON:-/usr/bin/python3}
learned=src/extract/lang/en/attributions/learned
npx tsx training/attribution/export.ts --data "$data" --out "$work"
"$python" training/attribution/train.py --data "$work" --out "$work/model" "$@"
"$python" training/attribution/ship.py --model "$work/model/model.pt" --data "$work" --out "$learned/model.bin"
npx tsx training/attribution/calibrate.ts --data "$data"
