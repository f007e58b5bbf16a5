package org.decnet.testkit.scenario;

import java.util.HashMap;
import java.util.Map;

/**
 * How well a partition meets the truth.
 *
 * @param adjustedRandIndex agreement of pairs beyond chance; 1 for equal partitions
 * @param homogeneity 1 if no cluster mixes truths
 * @param completeness 1 if no truth is spread over clusters
 * @param singletonRecall share of those alone in truth that are left alone; 1 if there are none
 */
public record PartitionScore(
    double adjustedRandIndex, double homogeneity, double completeness, double singletonRecall) {
  /** All that can be had. */
  public static final PartitionScore PERFECT = new PartitionScore(1, 1, 1, 1);

  /** Compares labels by item; both must label the same items. */
  public static <K> PartitionScore of(Map<K, ?> truth, Map<K, ?> found) {
    if (!truth.keySet().equals(found.keySet())) {
      throw new IllegalArgumentException("truth and finding must label the same items");
    }
    Map<Object, Integer> truths = new HashMap<>();
    Map<Object, Integer> clusters = new HashMap<>();
    Map<Object, Map<Object, Integer>> both = new HashMap<>();
    truth.forEach((item, label) -> {
      Object cluster = found.get(item);
      truths.merge(label, 1, Integer::sum);
      clusters.merge(cluster, 1, Integer::sum);
      both.computeIfAbsent(label, key -> new HashMap<>()).merge(cluster, 1, Integer::sum);
    });
    long items = truth.size();
    double truthEntropy = entropy(truths, items);
    double clusterEntropy = entropy(clusters, items);
    double mutual = mutual(truths, clusters, both, items);
    return new PartitionScore(
        rand(truths, clusters, both, items),
        truthEntropy == 0 ? 1 : round(mutual / truthEntropy),
        clusterEntropy == 0 ? 1 : round(mutual / clusterEntropy),
        singletons(truth, truths, clusters, found));
  }

  /** Whether another is at least as good in each respect. */
  public boolean isAtLeast(double rand, double homogeneous, double complete, double singletons) {
    return adjustedRandIndex >= rand
        && homogeneity >= homogeneous
        && completeness >= complete
        && singletonRecall >= singletons;
  }

  private static double rand(
      Map<Object, Integer> truths,
      Map<Object, Integer> clusters,
      Map<Object, Map<Object, Integer>> both,
      long items) {
    double together =
        both.values().stream()
            .flatMap(row -> row.values().stream())
            .mapToDouble(n -> pairs(n))
            .sum();
    double inTruth = truths.values().stream().mapToDouble(n -> pairs(n)).sum();
    double inClusters = clusters.values().stream().mapToDouble(n -> pairs(n)).sum();
    double all = pairs(items);
    double expected = all == 0 ? 0 : inTruth * inClusters / all;
    double most = (inTruth + inClusters) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double singletons(
      Map<?, ?> truth,
      Map<Object, Integer> truths,
      Map<Object, Integer> clusters,
      Map<?, ?> found) {
    int alone = 0;
    int leftAlone = 0;
    for (Map.Entry<?, ?> entry : truth.entrySet()) {
      if (truths.getOrDefault(entry.getValue(), 0) == 1) {
        alone++;
        leftAlone += clusters.getOrDefault(found.get(entry.getKey()), 0) == 1 ? 1 : 0;
      }
    }
    return alone == 0 ? 1 : (double) leftAlone / alone;
  }

  private static double mutual(
      Map<Object, Integer> truths,
      Map<Object, Integer> clusters,
      Map<Object, Map<Object, Integer>> both,
      long items) {
    double sum = 0;
    for (Map.Entry<Object, Map<Object, Integer>> row : both.entrySet()) {
      for (Map.Entry<Object, Integer> cell : row.getValue().entrySet()) {
        double share = (double) cell.getValue() / items;
        double byChance =
            (double) truths.getOrDefault(row.getKey(), 0)
                * clusters.getOrDefault(cell.getKey(), 0)
                / items
                / items;
        sum += share * Math.log(share / byChance);
      }
    }
    return sum;
  }

  private static double entropy(Map<Object, Integer> sizes, long items) {
    double entropy = 0;
    for (int size : sizes.values()) {
      double share = (double) size / items;
      entropy -= share * Math.log(share);
    }
    return entropy;
  }

  private static double pairs(long items) {
    return items * (items - 1) / 2.0;
  }

  /** Sums of logarithms come out a little beside what they should. */
  private static double round(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-9 ? Math.rint(value) : value;
  }
}
