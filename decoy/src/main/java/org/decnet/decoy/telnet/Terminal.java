package org.decnet.decoy.telnet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.decnet.decoy.listen.Conversation;
import org.jspecify.annotations.Nullable;

/** The client's terminal: options of the protocol are taken out, lines are edited and echoed. */
final class Terminal {
  private static final int IAC = 255;
  private static final int DONT = 254;
  private static final int DO = 253;
  private static final int WONT = 252;
  private static final int WILL = 251;
  private static final int BEGIN = 250;
  private static final int END = 240;
  private static final int ECHO = 1;
  private static final int GO_AHEAD = 3;
  private static final int NAWS = 31;
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_OPTIONS = 256;
  private static final int INTERRUPT = 3;
  private static final int END_OF_INPUT = 4;
  private static final int ERASE_LINE = 21;

  private final Conversation conversation;
  private int options;
  private boolean afterReturn;

  Terminal(Conversation conversation) {
    this.conversation = conversation;
  }

  /** Says what a server of Linux says first. */
  void begin() throws IOException {
    byte[] first = {
      (byte) IAC,
      (byte) DO,
      ECHO,
      (byte) IAC,
      (byte) DO,
      NAWS,
      (byte) IAC,
      (byte) WILL,
      ECHO,
      (byte) IAC,
      (byte) WILL,
      GO_AHEAD
    };
    conversation.write(first);
    conversation.flush();
  }

  void write(String text) throws IOException {
    conversation.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    conversation.flush();
  }

  /**
   * A line that the client typed; null if it has gone.
   *
   * @param shown whether it is echoed
   */
  byte @Nullable [] line(boolean shown) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int one = next();
      boolean second = afterReturn && (one == '\n' || one == 0);
      afterReturn = false;
      if (one < 0 || (one == END_OF_INPUT && line.size() == 0)) {
        return null;
      }
      if (second) {
        continue;
      }
      if (one == '\r' || one == '\n') {
        afterReturn = one == '\r';
        write("\n");
        return line.toByteArray();
      }
      edit(line, one, shown);
    }
  }

  private void edit(ByteArrayOutputStream line, int one, boolean shown) throws IOException {
    switch (one) {
      case 8, 127 -> {
        byte[] before = line.toByteArray();
        line.reset();
        line.write(before, 0, Math.max(0, before.length - 1));
        echo(shown && before.length > 0, "\b \b");
      }
      case INTERRUPT, ERASE_LINE -> {
        line.reset();
        echo(shown, one == INTERRUPT ? "^C\r\n" : "\r\n");
      }
      default -> {
        if (line.size() < LONGEST_LINE) {
          line.write(one);
          echo(shown && one >= ' ', String.valueOf((char) one));
        }
      }
    }
  }

  private void echo(boolean shown, String text) throws IOException {
    if (shown) {
      conversation.write(text);
      if (!conversation.in().hasMore()) {
        conversation.flush();
      }
    }
  }

  /** The next byte that is no option; -1 if the client has gone. */
  private int next() throws IOException {
    int one = conversation.in().read();
    while (one == IAC) {
      int command = conversation.in().read();
      if (command == IAC) {
        return IAC;
      }
      if (command < 0 || ++options > MOST_OPTIONS) {
        return -1;
      }
      if (command >= WILL) {
        answer(command, conversation.in().read());
      } else if (command == BEGIN) {
        skipOption();
      }
      one = conversation.in().read();
    }
    return one;
  }

  /** Refuses what was not offered; says nothing to what was. */
  private void answer(int command, int option) throws IOException {
    boolean offered = option == ECHO || option == GO_AHEAD || option == NAWS;
    if (!offered && option >= 0 && (command == DO || command == WILL)) {
      conversation.write(
          new byte[] {(byte) IAC, (byte) (command == DO ? WONT : DONT), (byte) option});
      conversation.flush();
    }
  }

  private void skipOption() throws IOException {
    int before = 0;
    int one = conversation.in().read();
    for (int i = 0; i < LONGEST_LINE && one >= 0 && !(before == IAC && one == END); i++) {
      before = one;
      one = conversation.in().read();
    }
  }
}
