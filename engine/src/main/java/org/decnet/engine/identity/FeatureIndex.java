package org.decnet.engine.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Who holds which value. Says also which values are common: those held by too many, and those known
 * to be what some program does by default.
 */
final class FeatureIndex {
  private final Map<Feature, Holders> byFeature = new HashMap<>();
  private final Map<String, Holders> byBand = new HashMap<>();
  private final CommonValues settings;

  FeatureIndex(CommonValues settings) {
    this.settings = settings;
  }

  /**
   * Replaces what an observation holds.
   *
   * @param turned called with the number of each observation that holds a value which became
   *     common, or stopped to be
   */
  void replace(int number, Observation before, Observation after, IntConsumer turned) {
    Set<Feature> old = features(before);
    Set<Feature> now = features(after);
    now.stream().filter(value -> !old.contains(value)).forEach(value -> add(value, number, turned));
    old.stream()
        .filter(value -> !now.contains(value))
        .forEach(value -> remove(value, number, turned));
    if (!before.centroid().equals(after.centroid())) {
      bands(before)
          .forEach(band ->
              remove(
                  byBand.computeIfAbsent(band, key -> new Holders()),
                  number,
                  settings.commonAbove(),
                  turned));
      bands(after)
          .forEach(band ->
              add(
                  byBand.computeIfAbsent(band, key -> new Holders()),
                  number,
                  settings.commonAbove(),
                  turned));
    }
  }

  boolean isStrong(Feature feature) {
    Holders holders = byFeature.get(feature);
    return (holders == null || holders.count() <= limit(feature))
        && !settings.knownCommon().contains(feature);
  }

  /** Who holds a value; nobody, if the value tells nobody apart. */
  Holders strongHolders(Feature feature) {
    return isStrong(feature) ? byFeature.getOrDefault(feature, new Holders()) : new Holders();
  }

  /** Lists of observations among which are all those that type like one. */
  List<Holders> neighbours(Observation observation) {
    List<Holders> neighbours = new ArrayList<>();
    for (String band : bands(observation)) {
      Holders holders = byBand.getOrDefault(band, new Holders());
      if (holders.count() <= settings.commonAbove()) {
        neighbours.add(holders);
      }
    }
    return neighbours;
  }

  private int limit(Feature feature) {
    // No two sessions of one hand have the very same rhythm, but all of one program do.
    boolean ofPrograms = feature.type().isSoftware() || feature.type() == FeatureType.KEYSTROKE;
    return ofPrograms ? settings.softwareCommonAbove() : settings.commonAbove();
  }

  private void add(Feature feature, int number, IntConsumer turned) {
    add(byFeature.computeIfAbsent(feature, key -> new Holders()), number, limit(feature), turned);
  }

  private void remove(Feature feature, int number, IntConsumer turned) {
    Holders holders = byFeature.get(feature);
    if (holders != null) {
      remove(holders, number, limit(feature), turned);
      byFeature.computeIfPresent(feature, (key, left) -> left.count() == 0 ? null : left);
    }
  }

  private static void add(Holders holders, int number, int limit, IntConsumer turned) {
    holders.add(number);
    if (holders.count() == limit + 1) {
      for (int holder : holders.all()) {
        turned.accept(holder);
      }
    }
  }

  private static void remove(Holders holders, int number, int limit, IntConsumer turned) {
    holders.remove(number);
    if (holders.count() == limit) {
      for (int holder : holders.all()) {
        turned.accept(holder);
      }
    }
  }

  private static Set<Feature> features(Observation observation) {
    OptionalLong centroid = observation.centroid();
    if (centroid.isEmpty()) {
      return observation.telling();
    }
    Set<Feature> features = new HashSet<>(observation.telling());
    features.add(EdgeScorer.rhythmFeature(centroid.getAsLong()));
    return features;
  }

  private static List<String> bands(Observation observation) {
    OptionalLong centroid = observation.centroid();
    return centroid.isEmpty() ? List.of() : KeystrokeCentroid.bands(centroid.getAsLong());
  }
}
