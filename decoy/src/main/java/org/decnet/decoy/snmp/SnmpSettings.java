package org.decnet.decoy.snmp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How a decoy of SNMP is set up.
 *
 * @param communities names that may read, with commas between; {@code public} if there are none;
 *     {@code communities}
 */
public record SnmpSettings(List<String> communities) {
  /** Names of the settings. */
  public static final Set<String> NAMES = Set.of("communities");

  private static final int MOST = 16;
  private static final int LONGEST = 32;

  /** Copies the list. */
  public SnmpSettings {
    communities = List.copyOf(communities);
  }

  /**
   * Reads settings.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static SnmpSettings of(Map<String, String> said) {
    SettingReader reader = new SettingReader(said);
    List<String> names = reader.list("communities");
    if (names.size() > MOST || names.stream().anyMatch(name -> name.length() > LONGEST)) {
      reader.wrong("communities must be at most " + MOST + " names of " + LONGEST + " characters");
    }
    reader.refuseWhatIsWrong();
    return new SnmpSettings(names.isEmpty() ? List.of("public") : names);
  }
}
