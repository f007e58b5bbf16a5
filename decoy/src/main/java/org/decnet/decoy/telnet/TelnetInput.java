package org.decnet.decoy.telnet;

import java.io.IOException;
import java.io.InputStream;
import org.decnet.decoy.listen.Conversation;

/** What a client types, without the options of the protocol, which are answered. */
final class TelnetInput extends InputStream {
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
  private static final int LONGEST_OPTION = 4096;
  private static final int MOST_OPTIONS = 256;

  private final Conversation conversation;
  private int options;

  TelnetInput(Conversation conversation) {
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

  @Override
  public int available() throws IOException {
    return conversation.in().available();
  }

  /** The next byte that is no option; -1 if the client has gone. */
  @Override
  public int read() throws IOException {
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

  /** One byte at a time: options may stand between any two. */
  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int one = length == 0 ? 0 : read();
    if (one < 0 || length == 0) {
      return one;
    }
    into[from] = (byte) one;
    return 1;
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
    for (int i = 0; i < LONGEST_OPTION && one >= 0 && !(before == IAC && one == END); i++) {
      before = one;
      one = conversation.in().read();
    }
  }
}
