package org.decnet.server.agent;

import java.util.Map;
import java.util.UUID;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;
import org.decnet.net.ListenAddress;
import org.jspecify.annotations.Nullable;

/**
 * How an agent works.
 *
 * @param spoolMebibytes most that lines may take which its master does not have yet; {@code
 *     DECNET_AGENT_SPOOL_MIB}
 * @param listen where it takes orders of its master; {@code DECNET_AGENT_LISTEN}
 * @param masterHost where lines go, if not to the host of {@code --master}; {@code
 *     DECNET_MASTER_HOST}
 * @param hostUuid the host that this must be, so that a folder is not used by mistake; {@code
 *     DECNET_HOST_UUID}
 */
public record AgentSettings(
    int spoolMebibytes,
    ListenAddress listen,
    @Nullable String masterHost,
    @Nullable UUID hostUuid) {
  private static final String LISTEN = "DECNET_AGENT_LISTEN";
  private static final String HOST_UUID = "DECNET_HOST_UUID";
  private static final String USUAL_LISTEN = "0.0.0.0:8765";
  private static final int USUAL_MEBIBYTES = 1024;
  private static final int MOST_MEBIBYTES = 1 << 20;

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static AgentSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    ListenAddress listen = ListenAddress.of(USUAL_LISTEN);
    try {
      listen = ListenAddress.of(reader.text(LISTEN, USUAL_LISTEN));
    } catch (IllegalArgumentException e) {
      reader.wrong(LISTEN + ": " + e.getMessage());
    }
    AgentSettings settings =
        new AgentSettings(
            reader.number("DECNET_AGENT_SPOOL_MIB", USUAL_MEBIBYTES, 1, MOST_MEBIBYTES),
            listen,
            emptyIsNull(reader.text("DECNET_MASTER_HOST", "")),
            uuid(reader));
    reader.refuseWhatIsWrong();
    return settings;
  }

  private static @Nullable UUID uuid(SettingReader reader) {
    String text = emptyIsNull(reader.text(HOST_UUID, ""));
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      reader.wrong(HOST_UUID + " must be the uuid of a host");
      return null;
    }
  }

  private static @Nullable String emptyIsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Bytes of the spool. */
  public long spoolBytes() {
    return (long) spoolMebibytes << 20;
  }
}
