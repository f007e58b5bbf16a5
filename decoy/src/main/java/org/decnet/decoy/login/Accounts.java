package org.decnet.decoy.login;

import java.util.ArrayList;
import java.util.List;
import org.decnet.decoy.persona.Persona;
import org.decnet.model.setting.SettingReader;

/**
 * Names and passwords that a service lets in. Unless its owner names some, a few weak ones follow
 * from the decoy's seed: a password that opens every decoy would tell that it is one.
 *
 * @param pairs name and password, {@code *} for any password
 */
public record Accounts(List<Pair> pairs) {
  private static final int MOST = 32;
  private static final int LONGEST = 64;
  private static final String ANY = "*";
  private static final int WEAK_ONES = 3;
  private static final List<String> WEAK =
      List.of(
          "123456",
          "12345",
          "1234",
          "password",
          "root",
          "admin",
          "toor",
          "qwerty",
          "111111",
          "123123",
          "letmein",
          "changeme",
          "welcome",
          "default",
          "support",
          "user",
          "guest",
          "master",
          "server",
          "abc123",
          "1q2w3e4r",
          "P@ssw0rd",
          "admin123",
          "root123",
          "passw0rd",
          "test",
          "test123",
          "service",
          "system",
          "public",
          "vizxv",
          "xc3511",
          "888888",
          "54321");

  /** Copies the list. */
  public Accounts {
    pairs = List.copyOf(pairs);
  }

  /** A name and its password. */
  public record Pair(String user, String password) {}

  /**
   * Reads {@code user:password,…}.
   *
   * @param name of the setting
   */
  public static Accounts read(SettingReader reader, String name) {
    List<Pair> pairs = new ArrayList<>();
    for (String item : reader.list(name)) {
      int colon = item.indexOf(':');
      if (colon < 1 || item.length() > LONGEST || pairs.size() >= MOST) {
        reader.wrong(name + " must be at most " + MOST + " of user:password, with commas between");
        return new Accounts(List.of());
      }
      pairs.add(new Pair(item.substring(0, colon), item.substring(colon + 1)));
    }
    return new Accounts(pairs);
  }

  /** These, or some weak ones of a decoy if there are none. */
  public Accounts orWeakOnes(Persona persona, String service, String user) {
    if (!pairs.isEmpty()) {
      return this;
    }
    List<Pair> weak = new ArrayList<>();
    for (int i = 0; i < WEAK_ONES; i++) {
      int index = persona.number("account." + service + i, 0, WEAK.size());
      weak.add(new Pair(user, WEAK.get(index)));
    }
    return new Accounts(weak);
  }

  /** Whether somebody is let in. */
  public boolean admits(String user, String password) {
    return pairs.stream()
        .anyMatch(pair ->
            pair.user().equals(user)
                && (pair.password().equals(ANY) || pair.password().equals(password)));
  }
}
