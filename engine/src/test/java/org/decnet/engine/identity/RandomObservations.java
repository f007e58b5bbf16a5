package org.decnet.engine.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.decnet.attack.killchain.KillChainPhase;
import org.decnet.model.event.EventIds;

/** Observations out of few values, so that many are shared and some become common. */
final class RandomObservations {
  private static final FeatureType[] TYPES = {
    FeatureType.JA3, FeatureType.HASSH, FeatureType.SSH_KEY, FeatureType.PAYLOAD, FeatureType.C2
  };

  private RandomObservations() {}

  static UUID attacker(int number) {
    return EventIds.attacker("198.51.100." + number);
  }

  static List<Observation> of(Random random, int count) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      observations.add(one(random, attacker(i), count));
    }
    return observations;
  }

  static Observation one(Random random, UUID attacker, int count) {
    Set<Feature> features = new HashSet<>();
    for (FeatureType type : TYPES) {
      if (random.nextInt(3) == 0) {
        // Squared, so that low values are shared by many and high ones by few.
        double skewed = random.nextDouble() * random.nextDouble();
        features.add(new Feature(type, "v" + (int) (skewed * count)));
      }
    }
    Map<KillChainPhase, Set<String>> commands = new HashMap<>();
    commands.put(KillChainPhase.DISCOVERY, words(random, "cmd"));
    commands.put(KillChainPhase.EXECUTION, words(random, "run"));
    List<Long> keystrokes =
        random.nextInt(10) == 0
            ? List.of(random.nextInt(4) * 0x0123456789ABCDEFL ^ (1L << random.nextInt(64)))
            : List.of();
    return new Observation(
        attacker,
        features,
        keystrokes,
        commands,
        words(random, "cred"),
        (long) random.nextInt(3),
        random.nextBoolean() ? "block " + random.nextInt(3) : null);
  }

  private static Set<String> words(Random random, String prefix) {
    Set<String> words = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      words.add(prefix + random.nextInt(6));
    }
    return words;
  }
}
