package org.decnet.server.web.taxii;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.model.NameUuid;
import org.decnet.model.feed.Feed;

/** What subscribers can choose from. */
enum Collection {
  /** All that is told of attackers. */
  ATTACKERS(
      Feed.ATTACKERS, "All that is known of source addresses but their command lines", Set.of()),
  /** Who belongs together. */
  IDENTITIES(Feed.IDENTITIES, "Operators, each behind one or more source addresses", Set.of()),
  /** Which operators belong together. */
  CAMPAIGNS(Feed.CAMPAIGNS, "Operations, each of one or more operators", Set.of()),
  /** Which techniques were seen where and when. */
  SIGHTINGS(
      Feed.ATTACKERS,
      "Techniques that were seen, by session, and what the sightings refer to",
      Set.of(
          "sighting",
          "attack-pattern",
          "observed-data",
          "ipv4-addr",
          "ipv6-addr",
          "identity",
          "marking-definition",
          "extension-definition")),
  /** What to look for elsewhere. */
  INDICATORS(
      Feed.ATTACKERS,
      "Patterns of files, URLs and addresses that were used in attacks",
      Set.of("indicator", "identity", "marking-definition"));

  /** Namespace of ids that are ours (spec 06, section 1). */
  private static final UUID OURS = UUID.fromString("b5d2c3a1-8f4e-4d1b-9a6c-0e7f5b3d2c1a");

  private final Feed feed;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that cannot change
  private final Set<String> types;

  private final String alias = name().toLowerCase(Locale.ROOT);

  Collection(Feed feed, String description, Set<String> types) {
    this.feed = feed;
    this.description = description;
    this.types = types;
  }

  /** The collection of an id or alias. */
  static Optional<Collection> of(String idOrAlias) {
    return Stream.of(values())
        .filter(one -> one.id().equals(idOrAlias) || one.alias.equals(idOrAlias))
        .findFirst();
  }

  String id() {
    return NameUuid.of(OURS, "taxii|" + alias).toString();
  }

  Feed feed() {
    return feed;
  }

  /** Types of its objects; empty for any. */
  Set<String> types() {
    return types;
  }

  /** How it is described to clients. */
  Resource resource() {
    return new Resource(
        id(),
        name().charAt(0) + alias.substring(1),
        description,
        alias,
        true,
        false,
        List.of(Taxii.STIX));
  }

  /**
   * A collection resource (TAXII 2.1, section 5.2).
   *
   * @param alias may stand for the id in addresses
   */
  record Resource(
      String id,
      String title,
      String description,
      String alias,
      boolean canRead,
      boolean canWrite,
      List<String> mediaTypes) {}
}
