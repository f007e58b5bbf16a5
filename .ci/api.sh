#!/usr/bin/env bash
# Holds the API against its OpenAPI document: schemathesis, from PyPI, with the demo's data, as an admin and
# as nobody. Argument: examples for each operation; 200 unless given.
set -euo pipefail
cd "$(dirname "$0")/.."

examples=${1:-200}
scratch=$(mktemp -d)
server=
stop() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$scratch"
}
trap stop EXIT

if ! python3 -m venv "$scratch/venv" ||
  ! "$scratch/venv/bin/pip" install -q schemathesis==4.32.5; then
  echo "api: not checked, because PyPI cannot be reached"
  exit 0
fi

export DECNET_HOME=$scratch/home
./decnet demo --data "$DECNET_HOME" >/dev/null
# Schemathesis logs in more often than anybody should.
DECNET_LIMITER_ENABLED=false ./decnet up --port 0 >"$scratch/up" 2>&1 &
server=$!
for _ in $(seq 120); do
  if grep -q '^Stop with' "$scratch/up"; then break; fi
  sleep 1
done
origin=$(sed -n 's|^Serving \(.*\)/api/v1/openapi.json$|\1|p' "$scratch/up")
first=$(sed -n 's/.*user admin, password //p' "$scratch/up")

python=$scratch/venv/bin/python
token=$("$python" - "$origin" "$first" <<'PY'
import json, sys, urllib.request

def post(path, body, token=None):
    request = urllib.request.Request(sys.argv[1] + "/api/v1" + path, json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    return json.load(urllib.request.urlopen(request))

def login(password):
    return post("/auth/login", {"username": "admin", "password": password})["access_token"]

mine = "a long password of CI"
post("/auth/change-password", {"old": sys.argv[2], "new": mine}, login(sys.argv[2]))
print(login(mine))
PY
)

# Streams do not end, and a logout ends the token of all others; both have tests of their own.
root=$PWD
cd "$scratch" # it writes beside itself what it found
"$scratch/venv/bin/schemathesis" --config-file "$root/.ci/schemathesis.toml" run "$origin/api/v1/openapi.json" \
  --url "$origin" --header "Authorization: Bearer $token" --checks all --max-examples "$examples" \
  --phases examples,coverage,fuzzing --continue-on-failure --seed 20261127 --workers 2 --request-timeout 30 \
  --exclude-path-regex '(/stream|/events|/auth/logout)$' >"$scratch/said" || {
  cat "$scratch/said"
  exit 1
}
grep -E 'Tested:|generated' "$scratch/said"

# What was asked last was asked as somebody, too.
"$python" - "$origin" "$token" <<'PY'
import sys, urllib.request

request = urllib.request.Request(sys.argv[1] + "/api/v1/config")
request.add_header("Authorization", "Bearer " + sys.argv[2])
assert urllib.request.urlopen(request, timeout=30).status == 200
PY

# Without a token: 401 from everything that is not open to all.
"$python" - "$origin" <<'PY'
import json, re, sys, urllib.error, urllib.request

document = json.load(urllib.request.urlopen(sys.argv[1] + "/api/v1/openapi.json"))
refused = 0
for path, operations in document["paths"].items():
    for method, operation in operations.items():
        if operation["x-decnet-access"] == "public":
            continue
        url = sys.argv[1] + re.sub(r"\{[^}]*\}", "00000000-0000-5000-8000-000000000000", path)
        for body in (None, b"{}", b"not json"):
            request = urllib.request.Request(url, body, method=method.upper())
            request.add_header("Content-Type", "application/json")
            try:
                status = urllib.request.urlopen(request, timeout=30).status
            except urllib.error.HTTPError as error:
                status = error.code
            assert status == 401, (method, path, status)
            refused += 1
print("api: without a token", refused, "calls, each refused with 401")
PY
