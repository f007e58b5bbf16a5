package org.decnet.server.node;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.killchain.KillChainPhase;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.attack.TacticId;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;

/**
 * What tagging needs to know and no database keeps: the ATT&amp;CK catalogue and the rules.
 *
 * @param attack the active release
 * @param rules the compiled pack
 */
public record Knowledge(AttackCatalog attack, RulePack rules) {

  /**
   * Loads the default release and the bundled pack.
   *
   * @throws DecnetException if any rule is faulty or doubtful: a pack that is half loaded would tag
   *     half of what it should, in silence; the message lists every fault
   */
  public static Knowledge load() {
    return load(new AttackCatalogs().load());
  }

  /**
   * Loads the release that the settings name and the bundled pack.
   *
   * @throws DecnetException as {@link #load()} does, and if the release is not there
   */
  public static Knowledge load(NodeSettings settings) {
    return load(settings.catalog());
  }

  private static Knowledge load(AttackCatalog attack) {
    List<TacticId> missing = KillChainPhase.unknownIn(attack);
    if (!missing.isEmpty()) {
      throw new DecnetException(
          ErrorCode.UNKNOWN_TECHNIQUE,
          "ATT&CK release " + attack.release() + " lacks tactics of the kill chain: " + missing);
    }
    List<RuleSource> sources = BundledRules.read();
    RulePackLoader.Loaded loaded = new RulePackLoader(attack).load(sources);
    List<Problem> faults =
        Stream.concat(loaded.problems().stream(), loaded.warnings().stream()).toList();
    if (!faults.isEmpty()) {
      throw new DecnetException(
          ErrorCode.BAD_RULE,
          "The rule pack does not load with ATT&CK release " + attack.release(),
          faults.stream().map(Problem::describe).toList());
    }
    return new Knowledge(attack, loaded.pack());
  }

  /**
   * The bundled rules and those of the folder that the settings name, if they name one. No database
   * is opened, so states do not hold.
   */
  public RuleStore rulesWith(NodeSettings settings, Clock clock) {
    return NodeRules.withoutStates(settings, this, clock);
  }

  /** A tagger over this knowledge. */
  public Tagger tagger(TaggingListener listener) {
    return new Tagger(rules, attack, listener);
  }
}
