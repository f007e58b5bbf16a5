package org.decnet.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.Constraint;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.cluster.Ledger;
import org.decnet.engine.cluster.SpanningTree;
import org.decnet.engine.cluster.UnionFind;

/**
 * Finds the observations that are one operator, as they come. Not for use by two threads.
 *
 * <p>Observations are compared only with holders of the same rare values. What an observation adds
 * joins components; where it may cut an edge (it changed, or made a value common), its component is
 * taken apart and put together again. So a run costs what changed, and the result is that of a run
 * over everything at once.
 */
public final class IdentityResolver {
  private final FeatureIndex index;
  private final EdgeScorer scorer;
  private final Ledger ledger;
  private final UnionFind sets = new UnionFind();
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final List<Observation> observations = new ArrayList<>();
  private int[] slots = new int[16];
  private final BitSet fresh = new BitSet();
  private final BitSet changed = new BitSet();
  private final BitSet again = new BitSet();
  private Constraints constraints = Constraints.NONE;

  /** A resolver that knows nothing. */
  public IdentityResolver(CommonValues settings) {
    this(settings, new Ledger.Snapshot(Map.of(), Map.of(), Map.of()));
  }

  /** A resolver that has no observations yet but knows which identities there were. */
  public IdentityResolver(CommonValues settings, Ledger.Snapshot before) {
    this.index = new FeatureIndex(settings);
    this.scorer = new EdgeScorer(index::isStrong);
    this.ledger = new Ledger(IdentityIds::of, before);
  }

  /** Takes all that is known about an attacker, in place of what was known before. */
  public void put(Observation observation) {
    Integer known = numbers.get(observation.attacker());
    if (known == null) {
      add(observation);
    } else if (observations.get(known).equals(observation)) {
      again.set(known);
    } else {
      changed.set(known);
      index.replace(known, observations.get(known), observation, changed::set);
      observations.set(known, observation);
    }
  }

  /** Takes the decisions that are in force, in place of those that were. */
  public void constrain(Constraints inForce) {
    Set<Constraint> different = new HashSet<>(constraints.inForce());
    Set<Constraint> kept = new HashSet<>(inForce.inForce());
    kept.retainAll(different);
    different.addAll(inForce.inForce());
    different.removeAll(kept);
    for (Constraint constraint : different) {
      for (UUID attacker : constraint.nodes()) {
        Integer number = numbers.get(attacker);
        if (number != null) {
          changed.set(number);
        }
      }
    }
    constraints = inForce;
  }

  /** Finds what became of the identities since the last run. */
  public Resolution resolve() {
    BitSet affected = affected();
    affected.stream().forEach(number -> slots[number] = scorer.slots(observations.get(number)));
    affected.stream().forEach(this::connect);
    List<List<UUID>> groups = new ArrayList<>();
    List<SpanningTree> trees = new ArrayList<>();
    for (int[] members : components(affected)) {
      SpanningTree tree = tree(members);
      trees.add(tree);
      groups.addAll(tree.groups());
    }
    List<ClusterChange> changes = ledger.apply(groups);
    List<Identity> identities = new ArrayList<>();
    trees.forEach(tree -> addIdentities(tree, identities));
    Set<UUID> seen = seenAgain(identities);
    fresh.clear();
    changed.clear();
    again.clear();
    return new Resolution(changes, identities, seen, affected.cardinality() == size());
  }

  private Set<UUID> seenAgain(List<Identity> described) {
    Set<UUID> seen = new HashSet<>();
    again.stream()
        .mapToObj(number -> observations.get(number).attacker())
        .flatMap(attacker -> ledger.clusterOf(attacker).stream())
        .forEach(seen::add);
    described.forEach(identity -> seen.remove(identity.uuid()));
    return seen;
  }

  /** The identity of an attacker, merges followed; empty before the run that finds it. */
  public Optional<UUID> identityOf(UUID attacker) {
    return ledger.clusterOf(attacker);
  }

  /** Which identities there are, to be kept for the next resolver. */
  public Ledger.Snapshot snapshot() {
    return ledger.snapshot();
  }

  /** Number of observations. */
  public int size() {
    return observations.size();
  }

  private void add(Observation observation) {
    int number = sets.add();
    numbers.put(observation.attacker(), number);
    observations.add(observation);
    if (number == slots.length) {
      slots = Arrays.copyOf(slots, 2 * number);
    }
    fresh.set(number);
    index.replace(number, Observation.of(observation.attacker()), observation, changed::set);
  }

  /** All whose edges must be found: new ones, and whole components in which some may be gone. */
  private BitSet affected() {
    BitSet affected = new BitSet();
    changed.stream()
        .filter(number -> !affected.get(number))
        .forEach(number -> {
          for (int member : sets.members(number)) {
            affected.set(member);
          }
        });
    sets.takeApart(affected.stream().toArray());
    affected.or(fresh);
    return affected;
  }

  private void connect(int number) {
    Observation observation = observations.get(number);
    for (Feature feature : observation.telling()) {
      Holders holders = index.strongHolders(feature);
      if (feature.type().isSoftware()) {
        connectEdges(number, holders);
      } else if (feature.type().isFingerprint()) {
        connectAll(number, holders);
      } else {
        connectUnlessVetoed(number, holders);
      }
    }
    if ((slots[number] & FeatureType.KEYSTROKE.bit()) != 0) {
      index.neighbours(observation).forEach(holders -> connectRhythm(number, holders));
    }
    for (Constraint.Together merge : constraints.mergesOf(observation.attacker())) {
      for (UUID attacker : merge.nodes()) {
        Integer other = numbers.get(attacker);
        if (other != null) {
          sets.union(number, other);
        }
      }
    }
  }

  /** Holders of one fingerprint are edges each with each, so one of them stands for all. */
  private void connectAll(int number, Holders holders) {
    if (holders.count() > 1) {
      sets.union(number, holders.get(0));
    }
  }

  /** A program is not enough by itself, but few hold it, so that each two can be compared. */
  private void connectEdges(int number, Holders holders) {
    for (int i = 0; i < holders.count(); i++) {
      int other = holders.get(i);
      if (other != number
          && sets.find(number) != sets.find(other)
          && scorer.isEdge(observations.get(number), observations.get(other))) {
        sets.union(number, other);
      }
    }
  }

  private void connectUnlessVetoed(int number, Holders holders) {
    for (int i = 0; i < holders.count(); i++) {
      int other = holders.get(i);
      if ((slots[number] & slots[other]) == 0) {
        sets.union(number, other);
      }
    }
  }

  private void connectRhythm(int number, Holders holders) {
    long centroid = observations.get(number).centroid().orElseThrow();
    for (int i = 0; i < holders.count(); i++) {
      int other = holders.get(i);
      if ((slots[other] & FeatureType.KEYSTROKE.bit()) != 0
          && KeystrokeCentroid.near(centroid, observations.get(other).centroid().orElseThrow())) {
        sets.union(number, other);
      }
    }
  }

  private List<int[]> components(BitSet affected) {
    BitSet seen = new BitSet();
    List<int[]> components = new ArrayList<>();
    affected.stream()
        .filter(number -> !seen.get(number))
        .forEach(number -> {
          int[] members = sets.members(number);
          Arrays.stream(members).forEach(seen::set);
          components.add(members);
        });
    return components;
  }

  private SpanningTree tree(int[] members) {
    if (members.length == 1) {
      UUID attacker = observations.get(members[0]).attacker();
      return new SpanningTree(List.of(), List.of(List.of(attacker)));
    }
    List<Observation> component = Arrays.stream(members).mapToObj(observations::get).toList();
    return new Component(component, scorer, constraints).tree();
  }

  private void addIdentities(SpanningTree tree, List<Identity> identities) {
    for (List<UUID> group : tree.groups()) {
      Set<UUID> attackers = Set.copyOf(group);
      List<Observation> members = group.stream().map(numbers::get).map(observations::get).toList();
      identities.add(
          Identity.of(
              ledger.clusterOf(group.getFirst()).orElseThrow(),
              members,
              tree.edges().stream().filter(edge -> attackers.contains(edge.a())).toList()));
    }
  }
}
