package org.decnet.server.telemetry;

import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * Who is told how a process fares; nobody by default (spec 07, section 5).
 *
 * @param endpoint address that takes spans by OTLP over HTTP; empty for none; {@code
 *     DECNET_OTEL_ENDPOINT}, else {@code OTEL_EXPORTER_OTLP_ENDPOINT}
 * @param metricsPort port of this host's own loopback address that shows the metrics; 0 for none;
 *     {@code DECNET_METRICS_PORT}
 */
public record TelemetrySettings(String endpoint, int metricsPort) {
  private static final int LAST_PORT = 65_535;

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static TelemetrySettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    String usual =
        reader.flag("OTEL_SDK_DISABLED", false)
            ? ""
            : reader.text("OTEL_EXPORTER_OTLP_ENDPOINT", "");
    String endpoint = reader.text("DECNET_OTEL_ENDPOINT", usual);
    if (!endpoint.isEmpty()
        && !endpoint.startsWith("http://")
        && !endpoint.startsWith("https://")) {
      reader.wrong("DECNET_OTEL_ENDPOINT must be an address such as http://127.0.0.1:4318");
    }
    TelemetrySettings settings =
        new TelemetrySettings(endpoint, reader.number("DECNET_METRICS_PORT", 0, 0, LAST_PORT));
    reader.refuseWhatIsWrong();
    return settings;
  }

  /** Whether nobody is told anything. */
  public boolean isOff() {
    return endpoint.isEmpty() && metricsPort == 0;
  }
}
