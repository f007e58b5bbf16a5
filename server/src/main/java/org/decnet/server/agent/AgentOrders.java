package org.decnet.server.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.swarm.HostDecky;
import org.decnet.server.agent.spool.Spool;
import org.decnet.server.fleet.DeckyWishes;
import org.decnet.store.json.JsonText;
import org.jspecify.annotations.Nullable;

/** What a master may want of an agent, and what it is told. */
public final class AgentOrders {
  private static final String ACTOR = "master";
  private static final String NAME = "name";
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int INVALID = 422;

  private final Membership membership;
  private final AgentFleet fleet;
  private final Courier courier;
  private final Supplier<Spool.Level> level;
  private final String usualAddress;
  private final Runnable end;
  private final AtomicBoolean ending = new AtomicBoolean();

  /**
   * Orders to one agent.
   *
   * @param level how full the spool is
   * @param usualAddress where decoys listen unless an order says otherwise
   * @param end ends the agent and forgets all that it has; called once, behind the answer
   */
  AgentOrders(
      Membership membership,
      AgentFleet fleet,
      Courier courier,
      Supplier<Spool.Level> level,
      String usualAddress,
      Runnable end) {
    this.membership = membership;
    this.fleet = fleet;
    this.courier = courier;
    this.level = level;
    this.usualAddress = usualAddress;
    this.end = end;
  }

  /**
   * What an order comes to.
   *
   * @param status of HTTP
   * @param body plain values
   */
  public record Answer(int status, Map<String, Object> body) {
    /** Copies the body. */
    public Answer {
      body = Map.copyOf(body);
    }

    /** A refusal, for people. */
    static Answer refused(int status, String why) {
      return new Answer(status, Map.of("error", Map.of("message", why)));
    }
  }

  /**
   * Takes an order.
   *
   * @param what method and path, such as {@code POST /deploy}
   * @param body JSON, if the order needs one
   */
  Answer take(String what, String body) {
    try {
      return switch (what) {
        case "GET /health" -> new Answer(OK, Map.of("status", "ok"));
        case "GET /status" -> new Answer(OK, status());
        case "POST /deploy" ->
            answer(Optional.of(fleet.deploy(PlanJson.read(map(body), usualAddress), ACTOR)));
        case "POST /teardown" -> answer(fleet.teardown(name(body), ACTOR));
        case "POST /mutate" -> answer(fleet.mutate(name(body), ACTOR));
        case "POST /self-destruct" -> selfDestruct();
        default -> Answer.refused(NOT_FOUND, "There is no such order");
      };
    } catch (IllegalArgumentException e) {
      return Answer.refused(INVALID, String.valueOf(e.getMessage()));
    } catch (NotJsonException e) {
      return Answer.refused(BAD_REQUEST, "The body must be a JSON object");
    }
  }

  /** The body of an order is no JSON. */
  private static final class NotJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    NotJsonException(IllegalArgumentException cause) {
      super(cause);
    }
  }

  private static Map<String, Object> map(String body) throws NotJsonException {
    try {
      return JsonText.map(body);
    } catch (IllegalArgumentException e) {
      throw new NotJsonException(e);
    }
  }

  private static String name(String body) throws NotJsonException {
    if (map(body).get(NAME) instanceof String name) {
      return name;
    }
    throw new IllegalArgumentException("Field name must be there");
  }

  private Map<String, Object> status() {
    List<Map<String, Object>> deckies = new ArrayList<>();
    for (HostDecky decky : fleet.report()) {
      deckies.add(Map.of(NAME, decky.name(), "state", decky.state(), "services", decky.services()));
    }
    Map<String, Object> status = new TreeMap<>();
    status.put("uuid", membership.uuid().toString());
    status.put(NAME, membership.name());
    status.put("connected", courier.connected());
    status.put("courier", courier.state());
    Spool.Level now = level.get();
    status.put("spool_lines", now.lines());
    status.put("spool_bytes", now.bytes());
    status.put("dropped", now.dropped());
    status.put("deckies", deckies);
    return status;
  }

  private static Answer answer(Optional<DeckyWishes.Answer> answer) {
    if (answer.isEmpty()) {
      return Answer.refused(NOT_FOUND, "There is no such decky");
    }
    return switch (answer.get().outcome()) {
      case TAKEN -> taken(answer.get().row());
      case UNKNOWN -> Answer.refused(NOT_FOUND, "There is no such decky");
      case NAME_TAKEN, LIMIT, BUSY ->
          Answer.refused(CONFLICT, String.valueOf(answer.get().problem()));
    };
  }

  private static Answer taken(@Nullable DeckyLifecycle row) {
    return new Answer(
        ACCEPTED,
        row == null ? Map.of() : Map.of(NAME, row.decky(), "lifecycle_id", row.id().toString()));
  }

  private Answer selfDestruct() {
    ending.set(true);
    return new Answer(ACCEPTED, Map.of("status", "ending"));
  }

  /** Ends the agent once whoever ordered it has been told. */
  void afterAnswer() {
    if (ending.getAndSet(false)) {
      end.run();
    }
  }
}
