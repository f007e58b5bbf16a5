#!/usr/bin/env bash
# Loads MISP events with the library that MISP's users use; it comes from PyPI. Arguments: logs to
# export; without any, the demo.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if ! python3 -m venv "$scratch/venv" ||
  ! "$scratch/venv/bin/pip" install -q pymisp==2.5.34.4 jsonschema==4.26.0; then
  echo "misp: not checked, because PyPI cannot be reached"
  exit 0
fi

export DECNET_HOME=$scratch/home
if [ $# -eq 0 ]; then
  ./decnet demo --data "$DECNET_HOME" >/dev/null
  # Of the demo's attackers one brings a file from a name.
  example=198.51.100.61
else
  ./decnet ingest --json "$@" | tail -1
  example=
fi
./decnet cluster >/dev/null
./decnet export fleet --format misp --out "$scratch/fleet.json"
./decnet export fleet --format misp >"$scratch/again.json"
cmp "$scratch/fleet.json" "$scratch/again.json"
DECNET_MISP_SCOPE=attacker DECNET_MISP_CREDENTIALS=true \
  ./decnet export fleet --format misp --tlp amber --out "$scratch/attackers.json"
if [ -n "$example" ]; then
  ./decnet export attacker "$example" --format misp --out "$scratch/example.json"
fi

cat >"$scratch/check.py" <<'PY'
import collections, copy, json, os, sys
import jsonschema, pymisp

data = os.path.join(os.path.dirname(pymisp.__file__), "data")
with open(os.path.join(data, "schema-lax.json"), encoding="utf-8") as file:
    schema = jsonschema.Draft4Validator(json.load(file))
with open(os.path.join(data, "describeTypes.json"), encoding="utf-8") as file:
    categories = json.load(file)["result"]["category_type_mappings"]
templates = {}


def template(name):
    if name not in templates:
        path = os.path.join(data, "misp-objects", "objects", name, "definition.json")
        with open(path, encoding="utf-8") as file:
            templates[name] = json.load(file)
    return templates[name]


def check(document, seen):
    schema.validate(document)
    event = pymisp.MISPEvent()
    event.load(copy.deepcopy(document))  # it takes apart what it is given
    uuids = [event.uuid]
    for attribute in event.attributes:
        assert attribute.type in categories[attribute.category], attribute.to_json()
        uuids.append(attribute.uuid)
        seen[attribute.type] += 1
    for thing in event.objects:
        wanted = template(thing.name)
        assert thing.template_uuid == wanted["uuid"], thing.name
        assert str(thing.template_version) == str(wanted["version"]), thing.name
        uuids.append(thing.uuid)
        seen[thing.name] += 1
        relations = {attribute.object_relation for attribute in thing.attributes}
        assert relations & set(wanted.get("requiredOneOf", relations)), thing.to_json()
        assert relations >= set(wanted.get("required", [])), thing.to_json()
        for attribute in thing.attributes:
            of = wanted["attributes"][attribute.object_relation]
            assert attribute.type == of["misp-attribute"], attribute.to_json()
            assert attribute.type in categories[attribute.category], attribute.to_json()
            uuids.append(attribute.uuid)
    assert len(uuids) == len(set(uuids)), event.uuid
    again = pymisp.MISPEvent()
    again.load(json.loads(event.to_json()))
    assert again.uuid == event.uuid and len(again.attributes) == len(event.attributes)
    for galaxy in document["Event"]["Galaxy"]:
        assert galaxy["type"] == "mitre-attack-pattern"
        seen["cluster"] += len(galaxy["GalaxyCluster"])


for path in sys.argv[1:]:
    with open(path, encoding="ascii") as file:
        read = json.load(file)
    seen = collections.Counter()
    documents = read["response"] if "response" in read else [read]
    ids = [document["Event"]["uuid"] for document in documents]
    assert len(ids) == len(set(ids))
    for document in documents:
        check(document, seen)
    print("misp: valid:", len(documents), "events", dict(sorted(seen.items())))
    if path.endswith("example.json"):
        types = set(seen)
        assert {"ip-src", "file", "cluster"} <= types and types & {"domain", "url"}, types
PY
rm "$scratch/again.json"
"$scratch/venv/bin/python" "$scratch/check.py" "$scratch"/*.json
