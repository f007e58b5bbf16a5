"""Walks a TAXII 2.1 server as taxii2-client does. Arguments: url, file with what the server said."""

import json
import re
import sys
import urllib.request

from taxii2client.v21 import Server, as_pages

url, said = sys.argv[1], open(sys.argv[2], encoding="utf-8").read()
first = re.search(r"password[^\n]*?([a-z2-9]{6}(?:-[a-z2-9]+)+)", said).group(1)
password = "a-longer-password-of-mine"


def call(path, body, token=None):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = "Bearer " + token
    request = urllib.request.Request(
        url + "/api/v1" + path, json.dumps(body).encode(), headers
    )
    return json.load(urllib.request.urlopen(request))


token = call("/auth/login", {"username": "admin", "password": first})["access_token"]
call("/auth/change-password", {"old": first, "new": password}, token)

server = Server(url + "/taxii2/", user="admin", password=password)
root = server.default
assert server.title == "DECNET" and root.collections
names = {c.title: c for c in root.collections}
assert set(names) == {"Attackers", "Identities", "Campaigns", "Sightings", "Indicators"}


def walk(collection, **filters):
    objects = []
    for page in as_pages(collection.get_objects, per_request=7, **filters):
        objects += page.get("objects", [])
    return objects


everything = walk(names["Attackers"])
ids = [o["id"] for o in everything]
assert len(ids) == len(set(ids)) > 20, len(ids)
actors = walk(names["Attackers"], type="threat-actor")
assert actors and {o["type"] for o in actors} == {"threat-actor"}
one = names["Attackers"].get_object(actors[0]["id"])["objects"]
assert one == [actors[0]]
manifest = names["Attackers"].get_manifest(limit=1000)["objects"]
assert [m["id"] for m in manifest] == ids
middle = manifest[len(manifest) // 2]["date_added"]
later = walk(names["Attackers"], added_after=middle)
assert [o["id"] for o in later] == ids[len(manifest) // 2 + 1 :]
assert not walk(names["Attackers"], added_after=manifest[-1]["date_added"])
assert walk(names["Sightings"], type="sighting")
assert walk(names["Indicators"]) is not None
print("taxii:", len(ids), "objects walked,", len(actors), "actors,", len(later), "after the middle")
