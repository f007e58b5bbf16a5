package org.decnet.server.forward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decnet.export.finding.FindingFormats;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * Where the forwarder of a node hands findings on to.
 *
 * @param outputs each {@code NAME=FORMAT@TARGET}, as in {@code
 *     siem=cef@tls://siem.example.org:6514}; {@code DECNET_FORWARD}
 */
public record ForwardSettings(List<Output> outputs) {
  private static final String NAME = "DECNET_FORWARD";
  private static final int MOST = 16;

  /** Copies what it is given. */
  public ForwardSettings {
    outputs = List.copyOf(outputs);
  }

  /**
   * One output.
   *
   * @param name what it remembers its place under
   * @param format a word of {@link FindingFormats}
   */
  public record Output(String name, String format, ForwardTarget target) {}

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every output that is wrong and what was expected
   */
  public static ForwardSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    List<Output> outputs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String text : reader.list(NAME)) {
      Optional<Output> output = output(text);
      if (output.isEmpty() || !names.add(output.get().name())) {
        reader.wrong(
            NAME
                + " has '"
                + text
                + "'; expected NAME=FORMAT@TARGET, each name once, a format of "
                + String.join(", ", FindingFormats.WORDS)
                + ", and file:PATH, tcp://HOST:PORT or tls://HOST:PORT");
      } else {
        outputs.add(output.get());
      }
    }
    if (outputs.size() > MOST) {
      reader.wrong(NAME + " has " + outputs.size() + " outputs; expected at most " + MOST);
    }
    reader.refuseWhatIsWrong();
    return new ForwardSettings(outputs);
  }

  private static Optional<Output> output(String text) {
    int equals = text.indexOf('=');
    int at = text.indexOf('@', equals + 1);
    if (equals < 1 || at < 0) {
      return Optional.empty();
    }
    String name = text.substring(0, equals);
    String format = text.substring(equals + 1, at);
    return ForwardFolder.isName(name) && FindingFormats.WORDS.contains(format)
        ? ForwardTarget.of(text.substring(at + 1)).map(target -> new Output(name, format, target))
        : Optional.empty();
  }
}
