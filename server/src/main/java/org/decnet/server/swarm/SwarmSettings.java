package org.decnet.server.swarm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;
import org.decnet.net.ListenAddress;

/**
 * Where remote hosts bring the lines of their decoys.
 *
 * @param mode whether anybody listens; {@code DECNET_SWARM}
 * @param address where; {@code DECNET_SWARM_LISTEN}
 */
public record SwarmSettings(Mode mode, ListenAddress address) {
  private static final String MODE = "DECNET_SWARM";
  private static final String LISTEN = "DECNET_SWARM_LISTEN";
  private static final String USUAL_ADDRESS = "0.0.0.0:6514";

  /** When anybody listens. */
  public enum Mode {
    /** Once a host is enrolled or about to be. */
    AUTO,
    /** Always. */
    ON,
    /** Never. */
    OFF;

    private static Optional<Mode> named(String word) {
      return Arrays.stream(values())
          .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst();
    }
  }

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static SwarmSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    Optional<Mode> mode = Mode.named(reader.text(MODE, "auto"));
    if (mode.isEmpty()) {
      reader.wrong(MODE + " must be auto, on or off");
    }
    ListenAddress address = ListenAddress.of(USUAL_ADDRESS);
    try {
      address = ListenAddress.of(reader.text(LISTEN, USUAL_ADDRESS));
    } catch (IllegalArgumentException e) {
      reader.wrong(LISTEN + ": " + e.getMessage());
    }
    reader.refuseWhatIsWrong();
    return new SwarmSettings(mode.orElse(Mode.AUTO), address);
  }
}
