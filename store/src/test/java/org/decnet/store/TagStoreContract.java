package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.engine.port.Adjustment;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.engine.port.TagSpan;
import org.decnet.engine.port.TagStore;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TagPlace;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tags: floor, once each, roll-ups and lists. */
abstract class TagStoreContract extends StoreContract {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene OTHER = Scene.ssh("web-2", "s2", "203.0.113.9");
  private static final Event EARLY = SCENE.command(1, "id");
  private static final Event LATE = SCENE.command(2, "find /");
  private static final Event ELSEWHERE = OTHER.command(3, "ls");

  private static final String OWNED =
      "(select * from ttp_tally where owner_uuid <> '00000000-0000-0000-0000-000000000000') owned";
  private static final String COUNTED =
      "(select coalesce(sub_technique_id, technique_id) as technique, tactic, rule_id,"
          + " coalesce(attacker_uuid, identity_uuid) as owner_uuid, confidence, confidence_adj,"
          + " count(*) as tag_count, min(observed_at) as first_seen, max(observed_at) as last_seen"
          + " from ttp_tag group by 1, 2, 3, 4, 5, 6) counted";

  TagStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void tagsBelowTheFloorAreDropped() {
    write(EARLY);
    assertThat(
            stores
                .tags()
                .insertTags(
                    List.of(
                        tag(EARLY, "R0001", "T1083", 0.29999),
                        tag(EARLY, "R0002", "T1083", TagStore.FLOOR))))
        .isEqualTo(1);
    assertThat(stores.tags().tagsOfSource("command", EARLY.id().toString()))
        .extracting(stored -> stored.tag().rule().value())
        .containsExactly("R0002");
  }

  @Test
  void onlyNewRowsAreCounted() {
    write(EARLY);
    Tag tag = tag(EARLY, "R0001", "T1083", 0.9);
    assertThat(stores.tags().insertTags(List.of(tag, tag))).isEqualTo(1);
    assertThat(stores.tags().insertTags(List.of(tag, tag(EARLY, "R0002", "T1083", 0.9))))
        .isEqualTo(1);
    assertThat(stores.tags().insertTags(List.of(tag))).isZero();
  }

  @Test
  void talliesAreWhatTheTagsSayWhateverHappensToThem() throws SQLException {
    write(EARLY, LATE, ELSEWHERE);
    List<Tag> tags =
        List.of(
            tag(EARLY, "R0001", "T1083", 0.9),
            tag(LATE, "R0001", "T1083", 0.9),
            tag(LATE, "R0001", "T1083.001", 0.9),
            tag(LATE, "R0002", "T1083", 0.5),
            tag(ELSEWHERE, "R0001", "T1083", 0.9));
    stores.tags().insertTags(tags.subList(0, 2));
    stores.tags().insertTags(tags);
    assertThat(tallied(OWNED)).hasSize(4).isEqualTo(tallied(COUNTED));
    stores.tags().adjustConfidence(SCENE.attacker(), Adjustment.RAISE);
    assertThat(tallied(OWNED)).hasSize(4).isEqualTo(tallied(COUNTED));
    stores
        .tags()
        .refreshTags("command", LATE.id().toString(), List.of(tag(LATE, "R0001", "T1083", 0.7)));
    assertThat(tallied(OWNED)).isEqualTo(tallied(COUNTED));
    assertThat(stores.retention().forget(Data.TAGS, happenedBefore(LATE.time()), 10)).isEqualTo(1);
    assertThat(tallied(OWNED)).isEqualTo(tallied(COUNTED));
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      statement.execute("delete from ttp_tag where decky_id = 'web-2'");
    }
    assertThat(tallied(OWNED)).isNotEmpty().isEqualTo(tallied(COUNTED));
    assertThat(stores.events().totals().tags()).isEqualTo(3);
    assertThat(stores.tags().tally(new Scope.Fleet(), 0.3))
        .extracting(TechniqueTally::technique, TechniqueTally::count, TechniqueTally::maxConfidence)
        .containsExactlyElementsOf(
            stores.tags().tally(new Scope.OfAttacker(SCENE.attacker()), 0.3).stream()
                .map(one -> tuple(one.technique(), one.count(), one.maxConfidence()))
                .toList());
  }

  /** Rows of tallies, as text. */
  private List<String> tallied(String from) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select * from " + from + " where tag_count > 0 order by 1, 2, 3, 4, 5, 6")) {
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= 9; column++) {
          text.append(row.getString(column)).append(' ');
        }
        rows.add(text.toString());
      }
    }
    return rows;
  }

  @Test
  void emptyListIsNothing() {
    assertThat(stores.tags().insertTags(List.of())).isZero();
  }

  @Test
  void tagComesBackAsItWas() {
    Tag tag = tag(EARLY, "R0001", "T1548.001", 0.85);
    writeTagged(EARLY, tag);
    assertThat(stores.tags().tag(tag.uuid())).contains(new StoredTag(tag, NOW));
    assertThat(stores.tags().tag(new UUID(1, 1))).isEmpty();
  }

  @Test
  void tagOfUnknownAttackerIsRefusedAsAWhole() {
    write(EARLY);
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() ->
            stores
                .tags()
                .insertTags(
                    List.of(
                        tag(EARLY, "R0001", "T1083", 0.9), tag(ELSEWHERE, "R0001", "T1083", 0.9))))
        .withMessageContaining("cannot be written")
        .satisfies(refused ->
            assertThat(refused)
                .message()
                .containsIgnoringCase("foreign key")
                .doesNotContain("insert into", "find / -perm"));
    assertThat(stores.events().totals().tags()).isZero();
  }

  @Test
  void refreshedTagsSayWhatIsKnownNow() {
    Tag before = tag(EARLY, "R0054", "T1110", 0.9);
    Tag gone = tag(EARLY, "R0055", "T1090", 0.7);
    Tag other = tag(LATE, "R0055", "T1090", 0.7);
    write(EARLY, LATE);
    stores.tags().insertTags(List.of(before, gone, other));
    Tag after = tag(EARLY, "R0054", "T1110", 0.5);
    Tag added = tag(EARLY, "R0056", "T1071", 0.8);
    assertThat(refresh(after, added)).isEqualTo(1);
    assertThat(stores.tags().tag(before.uuid()).orElseThrow().tag()).isEqualTo(after);
    assertThat(stores.tags().tag(gone.uuid()).orElseThrow().tag().confidence()).isZero();
    assertThat(stores.tags().tag(other.uuid()).orElseThrow().tag()).isEqualTo(other);
    assertThat(refresh(after, added)).isZero();
  }

  @Test
  void whatIsRefreshedAwayIsNotListedAndComesBackAsTheSameRow() {
    Tag tag = tag(EARLY, "R0054", "T1110", 0.9);
    write(EARLY);
    stores.tags().insertTags(List.of(tag));
    assertThat(refresh()).isZero();
    assertThat(stores.tags().tally(new Scope.Fleet(), 0)).isEmpty();
    assertThat(rules("T1110", 10)).isEmpty();
    assertThat(refresh(tag)).isZero();
    assertThat(stores.tags().tally(new Scope.Fleet(), 0)).hasSize(1);
  }

  private int refresh(Tag... tags) {
    return stores.tags().refreshTags("command", EARLY.id().toString(), List.of(tags));
  }

  @Test
  void verdictsAdjustWhatWasSeenWithinATenth() {
    writeAll();
    stores.tags().adjustConfidence(SCENE.attacker(), Adjustment.RAISE);
    assertThat(adjustments()).containsOnly(0.05);
    stores.tags().adjustConfidence(SCENE.attacker(), Adjustment.RAISE);
    stores.tags().adjustConfidence(SCENE.attacker(), Adjustment.RAISE);
    assertThat(adjustments()).containsOnly(0.10);
    stores.tags().adjustConfidence(SCENE.attacker(), Adjustment.LOWER);
    assertThat(adjustments()).containsOnly(-0.05);
    assertThat(
            stores
                .tags()
                .tags(new Scope.OfAttacker(OTHER.attacker()), new TechniqueId("T1083"), 10))
        .extracting(stored -> stored.tag().confidenceAdj())
        .containsOnly(0.0);
  }

  private List<Double> adjustments() {
    return stores
        .tags()
        .tags(new Scope.OfAttacker(SCENE.attacker()), new TechniqueId("T1083"), 10)
        .stream()
        .map(stored -> stored.tag().confidenceAdj())
        .toList();
  }

  @Test
  void tallyIsOrderedAndFoldsByTechniqueTacticAndRule() {
    writeAll();
    assertThat(stores.tags().tally(new Scope.Fleet(), 0))
        .extracting(TagStoreContract::describe)
        .containsExactly(
            "T1083 TA0007 R0001 2 1..3 0.9",
            "T1083 TA0007 R0009 1 2..2 0.4",
            "T1548 TA0007 R0002 1 1..1 0.8",
            "T1548.001 TA0007 R0002 1 2..2 0.7");
  }

  @Test
  void tallyShowsOnlyWhatIsConfidentEnough() {
    writeAll();
    assertThat(stores.tags().tally(new Scope.Fleet(), 0.8))
        .extracting(tally -> tally.rule().value())
        .containsExactly("R0001", "R0002");
  }

  @Test
  void scopesAreKeptApart() {
    writeAll();
    assertThat(stores.tags().tally(new Scope.OfAttacker(OTHER.attacker()), 0)).hasSize(1);
    assertThat(stores.tags().tally(new Scope.OfSession(SCENE.session()), 0)).hasSize(4);
    assertThat(stores.tags().tally(new Scope.OfAttacker(new UUID(1, 1)), 0)).isEmpty();
  }

  @Test
  void parentTechniqueGivesItsSubTechniquesToo() {
    writeAll();
    assertThat(rules("T1548", 10)).containsExactly("T1548.001", "T1548");
    assertThat(rules("T1548.001", 10)).containsExactly("T1548.001");
  }

  @Test
  void tagsComeNewestFirstWithinTheLimit() {
    writeAll();
    assertThat(stores.tags().tags(new Scope.Fleet(), new TechniqueId("T1083"), 2))
        .extracting(stored -> stored.tag().observedAt())
        .containsExactly(Scene.second(3), Scene.second(2));
    assertThat(stores.tags().tags(new Scope.Fleet(), new TechniqueId("T1083"), 0)).hasSize(1);
  }

  @Test
  void tagsOfARuleComeNewestFirstAndGoOnBehindAPlace() {
    writeAll();
    Event same = SCENE.command(2, "stat /");
    writeTagged(same, tag(same, "R0002", "T1083", 0.9));
    RuleId rule = new RuleId("R0002");
    List<StoredTag> all = stores.tags().tagsOfRule(rule, null, 10);
    assertThat(all)
        .extracting(stored -> stored.tag().observedAt())
        .containsExactly(Scene.second(2), Scene.second(2), Scene.second(1));
    List<StoredTag> walked = new ArrayList<>();
    TagPlace place = null;
    for (int page = 0; page < 3; page++) {
      StoredTag next = stores.tags().tagsOfRule(rule, place, 1).getFirst();
      walked.add(next);
      place = TagPlace.behindObserved(next.tag());
    }
    assertThat(walked).as("two of one moment are both met").isEqualTo(all);
    assertThat(stores.tags().tagsOfRule(rule, place, 1)).isEmpty();
    assertThat(stores.tags().tagsOfRule(new RuleId("R9999"), null, 10)).isEmpty();
    stores.tags().refreshTags("command", same.id().toString(), List.of());
    assertThat(stores.tags().tagsOfRule(rule, null, 10)).hasSize(2);
  }

  @Test
  void histogramCountsTechniquesByMultiplesOfTheInterval() {
    writeAll();
    stores.tags().adjustConfidence(OTHER.attacker(), Adjustment.LOWER);
    assertThat(histogram(null, 0, 4, 2, 0)).isEqualTo("T1083: 0=1 2=2, T1548: 0=1 2=1");
    assertThat(histogram(null, 0, 4, 2, 0.6)).isEqualTo("T1083: 0=1 2=1, T1548: 0=1 2=1");
    assertThat(histogram(null, 0, 4, 2, 0.86)).as("0.9 was lowered").isEmpty();
    assertThat(histogram(null, 2, 3, 1, 0)).isEqualTo("T1083: 2=1, T1548: 2=1");
    assertThat(histogram("T1548", 0, 4, 4, 0)).isEqualTo("T1548: 0=2");
    assertThat(histogram("T1548.001", 0, 4, 4, 0)).isEqualTo("T1548.001: 0=1");
    stores.tags().refreshTags("command", LATE.id().toString(), List.of());
    assertThat(histogram("T1548", 0, 4, 4, 0)).isEqualTo("T1548: 0=1");
  }

  private String histogram(
      @Nullable String technique, int from, int until, int seconds, double confidence) {
    return stores
        .tags()
        .histogram(
            new TagSpan(
                technique == null ? null : new TechniqueId(technique),
                Scene.second(from),
                Scene.second(until),
                Duration.ofSeconds(seconds),
                confidence))
        .entrySet()
        .stream()
        .map(entry ->
            entry.getKey()
                + ":"
                + entry.getValue().entrySet().stream()
                    .map(bucket ->
                        " "
                            + Duration.between(Scene.START, bucket.getKey()).toSeconds()
                            + "="
                            + bucket.getValue())
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void tagWithoutAnchorBreaksACheck() {
    assertRefused("update ttp_tag set attacker_uuid = null", "ttp_tag_has_anchor");
  }

  @Test
  void confidenceOutsideZeroToOneBreaksACheck() {
    assertRefused("update ttp_tag set confidence = 1.01", "ttp_tag_confidence_range");
    assertRefused("update ttp_tag set confidence = -0.01", "ttp_tag_confidence_range");
  }

  private void assertRefused(String sql, String constraint) {
    writeAll();
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> {
          try (Connection connection = connect(folder);
              Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        })
        .withMessageContaining(constraint);
  }

  private void writeAll() {
    writeTagged(EARLY, tag(EARLY, "R0001", "T1083", 0.6), tag(EARLY, "R0002", "T1548", 0.8));
    writeTagged(LATE, tag(LATE, "R0009", "T1083", 0.4), tag(LATE, "R0002", "T1548.001", 0.7));
    writeTagged(ELSEWHERE, tag(ELSEWHERE, "R0001", "T1083", 0.9));
  }

  private List<String> rules(String technique, int limit) {
    return stores.tags().tags(new Scope.Fleet(), new TechniqueId(technique), limit).stream()
        .map(stored -> stored.tag().technique().value())
        .toList();
  }

  private static Tag tag(Event event, String rule, String technique, double confidence) {
    return Tags.of(event, rule, technique, confidence);
  }

  private static String describe(TechniqueTally tally) {
    return String.format(
        Locale.ROOT,
        "%s %s %s %d %d..%d %s",
        tally.technique(),
        tally.tactic(),
        tally.rule(),
        tally.count(),
        tally.firstSeen().getEpochSecond() - Scene.START.getEpochSecond(),
        tally.lastSeen().getEpochSecond() - Scene.START.getEpochSecond(),
        tally.maxConfidence());
  }
}
