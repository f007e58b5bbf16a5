package org.decnet.server.artifact;

import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How many captured files are kept (spec 07, section 7).
 *
 * @param mostMebibytes room for all of them; {@code DECNET_ARTIFACTS_MIB}
 * @param mostDeckyMebibytes room for those of one decoy; {@code DECNET_ARTIFACTS_DECKY_MIB}
 * @param mostFiles how many; {@code DECNET_ARTIFACTS_FILES}
 * @param mostPinnedMebibytes room within which files stay that tags cite as evidence, however full
 *     it is; {@code DECNET_ARTIFACTS_PINNED_MIB}
 */
public record ArtifactSettings(
    int mostMebibytes, int mostDeckyMebibytes, int mostFiles, int mostPinnedMebibytes) {
  private static final int MEBIBYTES = 5 * 1024;
  private static final int DECKY_MEBIBYTES = 1024;
  private static final int FILES = 100_000;
  private static final int PINNED_MEBIBYTES = 1024;
  private static final int MOST_FILES = 10_000_000;

  /** The usual settings. */
  public static final ArtifactSettings USUAL =
      new ArtifactSettings(MEBIBYTES, DECKY_MEBIBYTES, FILES, PINNED_MEBIBYTES);

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static ArtifactSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    ArtifactSettings settings =
        new ArtifactSettings(
            reader.number("DECNET_ARTIFACTS_MIB", MEBIBYTES, 0, Integer.MAX_VALUE),
            reader.number("DECNET_ARTIFACTS_DECKY_MIB", DECKY_MEBIBYTES, 0, Integer.MAX_VALUE),
            reader.number("DECNET_ARTIFACTS_FILES", FILES, 0, MOST_FILES),
            reader.number("DECNET_ARTIFACTS_PINNED_MIB", PINNED_MEBIBYTES, 0, Integer.MAX_VALUE));
    reader.refuseWhatIsWrong();
    return settings;
  }
}
