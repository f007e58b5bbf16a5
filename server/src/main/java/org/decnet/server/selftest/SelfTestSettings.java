package org.decnet.server.selftest;

import java.time.Duration;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How often sensors are tested, and when a tag is late.
 *
 * @param minutes minutes between two self-tests of a sensor, 0 for none but those that somebody
 *     asks for; {@code DECNET_SELF_TEST_MINUTES}
 * @param lateSeconds seconds after which a tag is late; {@code DECNET_SELF_TEST_LATE_SECONDS}
 */
public record SelfTestSettings(int minutes, int lateSeconds) {
  private static final int USUAL_MINUTES = 15;
  private static final int MOST_MINUTES = 1440;
  private static final int USUAL_LATE_SECONDS = 5;
  private static final int MOST_LATE_SECONDS = 25; // less than the intake waits

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static SelfTestSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    SelfTestSettings settings =
        new SelfTestSettings(
            reader.number("DECNET_SELF_TEST_MINUTES", USUAL_MINUTES, 0, MOST_MINUTES),
            reader.number(
                "DECNET_SELF_TEST_LATE_SECONDS", USUAL_LATE_SECONDS, 1, MOST_LATE_SECONDS));
    reader.refuseWhatIsWrong();
    return settings;
  }

  /** Whether sensors are tested without anybody asking. */
  public boolean isOn() {
    return minutes > 0;
  }

  /** Time between two self-tests of a sensor. */
  public Duration interval() {
    return Duration.ofMinutes(minutes);
  }

  /** Time after which a tag is late. */
  public Duration late() {
    return Duration.ofSeconds(lateSeconds);
  }
}
