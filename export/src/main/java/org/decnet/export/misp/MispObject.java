package org.decnet.export.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that belong together. */
final class MispObject {
  private final MispTemplate template;
  private final String key;
  private Instant first;
  private Instant last;
  private final List<Member> members = new ArrayList<>();
  private long refused;

  /**
   * An object without values yet.
   *
   * @param key what it is unique by among those of its template
   */
  MispObject(MispTemplate template, String key, Instant first, Instant last) {
    this.template = template;
    this.key = key;
    this.first = first;
    this.last = last;
  }

  private record Member(String relation, MispAttribute attribute) {}

  /** Adds a value, if it is valid. */
  MispObject add(String relation, MispAttribute attribute) {
    if (attribute.type().takes(attribute.value())) {
      members.add(new Member(relation, attribute));
    } else {
      refused++;
    }
    return this;
  }

  /** Adds a value that says nothing by itself, if it is valid. */
  MispObject add(String relation, MispType type, String value) {
    return add(relation, MispAttribute.generic(type, value, first, last));
  }

  /** Somebody else showed the same. */
  void seenAlso(MispObject other) {
    first = other.first.isBefore(first) ? other.first : first;
    last = other.last.isAfter(last) ? other.last : last;
  }

  /** What tells it from others of its event. */
  String id() {
    return template.word() + "|" + key;
  }

  /** Whether it has a value of a relation, without which it would mean nothing. */
  boolean has(String relation) {
    return members.stream().anyMatch(member -> member.relation().equals(relation));
  }

  /** Number of values that were not valid. */
  long refused() {
    return refused;
  }

  int size() {
    return members.size();
  }

  long chars() {
    return members.stream().mapToLong(member -> member.attribute().value().length()).sum();
  }

  /** What is written of it within an event. */
  Map<String, Object> json(String event) {
    String uuid = MispIds.of("object", event, template.word(), key);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", uuid);
    json.put("name", template.word());
    json.put("meta-category", template.metaCategory());
    json.put("template_uuid", template.uuid());
    json.put("template_version", template.version());
    json.put("distribution", MispIds.INHERITED);
    json.put("timestamp", MispIds.seconds(last));
    json.put("first_seen", MispIds.time(first));
    json.put("last_seen", MispIds.time(last));
    json.put("comment", "");
    List<Object> attributes = new ArrayList<>();
    for (Member member : members) {
      Map<String, Object> attribute =
          new LinkedHashMap<>(member.attribute().json(uuid + "|" + member.relation()));
      attribute.put("object_relation", member.relation());
      attributes.add(attribute);
    }
    json.put("Attribute", attributes);
    return json;
  }
}
