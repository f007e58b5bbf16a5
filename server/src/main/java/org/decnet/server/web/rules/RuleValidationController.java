package org.decnet.server.web.rules;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.engine.live.FileChange;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.error.Problem;
import org.decnet.model.tag.RuleId;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.rules.RuleValidation.RuleProblem;
import org.decnet.server.web.rules.RuleValidation.ValidateRuleRequest;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.KeyAccess;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks a rule file beside the rules in force, and keeps nothing (spec 05, section 7). */
@RestController
@RequestMapping("/ttp/rules/validate")
public final class RuleValidationController {
  private static final String YAML = "application/yaml";
  private static final String NAME = "rule.yml";

  private final RuleStore rules;
  private final AttackCatalog attack;

  /** Checks against the rules of a node. */
  public RuleValidationController(ApiParts parts) {
    this.rules = parts.ruleStore();
    this.attack = parts.attack();
  }

  /** Checks a file that comes within JSON. */
  @Operation(summary = "Check a rule file beside the rules in force; nothing is kept")
  @Allow(value = Access.ADMIN, key = KeyAccess.READ)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  RuleValidation validate(@RequestBody ValidateRuleRequest request) {
    if (request.yaml() == null) {
      throw ApiException.invalidField("yaml", "be there");
    }
    return check(request.yaml());
  }

  /** Checks a file that comes as it is. */
  @Operation(summary = "Check a rule file beside the rules in force; nothing is kept")
  @Allow(value = Access.ADMIN, key = KeyAccess.READ)
  @PostMapping(consumes = YAML)
  RuleValidation validateYaml(@RequestBody byte[] yaml) {
    return check(new String(yaml, StandardCharsets.UTF_8));
  }

  private RuleValidation check(String yaml) {
    RulePack before = rules.active().pack();
    RuleSource source = new RuleSource(NAME, yaml, RuleSource.Origin.CUSTOM);
    RulePackLoader.Loaded loaded =
        RuleFolder.beside(before, new RuleFileReader(attack))
            .with(List.of(new FileChange.Written(source)))
            .folder()
            .loaded();
    Set<RuleId> known = before.rules().stream().map(PackRule::id).collect(Collectors.toSet());
    return new RuleValidation(
        loaded.problems().isEmpty(),
        loaded.pack().rules().stream()
            .map(PackRule::id)
            .filter(id -> !known.contains(id))
            .map(RuleId::value)
            .toList(),
        loaded.problems().stream().map(RuleProblem::of).toList(),
        loaded.warnings().stream()
            .filter(RuleValidationController::isOfTheFile)
            .map(RuleProblem::of)
            .toList());
  }

  /** Other files have their own warnings. */
  private static boolean isOfTheFile(Problem problem) {
    return problem.path().equals(NAME);
  }
}
