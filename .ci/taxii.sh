#!/usr/bin/env bash
# A public TAXII 2.1 client walks a server from discovery to objects, and MITRE's layer library opens
# the layers; both come from PyPI.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$scratch"' EXIT

if ! python3 -m venv "$scratch/venv" ||
  ! "$scratch/venv/bin/pip" install -q taxii2-client==2.3.0 mitreattack-python==5.0.0; then
  echo "taxii: not checked, because PyPI cannot be reached"
  exit 0
fi

export DECNET_HOME=$scratch/home
./decnet demo --data "$DECNET_HOME" >/dev/null
./decnet up --port 0 >"$scratch/up" 2>&1 &
server=$!
for _ in $(seq 300); do
  grep -q 'Serving http' "$scratch/up" && break
  sleep 0.2
done
url=$(grep -o 'http://[0-9.:]*' "$scratch/up" | head -1)

"$scratch/venv/bin/python" .ci/taxii_walk.py "$url" "$scratch/up"

for scope in fleet; do
  ./decnet export "$scope" --format navigator --out "$scratch/$scope.json"
  "$scratch/venv/bin/python" - "$scratch/$scope.json" <<'PY'
import sys
from mitreattack.navlayers import Layer

layer = Layer(strict=True)
layer.from_file(sys.argv[1])
techniques = layer.layer.techniques
assert techniques and any("." in t.techniqueID for t in techniques)
print("layer: opened,", len(techniques), "entries")
PY
done
