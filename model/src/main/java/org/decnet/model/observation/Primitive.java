package org.decnet.model.observation;

import java.util.Arrays;
import java.util.Optional;

/**
 * One trait of behaviour that a terminal recording shows. Traits of the spec that the recording of
 * a terminal cannot show are not listed (ADR 151).
 */
public enum Primitive {
  /** How input comes: {@code typed}, {@code pasted}, {@code scripted} or {@code mixed}. */
  INPUT_MODALITY("motor.input_modality"),
  /** Share of the keys that came in one piece with others. */
  PASTE_BURST_RATE("motor.paste_burst_rate"),
  /** Middle time between two typed characters, in milliseconds. */
  KEYSTROKE_CADENCE("motor.keystroke_cadence"),
  /** How far the middle half of those times is spread, as a share of the middle time. */
  MOTOR_STABILITY("motor.motor_stability"),
  /** Characters taken back for each typed one. */
  ERROR_CORRECTION("motor.error_correction"),
  /** How commands are grouped: {@code single}, {@code chained} or {@code block}. */
  COMMAND_CHUNKING("motor.command_chunking"),
  /** Rhythm of pairs of keys, 64 bits as 16 hexadecimal digits; alike for one hand. */
  DIGRAPH_SIMHASH("motor.digraph_simhash"),
  /** Tab keys for each typed line. */
  TAB_COMPLETION("motor.shell_mastery.tab_completion"),
  /** Editing shortcuts and arrows for each typed line. */
  SHORTCUT_USAGE("motor.shell_mastery.shortcut_usage"),
  /** Most programs in one pipeline. */
  PIPE_CHAINING_DEPTH("motor.shell_mastery.pipe_chaining_depth"),
  /** Pauses of a second or more within a line, for each typed line. */
  COGNITIVE_LOAD("cognitive.cognitive_load"),
  /** How much is looked around: {@code none}, {@code narrow} or {@code broad}. */
  EXPLORATION_STYLE("cognitive.exploration_style"),
  /** Distinct programs. */
  TOOL_VOCABULARY("cognitive.tool_vocabulary"),
  /** Distinct programs for each statement. */
  COMMAND_BRANCH_DIVERSITY("cognitive.command_branch_diversity"),
  /** Share of the lines that were begun only after the output before was there to read. */
  FEEDBACK_LOOP_ENGAGEMENT("cognitive.feedback_loop_engagement"),
  /** Time between lines: {@code instant}, {@code quick}, {@code considered} or {@code slow}. */
  INTER_COMMAND_LATENCY_CLASS("cognitive.inter_command_latency_class"),
  /** How far the middle half of those times is spread, as a share of the middle time. */
  INTER_COMMAND_CONSISTENCY("cognitive.inter_command_consistency"),
  /** What mostly follows a complaint: {@code repeat}, {@code amend} or {@code move_on}. */
  RETRY_TACTIC("cognitive.error_resilience.retry_tactic"),
  /** Whether manuals or help were asked for. */
  FALLBACK_TO_MAN("cognitive.error_resilience.fallback_to_man"),
  /** Length of the recording in seconds. */
  SESSION_DURATION("temporal.session_duration"),
  /** When more rights were sought: {@code none}, {@code early}, {@code late}. */
  ESCALATION_PATTERN("temporal.escalation_pattern"),
  /** The first three programs. */
  LANDING_RITUAL("temporal.lifecycle_markers.landing_ritual"),
  /** How it left: {@code exit_command}, {@code end_of_input} or {@code disconnect}. */
  EXIT_BEHAVIOR("temporal.lifecycle_markers.exit_behavior"),
  /** Whether the history was kept from being written: {@code hides_history} or {@code none}. */
  OPSEC_DISCIPLINE("operational.opsec_discipline"),
  /** Whether traces were removed: {@code cleans} or {@code none}. */
  CLEANUP_BEHAVIOR("operational.cleanup_behavior"),
  /** Signs of two people at one terminal: {@code cadence_shift} or {@code none}. */
  MULTI_ACTOR_INDICATORS("operational.multi_actor_indicators"),
  /**
   * What kind of shell was expected: {@code posix}, {@code busybox}, {@code device} or {@code
   * windows}.
   */
  SHELL_TYPE("environmental.shell_type"),
  /**
   * A program that keeps terminals: {@code tmux}, {@code screen}, {@code byobu}, {@code zellij}.
   */
  TERMINAL_MULTIPLEXER("environmental.terminal_multiplexer"),
  /** Language and country that the client asked for. */
  LOCALE("environmental.locale"),
  /** Share of the typed keys that came from a number pad. */
  NUMPAD_USAGE("environmental.numpad_usage");

  private final String primitiveName;

  Primitive(String primitiveName) {
    this.primitiveName = primitiveName;
  }

  /** The primitive of a dotted name. */
  public static Optional<Primitive> named(String name) {
    return Arrays.stream(values()).filter(one -> one.primitiveName.equals(name)).findFirst();
  }

  /** The dotted name that tables and topics carry. */
  public String primitiveName() {
    return primitiveName;
  }
}
