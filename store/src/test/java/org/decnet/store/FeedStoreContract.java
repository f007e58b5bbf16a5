package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.port.FeedStore;
import org.decnet.engine.port.FeedStore.Due;
import org.decnet.engine.port.FeedStore.Publication;
import org.decnet.model.event.Event;
import org.decnet.model.feed.Feed;
import org.decnet.model.feed.FeedObject;
import org.decnet.model.feed.FeedQuery;
import org.decnet.model.feed.PublishedObject;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

/** What subscribers of feeds are told, and when. */
abstract class FeedStoreContract extends StoreContract {
  private static final Scene ONE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene OTHER = Scene.ssh("web-1", "s2", "203.0.113.9");

  FeedStoreContract(Engine engine) {
    super(engine);
  }

  private FeedStore feeds() {
    return stores.feeds();
  }

  private static FeedObject object(String id, String content) {
    return new FeedObject(
        id, id.substring(0, id.indexOf("--")), null, id.startsWith("url"), content);
  }

  private List<String> told(FeedQuery query) {
    return feeds().objects(query).stream()
        .map(object -> object.id() + " " + object.content())
        .toList();
  }

  private List<String> told() {
    return told(FeedQuery.all(Feed.ATTACKERS, 100));
  }

  private Due due(Scene scene) {
    return feeds().due(Feed.ATTACKERS, 10).stream()
        .filter(due -> due.owner().equals(scene.attacker()))
        .findFirst()
        .orElseThrow();
  }

  private void tell(Scene scene, FeedObject... objects) {
    feeds().publish(Feed.ATTACKERS, List.of(new Publication(due(scene), List.of(objects))));
  }

  private void tellAgain(Scene scene, FeedObject... objects) {
    feeds().mark(Feed.ATTACKERS, List.of(scene.attacker()));
    tell(scene, objects);
  }

  @Test
  void whoDidSomethingIsDueUntilItIsTold() {
    write(ONE.command(1, "id"), OTHER.command(2, "id"));
    assertThat(feeds().due(Feed.ATTACKERS, 10))
        .extracting(Due::owner)
        .containsExactlyInAnyOrder(ONE.attacker(), OTHER.attacker());
    tell(ONE, object("note--1", "a"));
    assertThat(feeds().due(Feed.ATTACKERS, 10))
        .extracting(Due::owner)
        .containsExactly(OTHER.attacker());
    write(ONE.command(1, "id"));
    assertThat(feeds().due(Feed.ATTACKERS, 10)).as("an event that was there").hasSize(1);
  }

  @Test
  void aTagThatComesAloneMakesItsAttackerDue() {
    Event event = ONE.command(1, "id");
    write(event);
    tell(ONE);
    stores.tags().insertTags(List.of(Tags.of(event, "R0001", "T1033", 0.8)));
    assertThat(feeds().due(Feed.ATTACKERS, 10)).hasSize(1);
    tell(ONE);
    stores.tags().insertTags(List.of(Tags.of(event, "R0001", "T1033", 0.8)));
    assertThat(feeds().due(Feed.ATTACKERS, 10)).as("a tag that was there").isEmpty();
    stores
        .tags()
        .refreshTags(
            "command", event.id().toString(), List.of(Tags.of(event, "R0001", "T1033", 0.9)));
    assertThat(feeds().due(Feed.ATTACKERS, 10)).hasSize(1);
  }

  @Test
  void eachObjectHasATimeOfItsOwnThatOnlyRises() {
    write(ONE.command(1, "id"));
    tell(ONE, object("note--1", "a"), object("note--2", "b"), object("note--3", "c"));
    List<Instant> times = new ArrayList<>();
    for (PublishedObject told : feeds().objects(FeedQuery.all(Feed.ATTACKERS, 9))) {
      assertThat(told.version()).isEqualTo(told.addedAt());
      times.add(told.addedAt());
    }
    assertThat(times)
        .containsExactly(NOW, NOW.plus(1, ChronoUnit.MICROS), NOW.plus(2, ChronoUnit.MICROS));
  }

  @Test
  void onlyWhatIsDifferentMovesToTheEnd() {
    write(ONE.command(1, "id"));
    tell(ONE, object("note--1", "a"), object("note--2", "b"), object("note--3", "c"));
    Instant read = feeds().objects(FeedQuery.all(Feed.ATTACKERS, 9)).getLast().addedAt();
    FeedQuery news = FeedQuery.all(Feed.ATTACKERS, 9).after(read);
    assertThat(told(news)).isEmpty();

    tellAgain(ONE, object("note--1", "a2"), object("note--2", "b"), object("note--4", "d"));

    assertThat(told(news)).containsExactly("note--1 a2", "note--4 d");
    assertThat(told()).containsExactly("note--2 b", "note--1 a2", "note--4 d");
  }

  @Test
  void whatChangesWhileItIsToldStaysDue() {
    write(ONE.command(1, "id"));
    Due old = due(ONE);
    write(ONE.command(2, "uname"));

    feeds()
        .publish(Feed.ATTACKERS, List.of(new Publication(old, List.of(object("note--1", "old")))));

    assertThat(told()).isEmpty();
    assertThat(due(ONE).marks()).isGreaterThan(old.marks());
  }

  @Test
  void whatSeveralShareIsToldAsTheFirstShowedIt() {
    write(ONE.command(1, "id"), OTHER.command(2, "id"));
    tell(ONE, object("url--1", "first"));
    tell(OTHER, object("url--1", "second"));
    assertThat(told()).containsExactly("url--1 first");
    tellAgain(OTHER);
    assertThat(told()).containsExactly("url--1 first");
    tellAgain(ONE, object("url--1", "first again"));
    assertThat(told()).containsExactly("url--1 first again");
  }

  @Test
  void whoIsGoneLeavesOnlyWhatOthersMayShare() {
    write(ONE.command(1, "id"), OTHER.command(2, "id"));
    FeedObject address = new FeedObject("ipv4-addr--1", "ipv4-addr", null, true, "x");
    tell(ONE, object("note--1", "a"), object("url--1", "first"), address);
    tell(OTHER);
    tellAgain(ONE);
    assertThat(told()).containsExactly("url--1 first");
    tellAgain(OTHER, object("url--1", "second"));
    assertThat(told()).containsExactly("url--1 second");
  }

  @Test
  void withAnAttackerGoesWhatWasToldOfHim() {
    write(ONE.command(1, "id"));
    FeedObject address = new FeedObject("ipv4-addr--1", "ipv4-addr", null, true, "x");
    tell(ONE, object("note--1", "a"), object("url--1", "u"), address);
    stores.retention().erase(ONE.attacker());
    assertThat(told()).containsExactly("url--1 u");
    assertThat(feeds().due(Feed.ATTACKERS, 10)).isEmpty();
  }

  @Test
  void feedsAreAskedByTypeIdVersionAndTime() {
    write(ONE.command(1, "id"));
    Instant version = Instant.parse("2026-03-01T10:00:00.001Z");
    tell(
        ONE,
        object("note--1", "a"),
        object("url--1", "u"),
        object("note--2", "b"),
        new FeedObject("file--1", "file", version, true, "f"));
    Set<String> none = Set.of();
    assertThat(told(query(Set.of("note", "file"), none, Set.of(), 9)))
        .containsExactly("note--1 a", "note--2 b", "file--1 f");
    assertThat(told(query(Set.of("note", "file"), none, Set.of(), 2)))
        .containsExactly("note--1 a", "note--2 b");
    assertThat(told(query(none, Set.of("url--1", "file--1"), Set.of(), 9)))
        .containsExactly("url--1 u", "file--1 f");
    assertThat(told(query(none, none, Set.of(version), 9))).containsExactly("file--1 f");
    assertThat(told(query(none, none, Set.of(), 1).after(NOW))).containsExactly("url--1 u");
    assertThat(feeds().objects(FeedQuery.all(Feed.CAMPAIGNS, 9))).isEmpty();
  }

  private static FeedQuery query(
      Set<String> types, Set<String> ids, Set<Instant> versions, int limit) {
    return new FeedQuery(Feed.ATTACKERS, types, ids, versions, null, limit);
  }

  @Test
  void pagesThatAreReadWhileOthersTellMissNothing() {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      Scene scene = Scene.ssh("web-1", "p" + i, "192.0.2." + i);
      scenes.add(scene);
      write(scene.command(i, "id"));
      tell(scene, object("note--" + new UUID(0, i), "1"));
    }
    List<String> read = new ArrayList<>();
    FeedQuery query = FeedQuery.all(Feed.ATTACKERS, 3);
    int round = 0;
    List<PublishedObject> page = feeds().objects(query);
    while (!page.isEmpty()) {
      page.forEach(object -> read.add(object.id() + " " + object.content()));
      if (round < 20) {
        Scene scene = scenes.get(round);
        tellAgain(scene, object("note--" + new UUID(0, round + 1), "2"));
        round += 7;
      }
      page = feeds().objects(query.after(page.getLast().addedAt()));
    }
    assertThat(read).doesNotHaveDuplicates().containsAll(told()).hasSizeBetween(20, 23);
  }
}
