package org.decnet.engine.lift.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Lifts what the browser behind a planted token shows of itself (spec 03, section 5). Its artefact
 * id is that of the use. The data itself stays behind.
 */
public final class BrowserLifter implements Lifter<BrowserData> {
  private static final String SENSOR = "canary";

  private final Map<String, String> tools;

  /**
   * A lifter with a catalogue of tools.
   *
   * @param tools name of the tool by the hashes of canvas and audio, joined by a colon
   */
  public BrowserLifter(Map<String, String> tools) {
    this.tools = Map.copyOf(tools);
  }

  @Override
  public EventKind kind() {
    return EventKind.CANARY_FINGERPRINT;
  }

  @Override
  public List<Event> lift(BrowserData data) {
    CanaryTrigger trigger = data.trigger();
    Event.Builder event =
        LiftedEvent.of(EventKind.CANARY_FINGERPRINT, trigger.trigger().toString())
            .time(trigger.at())
            .set(Field.SENSOR, SENSOR)
            .set(Field.DECKY, trigger.decky())
            .set(Field.SRC_IP, trigger.ip())
            .set(Field.SOFTWARE_RENDERER, BrowserClaims.drawsInSoftware(data))
            .set(Field.TOR_SIGNATURE, BrowserClaims.looksLikeTor(data))
            .set(Field.MOBILE_UA_DESKTOP_SCREEN, BrowserClaims.isMobileOnDesktop(data))
            .set(Field.VM_JITTER, BrowserClaims.runsInMachine(data))
            .set(Field.ANTI_FINGERPRINT, BrowserClaims.hides(data));
    new Signs(event).look(data, tool(data));
    return List.of(event.build());
  }

  private @Nullable String tool(BrowserData data) {
    return tools.get(data.canvasHash() + ":" + data.audioHash());
  }

  /** The fields that are metrics, and the names that evidence cites them by. */
  private static final class Signs {
    private final Event.Builder event;
    private final List<String> metrics = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();

    Signs(Event.Builder event) {
      this.event = event;
    }

    void look(BrowserData data, @Nullable String tool) {
      flag(
          Field.NAVIGATOR_WEBDRIVER,
          data.webdriver(),
          "navigator_webdriver",
          "navigator.webdriver_true");
      event.set(Field.MATCHED_TOOL, tool);
      note(tool != null, "canvas_audio_hash", String.valueOf(tool));
      flag(
          Field.WEBRTC_GEO_MISMATCH,
          BrowserClaims.showsOtherAddress(data),
          "webrtc_geo_mismatch",
          "webrtc_private_vs_source_ip");
      Long zones = BrowserClaims.zonesApart(data);
      event.set(Field.TZ_MISMATCH_ZONES, zones);
      note(zones != null && zones > 0, "timezone_geo_mismatch", "tz_zones>=" + zones);
      Boolean foreign = BrowserClaims.speaksForeign(data);
      event.set(Field.LANG_COUNTRY_MISMATCH, foreign);
      note(Boolean.TRUE.equals(foreign), "language_country_mismatch", "lang_vs_source_country");
      flag(
          Field.PLATFORM_UA_INCONSISTENT,
          BrowserClaims.platformDiffers(data),
          "platform_ua_mismatch",
          "navigator.platform_vs_userAgent");
      flag(
          Field.UA_WEBGL_MISMATCH,
          BrowserClaims.rendererDiffers(data),
          "ua_webgl_mismatch",
          "userAgent_vs_webgl_renderer");
      if (!metrics.isEmpty()) {
        event
            .set(Field.METRIC, String.join(", ", metrics))
            .set(Field.MATCHED_SIGNATURE, String.join(", ", signatures));
      }
    }

    private void flag(Field field, boolean holds, String metric, String signature) {
      event.set(field, holds);
      note(holds, metric, signature);
    }

    private void note(boolean holds, String metric, String signature) {
      if (holds) {
        metrics.add(metric);
        signatures.add(signature);
      }
    }
  }
}
