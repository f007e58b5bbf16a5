#!/usr/bin/env bash
# Walks the dashboard in a real Chromium: a fresh server with the demo's data, and the specs of ui/e2e against
# it. Arguments go to playwright, such as the name of a spec.
set -euo pipefail
cd "$(dirname "$0")/.."

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

CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$CHROMIUM" ]; then
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } \
    >"$scratch/apt" 2>&1; then
    tail -n 3 "$scratch/apt" >&2
    echo "ui: not walked, because there is no Chromium and apt-get cannot bring one" >&2
    exit 1
  fi
  CHROMIUM=$(command -v chromium)
fi
export CHROMIUM

export DECNET_HOME=$scratch/home
./decnet demo --data "$DECNET_HOME" >/dev/null
# What tokens call must be known before they are made.
canary=$(node -e 'const s = require("node:net").createServer();
  s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
# The specs log in more often than anybody should, receive webhooks themselves, and use tokens as somebody else.
DECNET_LIMITER_ENABLED=false DECNET_WEBHOOK_ALLOW_PRIVATE=127.0.0.1 DECNET_CANARY_HTTP="127.0.0.1:$canary" \
  DECNET_TRUSTED_PROXIES=127.0.0.1 ./decnet up --port 0 >"$scratch/up" 2>&1 &
server=$!
for _ in $(seq 120); do
  if grep -q '^Stop with' "$scratch/up"; then break; fi
  sleep 1
done
DECNET_URL=$(sed -n 's|^Serving \(.*\)/api/v1/openapi.json$|\1|p' "$scratch/up")
DECNET_FIRST_PASSWORD=$(sed -n 's/.*user admin, password //p' "$scratch/up")
if [ -z "$DECNET_URL" ]; then
  cat "$scratch/up" >&2
  exit 1
fi
export DECNET_URL DECNET_FIRST_PASSWORD

cd ui
npx --no-install playwright test "$@"
