package org.decnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chains of revocations that no release has so far. */
class SuccessorTest {
  private final Map<TechniqueId, Technique> techniques = new LinkedHashMap<>();

  @Test
  void chainIsFollowedToItsEnd() {
    add("T0001", "T0002", false);
    add("T0002", "T0003", false);
    add("T0003", null, false);
    assertThat(catalog().successor(id("T0001"))).hasValue(id("T0003"));
    assertThat(catalog().successor(id("T0003"))).isEmpty();
  }

  @Test
  void deprecatedTechniqueIsNoSuccessor() {
    add("T0001", "T0002", false);
    add("T0002", null, true);
    assertThat(catalog().successor(id("T0001"))).isEmpty();
  }

  @Test
  void unknownTechniqueIsNoSuccessor() {
    add("T0001", "T0002", false);
    assertThat(catalog().successor(id("T0001"))).isEmpty();
  }

  @Test
  void circleHasNoSuccessor() {
    add("T0001", "T0002", false);
    add("T0002", "T0001", false);
    assertThat(catalog().successor(id("T0001"))).isEmpty();
  }

  private AttackCatalog catalog() {
    return new AttackCatalog(
        new Release("1.0"),
        new TechniqueFacts(new LinkedHashMap<>(), new LinkedHashMap<>(techniques)),
        new Lazy<>(() -> {
          throw new AssertionError("Nobody asked for users");
        }));
  }

  private void add(String id, @Nullable String revokedBy, boolean deprecated) {
    techniques.put(
        id(id),
        new Technique(
            id(id),
            "Name",
            List.of(new TacticId("TA0001")),
            revokedBy != null,
            deprecated,
            revokedBy == null ? null : id(revokedBy),
            "https://example.org",
            Domain.ENTERPRISE,
            List.of(),
            "attack-pattern--0",
            Instant.EPOCH,
            Instant.EPOCH));
  }

  private static TechniqueId id(String text) {
    return new TechniqueId(text);
  }
}
