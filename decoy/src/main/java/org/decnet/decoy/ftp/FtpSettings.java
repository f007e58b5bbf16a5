package org.decnet.decoy.ftp;

import java.util.Map;
import java.util.Set;
import org.decnet.decoy.login.Accounts;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How a decoy of FTP is set up.
 *
 * @param anonymous whether everybody may look; {@code anonymous}
 * @param logins who else is let in and may write, as {@code user:password} with commas between, a
 *     few weak ones if there are none; {@code logins}
 */
public record FtpSettings(boolean anonymous, Accounts logins) {
  /** Names of the settings. */
  public static final Set<String> NAMES = Set.of("anonymous", "logins");

  /**
   * Reads settings.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static FtpSettings of(Map<String, String> said) {
    SettingReader reader = new SettingReader(said);
    FtpSettings settings =
        new FtpSettings(reader.flag("anonymous", true), Accounts.read(reader, "logins"));
    reader.refuseWhatIsWrong();
    return settings;
  }
}
