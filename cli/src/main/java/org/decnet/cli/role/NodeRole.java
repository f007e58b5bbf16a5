package org.decnet.cli.role;

import java.util.Map;
import java.util.Set;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * Whether this node is a master, which keeps and tags what happened, or an agent, which only runs
 * decoys for one. On an agent the commands of a master are neither shown nor carried out.
 */
public enum NodeRole {
  /** Everything may run here. */
  MASTER,
  /** What belongs to a master may not run here. */
  AGENT;

  private static final String MODE = "DECNET_MODE";
  private static final String DISALLOW = "DECNET_DISALLOW_MASTER";
  private static final String MASTER_WORD = "master";
  private static final String AGENT_WORD = "agent";

  /** Commands, with their parents, that belong to a master. */
  private static final Set<String> MASTER_ONLY =
      Set.of(
          "up",
          "demo",
          "self-test",
          "ttp",
          "ttp-backfill",
          "worker",
          "attack import",
          "rules",
          "export",
          "score",
          "db",
          "swarm",
          "user",
          "api-key");

  /**
   * The role that an environment gives the node.
   *
   * @throws DecnetException if it gives a role that there is not
   */
  public static NodeRole of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    String mode = reader.text(MODE, MASTER_WORD);
    boolean agent = mode.equals(AGENT_WORD);
    if (!agent && !mode.equals(MASTER_WORD)) {
      reader.wrong(MODE + " must be master or agent");
    }
    boolean disallowed = reader.flag(DISALLOW, agent);
    reader.refuseWhatIsWrong();
    return agent && disallowed ? AGENT : MASTER;
  }

  /**
   * Whether a command may run here.
   *
   * @param command with its parents, such as {@code attack import}
   */
  public boolean allows(String command) {
    return this == MASTER || !MASTER_ONLY.contains(command);
  }
}
