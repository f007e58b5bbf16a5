package org.decnet.decoy.postgres;

import java.util.Map;
import java.util.Set;
import org.decnet.decoy.login.Accounts;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How a decoy of PostgreSQL is set up.
 *
 * @param logins who is let in, as {@code user:password} with commas between; a few weak passwords
 *     of postgres if there are none; {@code *} for any password works with {@code auth=password}
 *     only; {@code logins}
 * @param plain whether clients send their password as it is ({@code auth=password}) and not a proof
 *     of it ({@code auth=scram-sha-256}, as servers ask for by themselves); {@code auth}
 */
public record PostgresSettings(Accounts logins, boolean plain) {
  /** Names of the settings. */
  public static final Set<String> NAMES = Set.of("auth", "logins");

  private static final String PROOF = "scram-sha-256";
  private static final String PLAIN = "password";

  /**
   * Reads settings.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static PostgresSettings of(Map<String, String> said) {
    SettingReader reader = new SettingReader(said);
    String auth = reader.text("auth", PROOF);
    if (!auth.equals(PROOF) && !auth.equals(PLAIN)) {
      reader.wrong("auth must be " + PROOF + " or " + PLAIN);
    }
    PostgresSettings settings =
        new PostgresSettings(Accounts.read(reader, "logins"), auth.equals(PLAIN));
    reader.refuseWhatIsWrong();
    return settings;
  }
}
