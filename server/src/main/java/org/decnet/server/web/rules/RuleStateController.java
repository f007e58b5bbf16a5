package org.decnet.server.web.rules;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.PackRule;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What operators decide about rules (spec 05, section 7). Stored and told before the answer, and in
 * force by then in this process; others take it over within a second.
 */
@RestController
@RequestMapping("/ttp/rules/{rule_id}/state")
public final class RuleStateController {
  private final RuleStore rules;
  private final Stores stores;
  private final Clock clock;
  private final AuditTrail trail;

  /** Serves the states of a node's rules. */
  public RuleStateController(ApiParts parts, AuditTrail trail) {
    this.rules = parts.ruleStore();
    this.stores = parts.stores();
    this.clock = parts.clock();
    this.trail = trail;
  }

  /** Sets the state of a rule or a family. */
  @Operation(summary = "Enable, disable or clip a rule or a family; it holds with the answer")
  @Allow(Access.ADMIN)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  RuleStateRow set(
      @PathVariable("rule_id") String ruleId,
      @RequestBody RuleStateRequest request,
      Caller caller,
      HttpServletRequest http) {
    RuleId key = known(ruleId);
    RuleState state = RuleStateReading.read(request, caller.name(), clock.instant());
    RuleState before = rules.getState(key).orElse(null);
    rules.setState(key, state);
    String word = state.mode().word();
    audit(trail.entry(http, caller, "rule.state." + word, key.value()), before, state);
    return RuleStateRow.of(key, state);
  }

  /** Takes a decision back, so that the family or nobody decides. */
  @Operation(summary = "Take the decision about a rule or a family back")
  @Allow(Access.ADMIN)
  @DeleteMapping
  RuleStateRow clear(
      @PathVariable("rule_id") String ruleId, Caller caller, HttpServletRequest http) {
    RuleId key = known(ruleId);
    RuleState before = rules.getState(key).orElse(null);
    rules.clearState(key, caller.name());
    RuleState left = rules.active().states().of(key);
    audit(trail.entry(http, caller, "rule.state.clear", key.value()), before, null);
    return RuleStateRow.of(key, left);
  }

  private RuleId known(String ruleId) {
    boolean known =
        !ruleId.isBlank()
            && rules.active().pack().rules().stream()
                .map(PackRule::id)
                .anyMatch(id -> id.value().equals(ruleId) || id.family().equals(ruleId));
    if (!known) {
      throw ApiException.notFound("rule");
    }
    return new RuleId(ruleId);
  }

  private void audit(AuditEntry line, @Nullable RuleState before, @Nullable RuleState after) {
    stores.accounts().audit(line.changing(values(before), values(after)));
  }

  private static Map<String, Object> values(@Nullable RuleState state) {
    Map<String, Object> values = new TreeMap<>();
    if (state != null) {
      values.put("state", state.mode().word());
      put(values, "confidence_max", state.confidenceMax());
      put(values, "rate_limit_per_min", state.rateLimitPerMinute());
      put(values, "expires_at", state.expiresAt() == null ? null : state.expiresAt().toString());
      put(values, "reason", state.reason());
    }
    return values;
  }

  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
