package org.decnet.decoy.smtp;

import java.util.Map;
import java.util.Set;
import org.decnet.decoy.login.Accounts;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How a decoy of a mail server is set up. Whatever it takes, it sends nothing on.
 *
 * @param banner what it says first behind the code; empty for what suits the host; {@code banner}
 * @param relay whether it takes mail for everybody from everybody; {@code relay}
 * @param logins who is let in, as {@code user:password} with commas between; nobody if there are
 *     none; {@code logins}
 */
public record SmtpSettings(String banner, boolean relay, Accounts logins) {
  /** Names of the settings. */
  public static final Set<String> NAMES = Set.of("banner", "relay", "logins");

  private static final int LONGEST_BANNER = 200;

  /**
   * Reads settings.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static SmtpSettings of(Map<String, String> said) {
    SettingReader reader = new SettingReader(said);
    String banner = reader.text("banner", "");
    if (banner.length() > LONGEST_BANNER || !banner.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      reader.wrong("banner must be at most " + LONGEST_BANNER + " printable characters of ASCII");
    }
    SmtpSettings settings =
        new SmtpSettings(banner, reader.flag("relay", true), Accounts.read(reader, "logins"));
    reader.refuseWhatIsWrong();
    return settings;
  }
}
