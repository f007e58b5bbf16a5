package org.decnet.export.intel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;

/** What providers say of an attacker, a line for each. */
public final class IntelLines {
  private IntelLines() {}

  /** Lines of text, the verdict first. */
  public static List<String> of(AttackerIntel intel) {
    List<String> lines = new ArrayList<>();
    lines.add("aggregate_verdict: " + intel.aggregateVerdict().name().toLowerCase(Locale.ROOT));
    intel.answers().map(IntelLines::line).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  private static String line(ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.GreyNoise said ->
          "greynoise: "
              + said.classification()
              + (said.tags().isEmpty() ? "" : " (" + String.join(", ", said.tags()) + ")");
      case ProviderAnswer.AbuseIpdb said -> "abuseipdb_score: " + said.score();
      case ProviderAnswer.Feodo said ->
          said.listed() && said.malwareFamily() != null ? "feodo: " + said.malwareFamily() : "";
      case ProviderAnswer.ThreatFox said ->
          said.listed() ? "threatfox: " + String.join(", ", said.threatTypes()) : "";
    };
  }
}
