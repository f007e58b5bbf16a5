package org.decnet.server.node;

import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * When a credential counts as used again.
 *
 * @param leastTargets places at which it must have been tried, a place being a decoy and a service;
 *     {@code DECNET_REUSE_LEAST_TARGETS}
 */
public record ReuseSettings(int leastTargets) {
  private static final int USUAL = 2;
  private static final int MOST = 1000;

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static ReuseSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    ReuseSettings settings =
        new ReuseSettings(reader.number("DECNET_REUSE_LEAST_TARGETS", USUAL, USUAL, MOST));
    reader.refuseWhatIsWrong();
    return settings;
  }
}
