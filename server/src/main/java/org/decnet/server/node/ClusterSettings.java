package org.decnet.server.node;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.identity.IdentityWeights;
import org.decnet.model.setting.SettingReader;

/**
 * How identities and campaigns are found.
 *
 * @param sweepSeconds seconds between looks at what other processes wrote; {@code
 *     DECNET_CLUSTER_SWEEP_SECONDS}
 * @param commonAbove a payload, key or endpoint of more attackers joins nobody; {@code
 *     DECNET_CLUSTER_COMMON_ABOVE}
 * @param softwareCommonAbove the same for fingerprints of programs; {@code
 *     DECNET_CLUSTER_SOFTWARE_COMMON_ABOVE}
 */
public record ClusterSettings(int sweepSeconds, int commonAbove, int softwareCommonAbove) {
  private static final int SWEEP_SECONDS = 60;
  private static final String SWEEP = "DECNET_CLUSTER_SWEEP_SECONDS";
  private static final String COMMON = "DECNET_CLUSTER_COMMON_ABOVE";
  private static final String SOFTWARE = "DECNET_CLUSTER_SOFTWARE_COMMON_ABOVE";

  /** As they are if nobody says otherwise. */
  public static final ClusterSettings DEFAULT = of(Map.of());

  /**
   * Reads the settings of an environment.
   *
   * @throws org.decnet.model.error.DecnetException naming every setting that is wrong and what was
   *     expected
   */
  public static ClusterSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    ClusterSettings settings =
        new ClusterSettings(
            reader.number(SWEEP, SWEEP_SECONDS, 1, 86_400),
            reader.number(COMMON, IdentityWeights.COMMON_ABOVE, 1, 1_000_000),
            reader.number(SOFTWARE, IdentityWeights.SOFTWARE_COMMON_ABOVE, 1, 100));
    reader.refuseWhatIsWrong();
    return settings;
  }

  /** What is taken for common. */
  public CommonValues common() {
    return new CommonValues(commonAbove, softwareCommonAbove, Set.of());
  }

  Duration sweep() {
    return Duration.ofSeconds(sweepSeconds);
  }
}
