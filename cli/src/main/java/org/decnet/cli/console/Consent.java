package org.decnet.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.decnet.cli.text.VisibleText;

/** Asks a person before something is done that cannot be undone. */
public final class Consent {
  private static final int LONGEST_ANSWER = 16;

  private Consent() {}

  /**
   * Whether the person says yes. Silence, the end of the input and anything else mean no.
   *
   * @param question a sentence, with what is asked about in it
   */
  public static boolean to(Console console, String question) {
    console.err().print("decnet: " + VisibleText.of(question) + " [y/N] ");
    console.err().flush();
    String answer = line(console.in()).strip().toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }

  private static String line(InputStream in) {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = in.read();
          c >= 0 && c != '\n' && line.length() < LONGEST_ANSWER;
          c = in.read()) {
        line.append((char) c);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The answer cannot be read", e);
    }
    return line.toString();
  }
}
