package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decnet.server.telemetry.MetricName;
import org.decnet.server.telemetry.SpanName;
import org.junit.jupiter.api.Test;

/** What docs/telemetry.md says of spans and metrics, compared with those that there are. */
class TelemetryPageTest {
  private static final Path ROOT = Path.of(System.getProperty("decnet.root", ".."));
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| [^|]+ \\|$");

  @Test
  void everyMetricIsOnThePageWithItsLabelsAndNoOther() throws IOException {
    assertThat(rows("## Metrics", "## Spans"))
        .isEqualTo(named(MetricName.values(), MetricName::text, MetricName::labels));
  }

  @Test
  void everySpanIsOnThePageWithItsAttributesAndNoOther() throws IOException {
    assertThat(rows("## Spans", "## What names its span"))
        .isEqualTo(named(SpanName.values(), SpanName::text, SpanName::attributes));
  }

  private static <N> Map<String, String> named(
      N[] names, Function<N, String> text, Function<N, List<String>> parts) {
    return Arrays.stream(names)
        .collect(
            Collectors.toMap(
                text, name -> cell(parts.apply(name)), (one, other) -> one, TreeMap::new));
  }

  private static String cell(List<String> parts) {
    return parts.isEmpty()
        ? "–"
        : parts.stream().map(part -> '`' + part + '`').collect(Collectors.joining(", "));
  }

  private static Map<String, String> rows(String from, String to) throws IOException {
    String page = Files.readString(ROOT.resolve("docs/telemetry.md"));
    Matcher row = ROW.matcher(page.substring(page.indexOf(from), page.indexOf(to)));
    Map<String, String> rows = new TreeMap<>();
    while (row.find()) {
      rows.put(row.group(1), row.group(2));
    }
    return rows;
  }
}
