package org.decnet.server.export;

import java.util.Map;
import org.decnet.export.misp.MispSettings;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;

/**
 * What MISP is told, and where one is.
 *
 * @param events what events say
 * @param push where they are sent to; null if nowhere
 */
public record MispSetup(MispSettings events, @Nullable MispPushSettings push) {
  /** What holds when nothing is set. */
  public static final MispSetup NONE = new MispSetup(MispSettings.DEFAULTS, null);

  /**
   * Reads the settings of an environment.
   *
   * @throws org.decnet.model.error.DecnetException naming every setting that is wrong and what was
   *     expected
   */
  public static MispSetup of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    MispSetup setup = new MispSetup(MispSettings.of(reader), MispPushSettings.of(reader));
    reader.refuseWhatIsWrong();
    return setup;
  }
}
