package org.decnet.engine.lift.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What programs and which names messages pretend to come from. */
final class Senders {
  /** A word of the header, and the name of the program. */
  private static final List<Map.Entry<String, String>> FAMILIES =
      List.of(
          Map.entry("gophish", "gophish"),
          Map.entry("outlook", "outlook"),
          Map.entry("thunderbird", "thunderbird"),
          Map.entry("apple mail", "apple_mail"),
          Map.entry("iphone mail", "apple_mail"),
          Map.entry("phpmailer", "phpmailer"),
          Map.entry("swiftmailer", "swiftmailer"),
          Map.entry("the bat!", "the_bat"),
          Map.entry("foxmail", "foxmail"),
          Map.entry("roundcube", "roundcube"),
          Map.entry("indy", "indy"),
          Map.entry("nodemailer", "nodemailer"),
          Map.entry("php/", "php"));

  /** A word of the header, and the name of the kit: programs made to send what they should not. */
  private static final List<Map.Entry<String, String>> KITS =
      List.of(
          Map.entry("gophish", "gophish"),
          Map.entry("king phisher", "king_phisher"),
          Map.entry("leaf phpmailer", "leaf_phpmailer"),
          Map.entry("leafmailer", "leaf_phpmailer"),
          Map.entry("alexusmailer", "alexus_mailer"),
          Map.entry("alexus mailer", "alexus_mailer"),
          Map.entry("social-engineer toolkit", "social_engineer_toolkit"));

  private static final List<String> BRANDS =
      List.of(
          "paypal",
          "microsoft",
          "office 365",
          "apple",
          "icloud",
          "amazon",
          "google",
          "dhl",
          "fedex",
          "netflix",
          "facebook",
          "instagram",
          "docusign",
          "linkedin",
          "dropbox",
          "adobe",
          "whatsapp",
          "metamask",
          "binance",
          "coinbase");

  private Senders() {}

  /** The family of a mail program; null if there is none, {@code other} if it is not known. */
  static @Nullable String family(@Nullable String mailer) {
    String known = find(mailer, FAMILIES);
    return known == null && mailer != null ? "other" : known;
  }

  /** The kit that a mail program is; null if it is none. */
  static @Nullable String kit(@Nullable String mailer) {
    return find(mailer, KITS);
  }

  /**
   * The brand in the name that is shown for a sender; null if there is none, or if it is theirs.
   */
  static @Nullable String brand(@Nullable String from, @Nullable String domain) {
    int address = from == null ? -1 : from.lastIndexOf('<');
    if (from == null || address <= 0) {
      return null;
    }
    String shown = from.substring(0, address).toLowerCase(Locale.ROOT);
    return BRANDS.stream()
        .filter(shown::contains)
        .filter(brand -> domain == null || !isTheirs(domain, brand))
        .findFirst()
        .orElse(null);
  }

  private static boolean isTheirs(String domain, String brand) {
    String organisation = MailDomains.organisation(domain);
    String name = organisation.substring(0, Math.max(0, organisation.indexOf('.')));
    return switch (brand) {
      case "office 365" -> name.equals("microsoft") || name.equals("office365");
      case "icloud" -> name.equals("apple") || name.equals("icloud");
      case "instagram" -> name.equals("facebookmail") || name.equals("instagram");
      case "facebook" -> name.equals("facebookmail") || name.equals("facebook");
      default -> name.equals(brand);
    };
  }

  private static @Nullable String find(
      @Nullable String mailer, List<Map.Entry<String, String>> words) {
    if (mailer == null) {
      return null;
    }
    String lower = mailer.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> lower.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
