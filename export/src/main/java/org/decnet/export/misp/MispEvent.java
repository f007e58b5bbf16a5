package org.decnet.export.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decnet.attack.Technique;
import org.decnet.export.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** An event that grows with each attacker that it is about. Its size is bounded. */
final class MispEvent {
  /** More would be of no use in MISP. */
  private static final int MOST_VALUES = 20_000;

  private static final long MOST_CHARS = 16L * 1024 * 1024;
  private static final String OWN_ORGANISATION_ONLY = "0";
  private static final String ONGOING = "1";
  private static final String COMPLETED = "2";

  private final Map<String, MispAttribute> attributes = new LinkedHashMap<>();
  private final Map<String, MispObject> objects = new LinkedHashMap<>();
  private final SortedMap<String, Technique> techniques = new TreeMap<>();
  private final LeftOut leftOut = new LeftOut();
  private int values;
  private long chars;
  private double score;
  private Map<String, Object> reason = Map.of();

  /** What could not be told. */
  LeftOut leftOut() {
    return leftOut;
  }

  /** The gravest of its attackers counts. */
  void score(double other, Map<String, Object> why) {
    if (other > score) {
      score = other;
      reason = why;
    }
  }

  double score() {
    return score;
  }

  /** Why the score is what it is, by name. */
  Map<String, Object> reason() {
    return reason;
  }

  void technique(Technique technique) {
    techniques.put(technique.id().value(), technique);
  }

  /** Adds a value, unless MISP would refuse it. */
  void add(MispAttribute attribute) {
    if (!attribute.type().takes(attribute.value())) {
      leftOut.add("of no valid " + attribute.type().word(), 1);
      return;
    }
    String key = attribute.type().word() + "|" + attribute.value();
    if (attributes.containsKey(key) || fits(1, attribute.value().length())) {
      attributes.merge(key, attribute, MispAttribute::join);
    }
  }

  /** Adds an object, unless it lacks what it would need to mean anything. */
  void add(MispObject object, String needed) {
    leftOut.add(
        "of no valid value in " + object.id().substring(0, object.id().indexOf('|')),
        object.refused());
    if (!object.has(needed)) {
      return;
    }
    MispObject known = objects.get(object.id());
    if (known != null) {
      known.seenAlso(object);
    } else if (fits(object.size(), object.chars())) {
      objects.put(object.id(), object);
    }
  }

  private boolean fits(int more, long text) {
    if (values + more > MOST_VALUES || chars + text > MOST_CHARS) {
      leftOut.add("beyond the bounds of an event", more);
      return false;
    }
    values += more;
    chars += text;
    return true;
  }

  /** Names of tags of the techniques. */
  static List<String> tags(Iterable<Technique> techniques) {
    TreeSet<String> tags = new TreeSet<>();
    techniques.forEach(technique -> tags.add(MispGalaxy.tag(technique)));
    return List.copyOf(tags);
  }

  /** What is written. */
  Map<String, Object> json(EventHead head, Tlp tlp, MispGalaxy galaxy) {
    String uuid = head.uuid().toString();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", uuid);
    json.put("info", head.info());
    json.put("date", MispIds.day(head.first()));
    json.put("timestamp", MispIds.seconds(head.last()));
    json.put("threat_level_id", threatLevel());
    json.put("analysis", head.locked() ? COMPLETED : ONGOING);
    json.put("distribution", OWN_ORGANISATION_ONLY);
    json.put("published", false);
    json.put("extends_uuid", head.widerThan() == null ? "" : head.widerThan().toString());
    json.put("Orgc", organisation());
    List<Object> tags = new ArrayList<>();
    tags.add(MispIds.tag(tlp.tag()));
    tags(techniques.values()).forEach(tag -> tags.add(MispIds.tag(tag)));
    json.put("Tag", tags);
    json.put("Galaxy", galaxy.of(techniques.values()));
    List<Object> told = new ArrayList<>();
    attributes.values().forEach(attribute -> told.add(attribute.json(uuid)));
    MispAttribute remark = remark(head);
    if (remark != null) {
      told.add(remark.json(uuid));
    }
    json.put("Attribute", told);
    json.put("Object", objects.values().stream().<Object>map(of -> of.json(uuid)).toList());
    return json;
  }

  /** Whoever receives the event reads what it lacks. */
  private @Nullable MispAttribute remark(EventHead head) {
    String words = leftOut.words();
    return words.isEmpty()
        ? null
        : MispAttribute.generic(MispType.COMMENT, words, head.first(), head.last());
  }

  /** High from 75 on, medium from 50 on; undefined if nothing speaks for any. */
  private String threatLevel() {
    if (score >= 75) {
      return "1";
    }
    if (score >= 50) {
      return "2";
    }
    return score > 0 ? "3" : "4";
  }

  private static Map<String, Object> organisation() {
    Map<String, Object> organisation = new LinkedHashMap<>();
    organisation.put("name", "DECNET");
    organisation.put("uuid", MispIds.ORGANISATION);
    return organisation;
  }
}
