package org.decnet.attack.compact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decnet.attack.FactFormat;
import org.decnet.attack.compact.BundleObjects.Use;
import org.decnet.model.error.ErrorCode;

/** Writes the lines about groups and software and what they use. */
final class UseLines {
  private final FactLines facts;
  private final Map<String, StixObject> groups = new TreeMap<>();
  private final Map<String, StixObject> software = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> groupUses = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> softwareUses = new TreeMap<>();

  UseLines(FactLines facts, BundleObjects objects) {
    this.facts = facts;
    objects.uses().forEach(this::add);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    groups.values().forEach(group -> text.append(groupLine(group)));
    software.values().forEach(item -> text.append(softwareLine(item)));
    groupUses.forEach((id, ids) -> text.append(useLine(FactFormat.GROUP_USE_LINE, id, ids)));
    softwareUses.forEach((id, ids) -> text.append(useLine(FactFormat.SOFTWARE_USE_LINE, id, ids)));
    return text.toString();
  }

  private void add(Use use) {
    boolean isGroup = use.user().type().equals("intrusion-set");
    String id = use.user().externalId();
    StixObject other = (isGroup ? groups : software).put(id, use.user());
    if (!isUserId(id, isGroup ? 'G' : 'S') || (other != null && !other.equals(use.user()))) {
      facts.problem(use.user(), ErrorCode.BAD_VALUE, "the id is malformed or there twice");
    }
    (isGroup ? groupUses : softwareUses)
        .computeIfAbsent(use.technique().externalId(), technique -> new TreeSet<>())
        .add(id);
  }

  private static String useLine(String kind, String technique, SortedSet<String> users) {
    return FactLines.line(kind, technique, String.join(FactLines.ITEM_END, users));
  }

  private static boolean isUserId(String id, char letter) {
    return id.length() == 5
        && id.charAt(0) == letter
        && id.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private String groupLine(StixObject group) {
    String name = facts.text(group, "name");
    List<String> aliases = new ArrayList<>(group.list("aliases"));
    aliases.remove(name);
    return FactLines.line(
        FactFormat.GROUP_LINE,
        group.externalId(),
        name,
        facts.list(group, "aliases", aliases),
        facts.url(group, FactFormat.usualGroupUrl(group.externalId())),
        facts.uuid(group));
  }

  private String softwareLine(StixObject software) {
    return FactLines.line(
        FactFormat.SOFTWARE_LINE,
        software.externalId(),
        facts.url(software, FactFormat.usualSoftwareUrl(software.externalId())),
        facts.text(software, "name"));
  }
}
