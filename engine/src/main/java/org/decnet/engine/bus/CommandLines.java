package org.decnet.engine.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.bus.Message;

/** Commands of a session in a payload: masked, and no more of them than fit. */
final class CommandLines {
  /** Most bytes of all of them: messages are read many at a time. */
  static final int LARGEST = 256 * 1024;

  private CommandLines() {}

  static List<Map<String, Object>> of(List<TypedCommand> commands) {
    List<Map<String, Object>> told = new ArrayList<>();
    long size = 0;
    for (TypedCommand command : commands) {
      Map<String, Object> values = values(command);
      size += Message.size(values) + 1;
      if (size > LARGEST) {
        break;
      }
      told.add(values);
    }
    return told;
  }

  private static Map<String, Object> values(TypedCommand command) {
    return new Payload()
        .uuid("id", command.eventId())
        .line("command_text", command.commandText())
        .time("ts", command.time())
        .text("decky", command.decky())
        .text("service", command.service())
        .text("uid", command.uid())
        .text("user", command.user())
        .text("src", command.sourceIp())
        .text("pwd", command.pwd())
        .values();
  }
}
