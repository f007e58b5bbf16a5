package org.decnet.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.ClusterChange.Formed;
import org.decnet.engine.cluster.ClusterChange.Left;
import org.decnet.engine.cluster.ClusterChange.Linked;
import org.decnet.engine.cluster.ClusterChange.Merged;
import org.decnet.engine.cluster.ClusterChange.Move;
import org.decnet.engine.cluster.ClusterChange.Split;
import org.junit.jupiter.api.Test;

class ResolutionPartsTest {
  private static final int MOST = 4;

  @Test
  void whatIsSmallStaysWhole() {
    Resolution small = new Resolution(List.of(formed(1)), List.of(identity(1)), Set.of(), true);
    assertThat(ResolutionParts.of(small, MOST)).containsExactly(small);
  }

  @Test
  void partsAreBoundedAndSayTogetherWhatTheWholeSaid() {
    List<ClusterChange> changes = new ArrayList<>();
    List<Identity> identities = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      changes.add(formed(i));
      identities.add(identity(i));
    }
    Set<UUID> seen = Set.of(cluster(20), cluster(21), cluster(22));
    List<Resolution> parts =
        ResolutionParts.of(new Resolution(changes, identities, seen, true), MOST);
    assertThat(parts).hasSizeGreaterThan(4);
    assertThat(parts)
        .allSatisfy(part -> {
          assertThat(part.whole()).isFalse();
          assertThat(part.changes().size() + part.identities().size() + part.seen().size())
              .isBetween(1, MOST);
        });
    assertThat(parts.stream().flatMap(part -> part.changes().stream()))
        .containsExactlyElementsOf(changes);
    assertThat(parts.stream().flatMap(part -> part.identities().stream()))
        .containsExactlyElementsOf(identities);
    assertThat(parts.stream().flatMap(part -> part.seen().stream()))
        .containsExactlyInAnyOrderElementsOf(seen);
  }

  @Test
  void whatChangedTogetherStaysTogetherInItsOrder() {
    List<List<ClusterChange>> stories =
        List.of(
            List.of(
                new Split(cluster(1), List.of(new Move(node(11), cluster(2)))),
                new Linked(cluster(2), node(12))),
            List.of(new Left(cluster(3), node(31)), new Linked(cluster(4), node(31))),
            List.of(new Merged(cluster(5), cluster(6)), new Linked(cluster(6), node(61))),
            List.of(
                new Formed(cluster(7), node(71), List.of(node(72))),
                new Linked(cluster(8), node(71))));
    List<ClusterChange> mixed = new ArrayList<>();
    IntStream.range(0, 2).forEach(at -> stories.forEach(story -> mixed.add(story.get(at))));
    List<Resolution> parts =
        ResolutionParts.of(new Resolution(mixed, List.of(), Set.of(), true), 2);
    assertThat(parts).extracting(Resolution::changes).containsExactlyElementsOf(stories);
  }

  @Test
  void whatBelongsTogetherIsNotCut() {
    List<UUID> nodes = IntStream.range(0, 3 * MOST).mapToObj(ResolutionPartsTest::node).toList();
    List<ClusterChange> changes = new ArrayList<>();
    nodes.forEach(node -> changes.add(new Linked(cluster(1), node)));
    Identity big =
        new Identity(
            cluster(1), nodes, List.of(), new TreeSet<>(), new HashSet<>(), OptionalLong.empty());
    List<Resolution> parts =
        ResolutionParts.of(new Resolution(changes, List.of(big), Set.of(), true), MOST);
    assertThat(parts)
        .singleElement()
        .satisfies(part -> {
          assertThat(part.changes()).isEqualTo(changes);
          assertThat(part.identities()).containsExactly(big);
        });
  }

  private static ClusterChange formed(int number) {
    return new Formed(cluster(number), node(number), List.of(node(number)));
  }

  private static Identity identity(int number) {
    return new Identity(
        cluster(number),
        List.of(node(number)),
        List.of(),
        new TreeSet<>(),
        new HashSet<>(),
        OptionalLong.empty());
  }

  private static UUID cluster(int number) {
    return new UUID(1, number);
  }

  private static UUID node(int number) {
    return new UUID(2, number);
  }
}
