package org.decnet.decoy.redis;

import java.util.Map;
import java.util.Set;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How a decoy of Redis is set up.
 *
 * @param password what lets a client in; empty if all may come in; {@code password}
 * @param open whether the settings that attackers want may be changed, as old versions and careless
 *     owners let them; {@code open}
 */
public record RedisSettings(String password, boolean open) {
  /** Names of the settings. */
  public static final Set<String> NAMES = Set.of("password", "open");

  private static final int LONGEST_PASSWORD = 128;

  /**
   * Reads settings.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static RedisSettings of(Map<String, String> said) {
    SettingReader reader = new SettingReader(said);
    String password = reader.text("password", "");
    if (password.length() > LONGEST_PASSWORD) {
      reader.wrong("password must have at most " + LONGEST_PASSWORD + " characters");
    }
    RedisSettings settings = new RedisSettings(password, reader.flag("open", true));
    reader.refuseWhatIsWrong();
    return settings;
  }
}
