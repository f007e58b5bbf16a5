package org.decnet.decoy.login;

import java.util.Map;
import java.util.Set;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How a decoy is set up of which nothing can be set but who is let in.
 *
 * @param logins as {@code user:password} with commas between, {@code *} for any password; a few
 *     weak passwords if there are none; {@code logins}
 */
public record LoginSettings(Accounts logins) {
  /** Names of the settings. */
  public static final Set<String> NAMES = Set.of("logins");

  /**
   * Reads settings.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static LoginSettings of(Map<String, String> said) {
    SettingReader reader = new SettingReader(said);
    LoginSettings settings = new LoginSettings(Accounts.read(reader, "logins"));
    reader.refuseWhatIsWrong();
    return settings;
  }
}
