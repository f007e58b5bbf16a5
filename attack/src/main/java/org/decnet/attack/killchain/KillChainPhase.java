package org.decnet.attack.killchain;

import static org.decnet.attack.killchain.Stage.IN;
import static org.decnet.attack.killchain.Stage.OUT;
import static org.decnet.attack.killchain.Stage.THROUGH;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.attack.TacticId;

/**
 * A phase of the Unified Kill Chain, in the chain's order, with the tactics that are seen as it. A
 * phase is derived when it is asked for and never stored with a tag.
 */
public enum KillChainPhase {
  /** Looking for targets, before any contact. */
  RECONNAISSANCE(IN, false, "TA0043"),
  /** Getting infrastructure and tools, before any contact. */
  RESOURCE_DEVELOPMENT(IN, false, "TA0042"),
  /** Building the payload; no decoy sees it and no tactic stands for it. */
  WEAPONIZATION(IN, false),
  /** Getting to the target. */
  DELIVERY(IN, true, "TA0001"),
  /** Making a person act; no tactic stands for it. */
  SOCIAL_ENGINEERING(IN, false),
  /** Using a weakness; no tactic stands for it. */
  EXPLOITATION(IN, true),
  /** Keeping a way in. */
  PERSISTENCE(IN, true, "TA0003"),
  /** Staying unseen. */
  DEFENSE_EVASION(IN, true, "TA0005"),
  /** Steering what was compromised. */
  COMMAND_AND_CONTROL(IN, true, "TA0011"),
  /** Going on through what was compromised; no tactic stands for it. */
  PIVOTING(THROUGH, true),
  /** Looking around. */
  DISCOVERY(THROUGH, true, "TA0007", "TA0102"),
  /** Getting more rights. */
  PRIVILEGE_ESCALATION(THROUGH, true, "TA0004"),
  /** Running code. */
  EXECUTION(THROUGH, true, "TA0002"),
  /** Getting secrets. */
  CREDENTIAL_ACCESS(THROUGH, true, "TA0006"),
  /** Getting to other machines. */
  LATERAL_MOVEMENT(THROUGH, true, "TA0008"),
  /** Gathering what was looked for. */
  COLLECTION(OUT, true, "TA0009", "TA0100"),
  /** Taking it away. */
  EXFILTRATION(OUT, true, "TA0010"),
  /** Disturbing or destroying. */
  IMPACT(OUT, true, "TA0040", "TA0105", "TA0106"),
  /** What it was all for; no tactic stands for it. */
  OBJECTIVES(OUT, true);

  private final Stage stage;
  private final boolean observable;

  @SuppressWarnings("ImmutableEnumChecker") // filled once from toList, which nobody can change
  private final List<TacticId> tactics;

  KillChainPhase(Stage stage, boolean observable, String... tactics) {
    this.stage = stage;
    this.observable = observable;
    this.tactics = Arrays.stream(tactics).map(TacticId::new).toList();
  }

  /** The third of the chain that the phase belongs to. */
  public Stage stage() {
    return stage;
  }

  /** Whether a decoy can see it. */
  public boolean observable() {
    return observable;
  }

  /** The word that interfaces use, such as {@code lateral_movement}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tactic that stands for the phase, Enterprise before ICS; empty if none does. */
  public Optional<TacticId> tactic() {
    return tactics.stream().findFirst();
  }

  /** The phase that a tactic is seen as; empty if it is seen as none. */
  public static Optional<KillChainPhase> of(TacticId tactic) {
    return Arrays.stream(values()).filter(phase -> phase.tactics.contains(tactic)).findFirst();
  }

  /**
   * Tactics of the chain that a release does not hold. Any such would be a tactic that was
   * renumbered, and phases of its techniques would silently be missing.
   */
  public static List<TacticId> unknownIn(AttackCatalog catalog) {
    return Arrays.stream(values())
        .flatMap(phase -> phase.tactics.stream())
        .filter(tactic -> catalog.tactic(tactic).isEmpty())
        .toList();
  }
}
