package org.decnet.decoy.mysql;

import java.util.Map;
import java.util.Set;
import org.decnet.decoy.login.Accounts;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How a decoy of MySQL is set up.
 *
 * @param logins who is let in, as {@code user:password} with commas between, {@code *} for any
 *     password; a few weak passwords of root if there are none; {@code logins}
 */
public record MysqlSettings(Accounts logins) {
  /** Names of the settings. */
  public static final Set<String> NAMES = Set.of("logins");

  /**
   * Reads settings.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static MysqlSettings of(Map<String, String> said) {
    SettingReader reader = new SettingReader(said);
    MysqlSettings settings = new MysqlSettings(Accounts.read(reader, "logins"));
    reader.refuseWhatIsWrong();
    return settings;
  }
}
