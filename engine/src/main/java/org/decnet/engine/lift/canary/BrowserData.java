package org.decnet.engine.lift.canary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser told of itself when it opened a planted page, and where its address is. What is
 * not known is null or empty.
 *
 * @param webdriver whether it says that a program drives it
 * @param platform its platform, such as {@code Win32}
 * @param languages its languages, the preferred first
 * @param utcOffsetMinutes minutes that its clock is ahead of UTC
 * @param canvasHash hash of what it draws
 * @param audioHash hash of what it sounds like
 * @param renderer its graphics
 * @param candidates addresses that it offers for calls
 * @param sourceCountry country of the address, two letters
 * @param sourceUtcOffsetMinutes minutes that clocks at the address are ahead of UTC
 */
public record BrowserData(
    CanaryTrigger trigger,
    boolean webdriver,
    @Nullable String platform,
    List<String> languages,
    @Nullable Integer utcOffsetMinutes,
    @Nullable Screen screen,
    @Nullable String canvasHash,
    @Nullable String audioHash,
    @Nullable String renderer,
    List<String> candidates,
    @Nullable String sourceCountry,
    @Nullable Integer sourceUtcOffsetMinutes) {
  /** Copies the lists. */
  public BrowserData {
    languages = List.copyOf(languages);
    candidates = List.copyOf(candidates);
  }

  /** The size of its screen in pixels. */
  public record Screen(int width, int height) {}

  /** What it calls itself; empty if nothing. */
  String userAgent() {
    String agent = trigger.userAgent();
    return agent == null ? "" : agent;
  }
}
