package org.decnet.export.misp;

/** Templates of objects that are written, by the ids and versions that MISP publishes. */
enum MispTemplate {
  /** A file. */
  FILE("file", "file", "688c46fb-5edb-40a3-8273-1af7923e2215", 25),
  /** A program that ran. */
  PROCESS("process", "misc", "02aeef94-ac23-455c-addb-731757ceafb5", 10),
  /** A name and a secret. */
  CREDENTIAL("credential", "misc", "a27e98c9-9b0e-414c-8076-d201e039ca09", 5),
  /** A remark. */
  ANNOTATION("annotation", "misc", "5d8dc046-15a1-4ca3-a09f-ed4ede7c4487", 3),
  /** A session on a decoy. */
  SESSION("cowrie", "network", "ae085d32-6534-4d52-b3eb-063fccb753e7", 3);

  private final String word;
  private final String metaCategory;
  private final String uuid;
  private final int version;

  MispTemplate(String word, String metaCategory, String uuid, int version) {
    this.word = word;
    this.metaCategory = metaCategory;
    this.uuid = uuid;
    this.version = version;
  }

  String word() {
    return word;
  }

  String metaCategory() {
    return metaCategory;
  }

  String uuid() {
    return uuid;
  }

  String version() {
    return Integer.toString(version);
  }
}
