package org.decnet.server.fleet;

import java.time.Duration;
import java.util.Map;
import org.decnet.decoy.listen.Budget;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.IpText;
import org.decnet.model.setting.SettingReader;

/**
 * Where decoys listen unless somebody says otherwise, and what clients may take of a service.
 *
 * @param address of this host; {@code DECNET_DECOY_ADDRESS}
 * @param connections at one time; {@code DECNET_DECOY_CONNECTIONS}
 * @param connectionsOfOne at one time of one address; {@code DECNET_DECOY_CONNECTIONS_OF_ONE}
 * @param minutes that a connection may last; {@code DECNET_DECOY_MINUTES}
 */
public record DecoySettings(String address, int connections, int connectionsOfOne, int minutes) {
  private static final String ADDRESS = "DECNET_DECOY_ADDRESS";
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_CONNECTIONS = 10_000;
  private static final int MOST_MINUTES = 240;

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static DecoySettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    Budget usual = Budget.USUAL;
    String address = reader.text(ADDRESS, LOOPBACK);
    if (IpText.address(address) == null) {
      reader.wrong(ADDRESS + " must be an address such as 0.0.0.0 or 192.0.2.1");
    }
    DecoySettings settings =
        new DecoySettings(
            address,
            reader.number("DECNET_DECOY_CONNECTIONS", usual.most(), 1, MOST_CONNECTIONS),
            reader.number(
                "DECNET_DECOY_CONNECTIONS_OF_ONE", usual.mostOfOne(), 1, MOST_CONNECTIONS),
            reader.number(
                "DECNET_DECOY_MINUTES", (int) usual.longest().toMinutes(), 1, MOST_MINUTES));
    reader.refuseWhatIsWrong();
    return settings;
  }

  /** What clients may take of a service. */
  public Budget budget() {
    Budget usual = Budget.USUAL;
    return new Budget(
        connections,
        connectionsOfOne,
        usual.mostBytes(),
        Duration.ofMinutes(minutes),
        usual.idle());
  }
}
