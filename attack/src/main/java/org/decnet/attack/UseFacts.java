package org.decnet.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.attack.FactRows.Row;
import org.decnet.model.attack.TechniqueId;

/** Who uses which technique: the part of a catalogue that few commands need. */
final class UseFacts {
  private final Map<TechniqueId, List<Group>> groups = new HashMap<>();
  private final Map<TechniqueId, List<Software>> software = new HashMap<>();

  private UseFacts() {}

  /** Reads the files of both domains. */
  static UseFacts read(CatalogFiles files, Release release) {
    UseFacts facts = new UseFacts();
    for (Domain domain : Domain.values()) {
      DomainUses uses = new DomainUses(facts);
      files
          .rows(domain, release, FactFormat.USES)
          .read(domain, release, FactFormat.USES, uses::row);
    }
    return facts;
  }

  List<Group> groups(TechniqueId id) {
    return groups.getOrDefault(id, List.of());
  }

  List<Software> software(TechniqueId id) {
    return software.getOrDefault(id, List.of());
  }

  /** Reader of one domain's file, in which users come before what they use. */
  private static final class DomainUses {
    private final UseFacts facts;
    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<String, Software> software = new TreeMap<>();

    DomainUses(UseFacts facts) {
      this.facts = facts;
    }

    void row(Row row) {
      switch (row.kind()) {
        case FactFormat.GROUP_LINE -> groups.put(row.cell(1), group(row));
        case FactFormat.SOFTWARE_LINE -> software.put(row.cell(1), software(row));
        case FactFormat.GROUP_USE_LINE -> add(facts.groups, row, groups);
        case FactFormat.SOFTWARE_USE_LINE -> add(facts.software, row, software);
        default -> throw new IllegalArgumentException("unknown line: " + row.kind());
      }
    }

    private static <T> void add(Map<TechniqueId, List<T>> uses, Row row, Map<String, T> users) {
      List<T> using = row.items(2, user -> known(users, user));
      uses.put(new TechniqueId(row.cell(1)), List.copyOf(using));
    }

    private static <T> T known(Map<String, T> users, String id) {
      T user = users.get(id);
      if (user == null) {
        throw new IllegalArgumentException(id + " is used before it is described");
      }
      return user;
    }

    private static Group group(Row row) {
      String id = row.cell(1);
      return new Group(
          id,
          row.cell(2),
          row.items(3, alias -> alias),
          row.cellOr(4, FactFormat.usualGroupUrl(id)),
          "intrusion-set--" + row.cell(5));
    }

    private static Software software(Row row) {
      String id = row.cell(1);
      return new Software(id, row.cell(3), row.cellOr(2, FactFormat.usualSoftwareUrl(id)));
    }
  }
}
