package org.decnet.server.node;

import java.time.Duration;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How long data is kept (spec 07, section 7).
 *
 * @param events age at which events go that no tag cites; {@code DECNET_KEEP_EVENTS_DAYS}
 * @param findings age at which tags, sessions, credentials, observations and attackers of whom
 *     nothing else is left go; {@code DECNET_KEEP_FINDINGS_DAYS}
 * @param mostMebibytes size of the database above which the oldest events go before their time;
 *     {@code DECNET_KEEP_MIB}
 */
public record RetentionSettings(Duration events, Duration findings, int mostMebibytes) {
  private static final int EVENT_DAYS = 90;
  private static final int FINDING_DAYS = 400;
  private static final int MEBIBYTES = 10 * 1024;
  private static final int MOST_DAYS = 36_500;

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static RetentionSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    RetentionSettings settings =
        new RetentionSettings(
            days(reader, "DECNET_KEEP_EVENTS_DAYS", EVENT_DAYS),
            days(reader, "DECNET_KEEP_FINDINGS_DAYS", FINDING_DAYS),
            reader.number("DECNET_KEEP_MIB", MEBIBYTES, 16, Integer.MAX_VALUE));
    reader.refuseWhatIsWrong();
    return settings;
  }

  private static Duration days(SettingReader reader, String name, int usual) {
    return Duration.ofDays(reader.number(name, usual, 1, MOST_DAYS));
  }
}
