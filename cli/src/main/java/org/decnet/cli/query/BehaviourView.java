package org.decnet.cli.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.attribution.PrimitiveState;
import org.decnet.engine.attribution.Profile;
import org.decnet.engine.attribution.SplitProposal;
import org.decnet.engine.port.AttributionStore;
import org.decnet.model.observation.Primitive;

/**
 * How steady an identity behaves, and how it would come apart.
 *
 * @param proposal sides of several people; without sides if nobody suspects them
 */
record BehaviourView(Profile profile, SplitProposal proposal) {
  private static final Comparator<Map.Entry<Primitive, PrimitiveState>> BY_NAME =
      Comparator.comparing(entry -> entry.getKey().primitiveName());

  static BehaviourView of(AttributionStore store, UUID identity) {
    Profile profile = store.profile(identity);
    return new BehaviourView(
        profile,
        profile.suspicion().primitives().isEmpty()
            ? new SplitProposal(List.of())
            : SplitProposal.of(profile.suspicion().primitives(), store.traits(identity)));
  }

  /** A row for each primitive that was observed. */
  Table table() {
    Table table =
        new Table(
            Table.left("TRAIT"),
            Table.left("STATE"),
            Table.right("CONF"),
            Table.right("SEEN"),
            Table.left("SINCE"),
            Table.left("VALUE"));
    rows()
        .forEach(row -> {
          PrimitiveState state = row.getValue();
          table.row(
              row.getKey().primitiveName(),
              word(state),
              Show.confidence(state.is().confidence()),
              Show.count(state.is().observations()),
              Show.time(state.lastChange()),
              state.is().value().isEmpty() ? "-" : VisibleText.of(state.is().value()));
        });
    return table;
  }

  int size() {
    return profile.states().size();
  }

  boolean suspects() {
    return !profile.suspicion().primitives().isEmpty();
  }

  /**
   * The proposal for people.
   *
   * @param name what an attacker is called
   */
  List<String> splitLines(Function<UUID, String> name) {
    List<String> lines = new ArrayList<>();
    lines.add("Several people may be behind it: these traits go to and fro.");
    for (SplitProposal.Side side : proposal.sides()) {
      lines.add("  " + names(side, name));
      side.values()
          .forEach((trait, value) -> lines.add("    " + trait + "  " + VisibleText.of(value)));
    }
    lines.add(
        proposal.sides().size() < 2
            ? "No address can be parted from the others: all of them do."
            : "To part them: decnet identity split "
                + profile.identity()
                + " --members "
                + names(proposal.sides().getLast(), name));
    return lines;
  }

  private List<String> suspicious() {
    return profile.suspicion().primitives().stream().sorted().toList();
  }

  private static String names(SplitProposal.Side side, Function<UUID, String> name) {
    return side.attackers().stream().map(name).collect(Collectors.joining(","));
  }

  /** Adds both to what is told of an identity. */
  JsonObject into(JsonObject json, Function<UUID, String> name) {
    json.put("behaviour", rows().stream().map(BehaviourView::json).toList());
    return suspects()
        ? json.put(
            "split_proposal",
            new JsonObject()
                .put("primitives", suspicious())
                .put("sides", proposal.sides().stream().map(side -> json(side, name)).toList()))
        : json.put("split_proposal", null);
  }

  private static JsonObject json(SplitProposal.Side side, Function<UUID, String> name) {
    JsonObject values = new JsonObject();
    side.values().forEach(values::put);
    return new JsonObject()
        .put("members", side.attackers().stream().map(name).toList())
        .put("values", values);
  }

  private static JsonObject json(Map.Entry<Primitive, PrimitiveState> row) {
    PrimitiveState state = row.getValue();
    return new JsonObject()
        .put("primitive", row.getKey().primitiveName())
        .put("state", word(state))
        .put("value", state.is().value())
        .put("confidence", state.is().confidence())
        .put("observation_count", state.is().observations())
        .put("last_change_ts", state.lastChange())
        .put("last_observation_ts", state.lastObservation());
  }

  private List<Map.Entry<Primitive, PrimitiveState>> rows() {
    return profile.states().entrySet().stream().sorted(BY_NAME).toList();
  }

  private static String word(PrimitiveState state) {
    return state.is().state().name().toLowerCase(Locale.ROOT);
  }
}
