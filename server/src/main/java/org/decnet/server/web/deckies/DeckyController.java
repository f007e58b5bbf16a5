package org.decnet.server.web.deckies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.decoy.catalogue.ServiceKind;
import org.decnet.engine.port.DeckyStore;
import org.decnet.engine.port.SensorStore;
import org.decnet.model.Page;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.fleet.DeckyWishes;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The decoys of this host (spec 05, section 12). What is asked for is done by a worker. */
@RestController
@RequestMapping("/deckies")
public final class DeckyController {
  private static final int MOST_IDS = 200;
  private static final String CODEC = "decky";

  private final ApiParts parts;
  private final DeckyStore store;
  private final SensorStore sensors;
  private final DeckyWishes wishes;
  private final AuditTrail audit;

  /** Serves the decoys of a node. */
  public DeckyController(ApiParts parts, DeckyWishes wishes, AuditTrail audit) {
    this.parts = parts;
    this.store = parts.stores().deckies();
    this.sensors = parts.stores().sensors();
    this.wishes = wishes;
    this.audit = audit;
  }

  /**
   * What was asked for, and will be done.
   *
   * @param lifecycleId id of the operation, for {@code GET /deckies/lifecycle}
   */
  public record DeckyOrder(String name, UUID lifecycleId) {}

  /** How often services shall be rotated. */
  public record IntervalRequest(
      @Schema(minimum = "0", maximum = "10080") @Nullable Integer minutes) {}

  /** All settings of a service; those that are left out are as usual. */
  public record ServiceConfigRequest(@Nullable Map<String, String> config) {}

  /** Decoys by their names. */
  @Operation(summary = "List the decoys of this host by their names")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<DeckyRow> deckies(
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset,
      Caller caller) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    Map<String, SensorStatus> told = told();
    return Paging.map(
        store.page(slice.limit(), slice.offset()),
        decky -> DeckyRow.of(decky, told.get(decky.name()), caller));
  }

  /** Operations of some ids, or the newest ones; oldest first. */
  @Operation(
      summary =
          "How far operations on decoys are, oldest first; the newest 200 unless ids say which")
  @Allow(Access.VIEWER)
  @GetMapping("/lifecycle")
  List<LifecycleRow> lifecycle(
      @Parameter(
              explode = Explode.FALSE,
              style = ParameterStyle.FORM,
              array =
                  @ArraySchema(
                      minItems = 1,
                      maxItems = MOST_IDS,
                      schema = @Schema(type = "string", format = "uuid")))
          @RequestParam(required = false)
          @Nullable List<UUID> ids) {
    if (ids != null && (ids.isEmpty() || ids.size() > MOST_IDS)) {
      throw ApiException.badParameter("ids", "1 to " + MOST_IDS + " ids");
    }
    List<DeckyLifecycle> rows = ids == null ? store.newest(MOST_IDS) : store.operations(ids);
    return rows.stream().map(LifecycleRow::of).toList();
  }

  /** One decoy. */
  @Operation(summary = "One decoy of this host")
  @Allow(Access.VIEWER)
  @GetMapping("/{name}")
  DeckyRow decky(@PathVariable String name, Caller caller) {
    return DeckyRow.of(known(name), told().get(name), caller);
  }

  /** Deploys a decoy. */
  @Operation(summary = "Deploy a decoy with the services of an archetype, or with those named")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  DeckyOrder deploy(@RequestBody DeckyRequest request, Caller caller, HttpServletRequest http) {
    DeckyPlan plan = request.plan(parts.decoys().address());
    int most = parts.usualLimits().deployment(parts.stores().control().limits());
    return order(
        plan.name(),
        wishes.deploy(plan, most, audit.entry(http, caller, "decky.deploy", plan.name())));
  }

  /** Takes a decoy down and forgets it; what it told stays. */
  @Operation(summary = "Take a decoy down and forget it; its events stay")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @DeleteMapping("/{name}")
  DeckyOrder teardown(@PathVariable String name, Caller caller, HttpServletRequest http) {
    return order(
        name, wishes.teardown(known(name), audit.entry(http, caller, "decky.teardown", name)));
  }

  /** Starts a decoy that was stopped. */
  @Operation(summary = "Start a decoy")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/{name}/start")
  DeckyOrder start(@PathVariable String name, Caller caller, HttpServletRequest http) {
    return order(name, wishes.start(known(name), audit.entry(http, caller, "decky.start", name)));
  }

  /** Stops a decoy until it is started again. */
  @Operation(summary = "Stop a decoy until it is started again")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/{name}/stop")
  DeckyOrder stop(@PathVariable String name, Caller caller, HttpServletRequest http) {
    return order(name, wishes.stop(known(name), audit.entry(http, caller, "decky.stop", name)));
  }

  /** Rotates the services of a decoy now. */
  @Operation(summary = "Offer other services of a decoy from now on")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/{name}/mutate")
  DeckyOrder mutate(@PathVariable String name, Caller caller, HttpServletRequest http) {
    return order(name, wishes.mutate(known(name), audit.entry(http, caller, "decky.mutate", name)));
  }

  /** Sets how often the services of a decoy are rotated. */
  @Operation(summary = "Set how often the services of a decoy are rotated; 0 for never")
  @Allow(Access.ADMIN)
  @PutMapping(path = "/{name}/mutate-interval", consumes = MediaType.APPLICATION_JSON_VALUE)
  DeckyRow interval(
      @PathVariable String name,
      @RequestBody IntervalRequest request,
      Caller caller,
      HttpServletRequest http) {
    Integer minutes = request.minutes();
    if (minutes == null || minutes < 0 || minutes > Decky.MOST_MINUTES) {
      throw ApiException.invalidField(
          "minutes", "be a whole number from 0 to " + Decky.MOST_MINUTES);
    }
    accepted(
        wishes.every(
            known(name), minutes, audit.entry(http, caller, "decky.mutate_interval", name)));
    return decky(name, caller);
  }

  /** Sets a service of a decoy up anew. */
  @Operation(summary = "Set a service of a decoy up anew; it is started again with that")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PutMapping(
      path = "/{name}/services/{service}/config",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  DeckyOrder configure(
      @PathVariable String name,
      @PathVariable String service,
      @RequestBody ServiceConfigRequest request,
      Caller caller,
      HttpServletRequest http) {
    Decky decky = known(name);
    ServiceKind kind =
        ServiceKind.named(service)
            .filter(one -> decky.services().stream().anyMatch(s -> s.name().equals(one.word())))
            .orElseThrow(() -> ApiException.notFound("service"));
    if (request.config() == null) {
      throw ApiException.invalidField("config", "be there");
    }
    Map<String, String> settings = DeckyRequest.values("config", request.config());
    String wrong = DeckyPlan.wrong(kind, settings);
    if (wrong != null) {
      throw ApiException.invalidField("config", wrong);
    }
    return order(
        name,
        wishes.configure(
            decky,
            kind.word(),
            settings,
            audit.entry(http, caller, "decky.configure", name + "/" + kind.word())));
  }

  private static DeckyOrder order(String name, DeckyWishes.Answer answer) {
    DeckyLifecycle row = accepted(answer);
    if (row == null) {
      throw new IllegalStateException("An operation was taken without a row");
    }
    return new DeckyOrder(name, row.id());
  }

  /** The operation of a wish that will be done. */
  private static @Nullable DeckyLifecycle accepted(DeckyWishes.Answer answer) {
    return switch (answer.outcome()) {
      case TAKEN -> answer.row();
      case UNKNOWN -> throw ApiException.notFound("decky");
      case NAME_TAKEN, LIMIT, BUSY -> throw ApiException.conflict(String.valueOf(answer.problem()));
    };
  }

  private Map<String, SensorStatus> told() {
    Map<String, SensorStatus> told = new HashMap<>();
    sensors.all().stream()
        .filter(sensor -> sensor.source().equals(CODEC))
        .forEach(sensor -> told.put(sensor.sensor(), sensor));
    return told;
  }

  private Decky known(String name) {
    return store.decky(name).orElseThrow(() -> ApiException.notFound("decky"));
  }
}
