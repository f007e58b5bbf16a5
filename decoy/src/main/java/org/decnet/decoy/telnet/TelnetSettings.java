package org.decnet.decoy.telnet;

import java.util.Map;
import java.util.Set;
import org.decnet.decoy.login.Accounts;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How a decoy of Telnet is set up.
 *
 * @param logins who is let in, as {@code user:password} with commas between, {@code *} for any
 *     password; a few weak passwords of root if there are none; {@code logins}
 */
public record TelnetSettings(Accounts logins) {
  /** Names of the settings. */
  public static final Set<String> NAMES = Set.of("logins");

  /**
   * Reads settings.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static TelnetSettings of(Map<String, String> said) {
    SettingReader reader = new SettingReader(said);
    TelnetSettings settings = new TelnetSettings(Accounts.read(reader, "logins"));
    reader.refuseWhatIsWrong();
    return settings;
  }
}
