package org.decnet.export.stix;

import java.util.List;
import java.util.Map;

/** Objects that every bundle refers to. */
final class CommonObjects {
  /** Id of MITRE, who made the techniques. */
  static final String MITRE = "identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5";

  /** Id of MITRE's copyright, which goes with its techniques. */
  static final String MITRE_COPYRIGHT = "marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168";

  /** Id of those who hand the bundle on. */
  static final String ORGANISATION = StixIds.ours("identity", "decnet-honeypot");

  /** Id of the extension that holds what STIX has no property for. */
  static final String EXTENSION =
      StixIds.ours("extension-definition", "decnet-actor-fingerprint-v1");

  /** When the objects that describe ourselves were last thought over. */
  private static final String DRAWN_UP = "2026-01-01T00:00:00.000Z";

  private static final String MITRE_CREATED = "2017-06-01T00:00:00.000Z";
  private static final int CERTAIN = 100;

  private CommonObjects() {}

  /** Whether an object is there for others only, and is nothing that was seen. */
  static boolean isCommon(String id) {
    return id.equals(ORGANISATION)
        || id.equals(MITRE)
        || id.startsWith("marking-definition--")
        || id.startsWith("extension-definition--");
  }

  static StixObject organisation(Tlp tlp) {
    return StixObject.with(ORGANISATION)
        .shared()
        .set("created", DRAWN_UP)
        .set("modified", DRAWN_UP)
        .set("name", "DECNET")
        .set("identity_class", "organization")
        .set("lang", "en")
        .set("confidence", CERTAIN)
        .set("object_marking_refs", List.of(tlp.id()))
        .build();
  }

  static StixObject extension(Tlp tlp) {
    return StixObject.with(EXTENSION)
        .shared()
        .set("created_by_ref", ORGANISATION)
        .set("created", DRAWN_UP)
        .set("modified", DRAWN_UP)
        .set("name", "DECNET Actor Fingerprint")
        .set("description", "How a sensor recognises an actor, and which rules claim a technique.")
        .set("schema", "https://decnet.org/schemas/actor-fingerprint-v1.json")
        .set("version", "1.0.0")
        .set("extension_types", List.of("property-extension"))
        .set("object_marking_refs", List.of(tlp.id()))
        .build();
  }

  static StixObject mitre() {
    return StixObject.with(MITRE)
        .shared()
        .set("created", MITRE_CREATED)
        .set("modified", "2025-03-19T15:00:40.855Z")
        .set("name", "The MITRE Corporation")
        .set("identity_class", "organization")
        .set("object_marking_refs", List.of(MITRE_COPYRIGHT))
        .build();
  }

  static StixObject mitreCopyright() {
    return StixObject.with(MITRE_COPYRIGHT)
        .shared()
        .set("created_by_ref", MITRE)
        .set("created", MITRE_CREATED)
        .set("definition_type", "statement")
        .set(
            "definition",
            Map.of(
                "statement",
                "Copyright 2015-2025, The MITRE Corporation. MITRE ATT&CK and ATT&CK are registered"
                    + " trademarks of The MITRE Corporation."))
        .build();
  }
}
