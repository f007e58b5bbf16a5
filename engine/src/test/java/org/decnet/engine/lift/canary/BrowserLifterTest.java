package org.decnet.engine.lift.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrowserLifterTest extends LifterContract<BrowserData> {
  private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120";
  private static final String TOR =
      "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0";
  private static final String PHONE = "Mozilla/5.0 (Linux; Android 14) Mobile Chrome/120";

  @Override
  protected Lifter<BrowserData> lifter() {
    return new BrowserLifter(Map.of("c1:a1", "puppeteer"));
  }

  @Override
  protected BrowserData artefact() {
    return new BrowserData(
        CanaryLifterTest.trigger(WINDOWS, "/"),
        true,
        "Linux x86_64",
        List.of("ru-RU", "ru"),
        180,
        new BrowserData.Screen(800, 600),
        "c1",
        "a1",
        "ANGLE (Mesa, llvmpipe)",
        List.of("192.168.1.5", "x.local"),
        "NL",
        60);
  }

  @Override
  protected BrowserData bareArtefact() {
    return data(WINDOWS, null, List.of(), null, null, null);
  }

  @Override
  protected List<String> artefactIds() {
    return List.of(new UUID(3, 4).toString());
  }

  @Test
  void everySignHasItsMetricAndSignature() {
    Event event = lifter().lift(artefact()).getFirst();
    assertThat(event.text(Field.METRIC))
        .isEqualTo(
            "navigator_webdriver, canvas_audio_hash, webrtc_geo_mismatch, timezone_geo_mismatch,"
                + " language_country_mismatch, platform_ua_mismatch, ua_webgl_mismatch");
    assertThat(event.text(Field.MATCHED_SIGNATURE))
        .isEqualTo(
            "navigator.webdriver_true, puppeteer, webrtc_private_vs_source_ip, tz_zones>=2,"
                + " lang_vs_source_country, navigator.platform_vs_userAgent,"
                + " userAgent_vs_webgl_renderer");
    assertThat(event.integer(Field.TZ_MISMATCH_ZONES)).isEqualTo(2);
    assertThat(event.text(Field.MATCHED_TOOL)).isEqualTo("puppeteer");
    assertThat(event.flag(Field.SOFTWARE_RENDERER)).isTrue();
  }

  @Test
  void anHonestBrowserShowsNone() {
    Event event =
        lifter()
            .lift(
                new BrowserData(
                    CanaryLifterTest.trigger(WINDOWS, "/"),
                    false,
                    "Win32",
                    List.of("de-DE", "en"),
                    60,
                    new BrowserData.Screen(1920, 1080),
                    "c2",
                    "a2",
                    "ANGLE (NVIDIA, Direct3D11)",
                    List.of("198.51.100.7"),
                    "DE",
                    60))
            .getFirst();
    assertThat(event.get(Field.METRIC)).isNull();
    for (Field field :
        List.of(
            Field.NAVIGATOR_WEBDRIVER,
            Field.WEBRTC_GEO_MISMATCH,
            Field.LANG_COUNTRY_MISMATCH,
            Field.PLATFORM_UA_INCONSISTENT,
            Field.UA_WEBGL_MISMATCH,
            Field.SOFTWARE_RENDERER,
            Field.TOR_SIGNATURE,
            Field.MOBILE_UA_DESKTOP_SCREEN,
            Field.VM_JITTER,
            Field.ANTI_FINGERPRINT)) {
      assertThat(event.get(field)).as(field.name()).isEqualTo(false);
    }
  }

  @Test
  void clocksOnBothSidesOfTheDateLineAreNearEachOther() {
    BrowserData data =
        new BrowserData(
            CanaryLifterTest.trigger(WINDOWS, "/"),
            false,
            null,
            List.of(),
            720,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            -660);
    assertThat(BrowserClaims.zonesApart(data)).isEqualTo(1);
  }

  @Test
  void theWiderSignsAreTold() {
    assertThat(
            flags(data(TOR, "Win32", List.of("en-US"), 0, new BrowserData.Screen(1400, 900), "g")))
        .containsEntry("tor", true);
    assertThat(
            flags(data(TOR, "Win32", List.of("en-US"), 0, new BrowserData.Screen(1920, 1080), "g")))
        .containsEntry("tor", false);
    assertThat(
            flags(data(PHONE, "Linux", List.of(), null, new BrowserData.Screen(1920, 1080), "g")))
        .containsEntry("desktop", true);
    assertThat(
            flags(
                data(
                    PHONE,
                    "Linux",
                    List.of(),
                    null,
                    new BrowserData.Screen(412, 915),
                    "VMware SVGA3D")))
        .containsEntry("desktop", false)
        .containsEntry("machine", true);
    assertThat(flags(data(PHONE, "Linux", List.of(), null, null, null)))
        .containsEntry("hides", true);
  }

  private Map<String, Object> flags(BrowserData data) {
    Event event = lifter().lift(data).getFirst();
    return Map.of(
        "tor", event.flag(Field.TOR_SIGNATURE),
        "desktop", event.flag(Field.MOBILE_UA_DESKTOP_SCREEN),
        "machine", event.flag(Field.VM_JITTER),
        "hides", event.flag(Field.ANTI_FINGERPRINT));
  }

  private static BrowserData data(
      String agent,
      @Nullable String platform,
      List<String> languages,
      @Nullable Integer offset,
      BrowserData.@Nullable Screen screen,
      @Nullable String renderer) {
    return new BrowserData(
        CanaryLifterTest.trigger(agent, "/"),
        false,
        platform,
        languages,
        offset,
        screen,
        null,
        null,
        renderer,
        List.of(),
        null,
        null);
  }
}
