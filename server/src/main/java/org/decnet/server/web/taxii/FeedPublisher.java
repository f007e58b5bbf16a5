package org.decnet.server.web.taxii;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.decnet.attack.AttackCatalog;
import org.decnet.engine.port.FactStore;
import org.decnet.engine.port.FeedStore;
import org.decnet.engine.port.FeedStore.Due;
import org.decnet.engine.port.FeedStore.Publication;
import org.decnet.engine.port.IdentityStore;
import org.decnet.engine.port.Stores;
import org.decnet.export.feed.BundleParts;
import org.decnet.export.stix.StixExport;
import org.decnet.export.stix.Tlp;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FactSource;
import org.decnet.model.feed.Feed;
import org.decnet.model.feed.FeedObject;
import org.decnet.model.tag.Scope;

/**
 * Finds out what is new for subscribers, little by little and when they ask: who has none pays
 * nothing (ADR 182).
 */
public final class FeedPublisher {
  /** How many are looked at in one transaction, which keeps other writers waiting. */
  private static final int STEP = 50;

  /** Types that say who belongs together. */
  private static final Set<String> OUTLINE =
      Set.of(
          "identity",
          "marking-definition",
          "extension-definition",
          "threat-actor",
          "grouping",
          "campaign",
          "report");

  private static final String ATTRIBUTION = "\"relationship_type\":\"attributed-to\"";

  private final FeedStore feeds;
  private final FactStore facts;
  private final IdentityStore identities;
  private final StixExport export;

  /**
   * Publishes what is stored.
   *
   * @param catalog release whose techniques are named
   * @param tlp who may see it
   */
  public FeedPublisher(Stores stores, AttackCatalog catalog, Tlp tlp) {
    this.feeds = stores.feeds();
    this.facts = stores.facts();
    this.identities = stores.identities();
    this.export = new StixExport(catalog, tlp);
  }

  /** Publishes about some of those of whom there is something new; false if there is nobody. */
  public boolean step(Feed feed) {
    List<Due> due = feeds.due(feed, STEP);
    if (due.isEmpty()) {
      return false;
    }
    List<Publication> told = new ArrayList<>();
    due.forEach(one -> told.add(new Publication(one, objects(feed, one.owner()))));
    List<UUID> different = feeds.publish(feed, told);
    passOn(feed, different);
    return true;
  }

  private List<FeedObject> objects(Feed feed, UUID owner) {
    return switch (feed) {
      case ATTACKERS -> attacker(owner);
      case IDENTITIES -> identity(owner);
      case CAMPAIGNS -> campaign(owner);
    };
  }

  private List<FeedObject> attacker(UUID uuid) {
    Optional<ActorFacts> found =
        facts.facts(uuid).filter(known -> known.attacker().eventCount() > 0);
    return found
        .map(known -> BundleParts.of(out -> export.fleet(visitor -> visitor.accept(known), out)))
        .orElse(List.of());
  }

  /** One that was merged into another is told of no more. */
  private List<FeedObject> identity(UUID uuid) {
    return identities
        .identity(uuid)
        .filter(known -> known.uuid().equals(uuid))
        .map(known ->
            outline(out -> export.identity(known, source(new Scope.OfIdentity(uuid)), out)))
        .orElse(List.of());
  }

  private List<FeedObject> campaign(UUID uuid) {
    return identities
        .campaign(uuid)
        .filter(known -> known.uuid().equals(uuid))
        .map(known ->
            outline(out -> export.campaign(known, source(new Scope.OfCampaign(uuid)), out)))
        .orElse(List.of());
  }

  private FactSource source(Scope scope) {
    return visitor -> facts.each(scope, known -> visitor.accept(known.withoutCommands()));
  }

  /** Who belongs together; what each did is told with the attackers. */
  private static List<FeedObject> outline(BundleParts.Bundle bundle) {
    return BundleParts.of(bundle).stream()
        .filter(object ->
            OUTLINE.contains(object.type())
                || (object.type().equals("relationship") && object.content().contains(ATTRIBUTION)))
        .toList();
  }

  /** What is told of an attacker is part of what is told of his identity, and so on. */
  private void passOn(Feed feed, List<UUID> different) {
    switch (feed) {
      case ATTACKERS ->
          feeds.mark(
              Feed.IDENTITIES,
              different.stream()
                  .flatMap(attacker -> identities.identityOf(attacker).stream())
                  .map(StoredIdentity::uuid)
                  .distinct()
                  .toList());
      case IDENTITIES ->
          feeds.mark(
              Feed.CAMPAIGNS,
              different.stream()
                  .flatMap(identity -> identities.identity(identity).stream())
                  .flatMap(identity -> Optional.ofNullable(identity.campaign()).stream())
                  .distinct()
                  .toList());
      case CAMPAIGNS -> {}
    }
  }
}
