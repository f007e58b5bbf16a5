package org.decnet.server.web.rules;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.tag.RuleId;
import org.decnet.server.typed.TypedEvents;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.rules.ExplainAnswer.ExplainRequest;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.KeyAccess;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Why rules match something, or why they do not (spec 05, section 7). Nothing is kept. */
@RestController
@RequestMapping("/ttp/explain")
public final class ExplainController {
  private final RuleStore rules;
  private final TypedEvents events;
  private final JsonMapper json;

  /** Explains the rules of a node. */
  public ExplainController(ApiParts parts, JsonMapper json) {
    this.rules = parts.ruleStore();
    this.events = new TypedEvents(parts.clock());
    this.json = json;
  }

  /** Explains. */
  @Operation(summary = "Why rules match a command line or an event, or why they do not")
  @Allow(value = Access.VIEWER, key = KeyAccess.READ)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ExplainAnswer explain(@RequestBody ExplainRequest request) {
    if ((request.command() == null) == (request.event() == null)) {
      throw ApiException.badRequest("Give a command or an event, and not both");
    }
    RulePack pack = rules.active().pack();
    List<PackRule> asked =
        request.ruleId() == null ? pack.rules() : List.of(known(pack, request.ruleId()));
    Derived derived = new StatementDeriver().derive(new Normaliser().normalise(event(request)));
    return new RuleExplanations(pack, derived).of(asked);
  }

  private Event event(ExplainRequest request) {
    try {
      return request.command() == null
          ? events.json(json.writeValueAsString(request.event()))
          : events.command(request.command());
    } catch (DecnetException e) {
      throw ApiException.invalidField(
          "event", "name its kind, and fields that this kind has with values of their types");
    }
  }

  private static PackRule known(RulePack pack, String ruleId) {
    return (ruleId.isBlank() ? java.util.Optional.<PackRule>empty() : pack.rule(new RuleId(ruleId)))
        .filter(rule -> !rule.isCorrelation())
        .orElseThrow(() -> ApiException.notFound("rule about single events"));
  }
}
