package org.decnet.engine.lift.canary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.decnet.model.event.IpText;
import org.jspecify.annotations.Nullable;

/** Holds what a browser claims against what else it shows. */
final class BrowserClaims {
  private static final List<String> SOFTWARE =
      List.of("swiftshader", "llvmpipe", "softpipe", "basic render", "software");
  private static final List<String> MACHINES =
      List.of("vmware", "virtualbox", "svga3d", "parallels");
  private static final int DESKTOP_WIDTH = 1280;
  private static final int MINUTES = 60;

  /** Where languages are spoken by many; those spoken everywhere tell nothing. */
  private static final Map<String, Set<String>> COUNTRIES =
      Map.ofEntries(
          Map.entry("ru", Set.of("RU", "BY", "KZ", "KG", "UA", "MD", "LV", "EE", "IL", "AM", "GE")),
          Map.entry("uk", Set.of("UA", "PL")),
          Map.entry("zh", Set.of("CN", "TW", "HK", "SG", "MO", "MY")),
          Map.entry("ja", Set.of("JP")),
          Map.entry("ko", Set.of("KR")),
          Map.entry("vi", Set.of("VN")),
          Map.entry("th", Set.of("TH")),
          Map.entry("id", Set.of("ID")),
          Map.entry("hi", Set.of("IN")),
          Map.entry("fa", Set.of("IR", "AF")),
          Map.entry("tr", Set.of("TR", "CY", "DE")),
          Map.entry("he", Set.of("IL")),
          Map.entry("pl", Set.of("PL")),
          Map.entry("cs", Set.of("CZ")),
          Map.entry("hu", Set.of("HU", "RO", "SK")),
          Map.entry("ro", Set.of("RO", "MD")),
          Map.entry("bg", Set.of("BG")),
          Map.entry("el", Set.of("GR", "CY")),
          Map.entry("it", Set.of("IT", "CH", "SM")),
          Map.entry("nl", Set.of("NL", "BE")),
          Map.entry("sv", Set.of("SE", "FI")),
          Map.entry("fi", Set.of("FI")),
          Map.entry("da", Set.of("DK")),
          Map.entry("de", Set.of("DE", "AT", "CH", "LI", "LU", "BE")));

  private BrowserClaims() {}

  /** Whether it offers an address that is not the one it came from. */
  static boolean showsOtherAddress(BrowserData data) {
    String source = data.trigger().ip();
    return data.candidates().stream()
        .map(IpText::address)
        .anyMatch(address -> address != null && !address.equals(source));
  }

  /** Hours between its clock and the one at its address; null if one is not known. */
  static @Nullable Long zonesApart(BrowserData data) {
    Integer own = data.utcOffsetMinutes();
    Integer source = data.sourceUtcOffsetMinutes();
    if (own == null || source == null) {
      return null;
    }
    int apart = Math.abs(own - source);
    int around = Math.min(apart, 24 * MINUTES - apart); // the date line
    return Math.round(around / (double) MINUTES);
  }

  /** Whether nobody at its address would speak its first language; null if that is not known. */
  static @Nullable Boolean speaksForeign(BrowserData data) {
    String country = data.sourceCountry();
    if (country == null || data.languages().isEmpty()) {
      return null;
    }
    String first = data.languages().getFirst().toLowerCase(Locale.ROOT);
    int region = first.indexOf('-');
    Set<String> spoken = COUNTRIES.get(region < 0 ? first : first.substring(0, region));
    return spoken != null && !spoken.contains(country.toUpperCase(Locale.ROOT));
  }

  /** Whether its platform is another than the one it calls itself by. */
  static boolean platformDiffers(BrowserData data) {
    String platform = data.platform() == null ? "" : lower(data.platform());
    String system = system(lower(data.userAgent()));
    return switch (system) {
      case "windows" -> !platform.isEmpty() && !platform.startsWith("win");
      case "mac" -> !platform.isEmpty() && !platform.startsWith("mac");
      case "ios" -> !platform.isEmpty() && !platform.startsWith("i") && !platform.startsWith("mac");
      case "linux", "android" -> platform.startsWith("win") || platform.startsWith("mac");
      default -> false;
    };
  }

  /** Whether its graphics cannot be those of the system it calls itself by. */
  static boolean rendererDiffers(BrowserData data) {
    String renderer = data.renderer() == null ? "" : lower(data.renderer());
    boolean windows = renderer.contains("direct3d") || renderer.contains("d3d11");
    boolean apple = renderer.contains("apple") || renderer.contains("metal");
    boolean mesa = renderer.contains("mesa") || renderer.contains("llvmpipe");
    return switch (system(lower(data.userAgent()))) {
      case "windows" -> apple || mesa;
      case "mac", "ios" -> windows || mesa;
      case "linux", "android" -> windows || apple;
      default -> false;
    };
  }

  static boolean drawsInSoftware(BrowserData data) {
    return contains(data.renderer(), SOFTWARE);
  }

  static boolean runsInMachine(BrowserData data) {
    return contains(data.renderer(), MACHINES);
  }

  /** The browser of Tor shows everyone the same: English, UTC, and windows in steps. */
  static boolean looksLikeTor(BrowserData data) {
    BrowserData.Screen screen = data.screen();
    Integer offset = data.utcOffsetMinutes();
    return screen != null
        && lower(data.userAgent()).contains("firefox")
        && offset != null
        && offset == 0
        && !data.languages().isEmpty()
        && data.languages().getFirst().equals("en-US")
        && screen.width() % 200 == 0
        && screen.height() % 100 == 0;
  }

  static boolean isMobileOnDesktop(BrowserData data) {
    BrowserData.Screen screen = data.screen();
    String system = system(lower(data.userAgent()));
    boolean mobile = system.equals("ios") || system.equals("android");
    return screen != null
        && mobile
        && screen.width() >= DESKTOP_WIDTH
        && screen.width() > screen.height();
  }

  /** Whether it tells of itself, and yet nothing of how it draws, sounds and renders. */
  static boolean hides(BrowserData data) {
    return data.platform() != null
        && data.canvasHash() == null
        && data.audioHash() == null
        && data.renderer() == null;
  }

  private static String system(String agent) {
    if (agent.contains("windows nt")) {
      return "windows";
    }
    if (agent.contains("iphone") || agent.contains("ipad")) {
      return "ios";
    }
    if (agent.contains("macintosh")) {
      return "mac";
    }
    if (agent.contains("android")) {
      return "android";
    }
    return agent.contains("linux") ? "linux" : "";
  }

  private static boolean contains(@Nullable String text, List<String> words) {
    return text != null && words.stream().anyMatch(lower(text)::contains);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
