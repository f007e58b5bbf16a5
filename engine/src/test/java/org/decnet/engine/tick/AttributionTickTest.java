package org.decnet.engine.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.engine.attribution.AttributionState;
import org.decnet.engine.attribution.Judgement;
import org.decnet.engine.attribution.Profile;
import org.decnet.engine.port.AttributionStore;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;
import org.junit.jupiter.api.Test;

/** A turn of the worker that judges behaviour, over a store that now and then fails. */
class AttributionTickTest {
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID TWO = new UUID(2, 2);

  private final Memory store = new Memory();
  private final List<FailedRead> failures = new ArrayList<>();
  private final AttributionTick tick = new AttributionTick(store, failures::add);

  @Test
  void theFirstTurnJudgesAllAndLaterOnesWhatWasTouched() {
    store.observe(ONE, 3);
    store.observe(TWO, 3);
    assertThat(run()).isEqualTo(new AttributionTick.Outcome(2, 2));
    assertThat(store.state(ONE)).isEqualTo(AttributionState.STABLE);
    assertThat(run()).isEqualTo(new AttributionTick.Outcome(0, 0));
    store.observe(TWO, 4);
    tick.observed(List.of(TWO));
    assertThat(run()).isEqualTo(new AttributionTick.Outcome(1, 1));
    tick.touched(List.of(TWO, TWO));
    assertThat(run()).isEqualTo(new AttributionTick.Outcome(1, 0));
  }

  @Test
  void anIdentityThatCannotBeReadIsToldAndKeepsNobodyWaiting() {
    store.observe(ONE, 3);
    store.observe(TWO, 3);
    store.broken.add(ONE);
    assertThat(run()).isEqualTo(new AttributionTick.Outcome(2, 1));
    assertThat(failures)
        .singleElement()
        .satisfies(failed -> {
          assertThat(failed.about()).isEqualTo(ONE);
          assertThat(failed.what()).isEqualTo("observations");
        });
    assertThat(store.state(TWO)).isEqualTo(AttributionState.STABLE);
    assertThat(store.state(ONE)).isEqualTo(AttributionState.UNKNOWN);
    store.broken.clear();
    assertThat(run()).isEqualTo(new AttributionTick.Outcome(1, 1));
    assertThat(store.state(ONE)).isEqualTo(AttributionState.STABLE);
    assertThat(failures).hasSize(1);
  }

  @Test
  void whomSomebodyElseJudgedMeanwhileIsJudgedAgain() {
    store.observe(ONE, 3);
    store.refused = 1;
    run();
    assertThat(store.state(ONE)).isEqualTo(AttributionState.UNKNOWN);
    run();
    assertThat(store.state(ONE)).isEqualTo(AttributionState.STABLE);
  }

  @Test
  void whoIsToldToStopLeavesTheRestForLater() {
    store.observe(ONE, 3);
    assertThat(tick.run(() -> true)).isEqualTo(new AttributionTick.Outcome(0, 0));
    assertThat(run().judged()).isEqualTo(1);
  }

  private AttributionTick.Outcome run() {
    return tick.run(() -> false);
  }

  /** Identities of one attacker each, who has their uuid. */
  private static final class Memory implements AttributionStore {
    private final Map<UUID, List<AttackerTrait>> traits = new HashMap<>();
    private final Map<UUID, Profile> profiles = new HashMap<>();
    private final Set<UUID> broken = new HashSet<>();
    private int refused;

    void observe(UUID who, int times) {
      traits.put(
          who,
          IntStream.range(0, times)
              .mapToObj(Instant.EPOCH::plusSeconds)
              .map(at ->
                  new Observation(
                      Primitive.SHELL_TYPE, new ObservedValue.Word("posix"), 1, at, at, "r#" + at))
              .map(seen -> new AttackerTrait(who, "cowrie", seen))
              .toList());
    }

    AttributionState state(UUID who) {
      return profile(who).state(Primitive.SHELL_TYPE);
    }

    @Override
    public List<UUID> identities() {
      return List.copyOf(traits.keySet());
    }

    @Override
    public List<UUID> identitiesOf(Collection<UUID> attackers) {
      return List.copyOf(attackers);
    }

    @Override
    public List<AttackerTrait> traits(UUID identity) {
      if (broken.contains(identity)) {
        throw new DecnetException(ErrorCode.STORE_UNAVAILABLE, "broken on purpose");
      }
      return traits.getOrDefault(identity, List.of());
    }

    @Override
    public Profile profile(UUID identity) {
      return profiles.getOrDefault(identity, Profile.none(identity));
    }

    @Override
    public boolean save(Judgement judgement) {
      if (refused > 0) {
        refused--;
        return false;
      }
      profiles.put(judgement.now().identity(), judgement.now());
      return true;
    }
  }
}
