package org.decnet.cli.role;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands where a command of a master would, on a node that is none: hidden, and fails. */
@Command(hidden = true)
public final class RefusedCommand implements Callable<Integer> {
  private final String command;
  @Unmatched private List<String> anything = new ArrayList<>();

  /**
   * In the place of a command.
   *
   * @param command with its parents
   */
  public RefusedCommand(String command) {
    this.command = command;
  }

  @Override
  public Integer call() {
    throw new DecnetException(
        ErrorCode.MASTER_ONLY,
        "'decnet "
            + command
            + "' runs on the master only, and this node is an agent (DECNET_MODE=agent,"
            + " DECNET_DISALLOW_MASTER=true)");
  }

  /** What was given with it; nobody looks at it. */
  List<String> anything() {
    return anything;
  }
}
