package org.decnet.server.web.logs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.LogPage;
import org.decnet.engine.port.LogPlace;
import org.decnet.engine.port.LogQuery;
import org.decnet.engine.port.LogStore;
import org.decnet.engine.search.SearchText;
import org.decnet.model.event.EventClass;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Bucket;
import org.decnet.server.web.http.CachedBy;
import org.decnet.server.web.http.IntervalRange;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.TextParameter;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of all events, by words and times (spec 05, section 8). */
@RestController
@RequestMapping("/logs")
public final class LogController {
  private static final Duration HISTOGRAM_LIFE = Duration.ofSeconds(5);
  private static final int MOST_KEPT = 200;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_CURSOR = 64;
  private static final IntervalRange.Names TIMES = new IntervalRange.Names("start", "end", 96);

  private final LogStore logs;
  private final ApiParts parts;
  private final CachedBy<Range, Histogram> histograms;

  /** Serves the log of a node. */
  public LogController(ApiParts parts) {
    this.parts = parts;
    this.logs = parts.stores().logs();
    this.histograms = new CachedBy<>(parts.clock(), HISTOGRAM_LIFE, MOST_KEPT);
  }

  /** What a histogram is asked for. */
  private record Range(LogQuery query, IntervalRange times) {}

  /** Lines of the log, latest first. */
  @Operation(
      summary = "Search the log, latest first",
      description =
          "All words of search must occur in the message or the command line, in any order; a star"
              + " behind a word stands for any end of it. Words of what was written a moment ago may"
              + " not be found yet.")
  @Allow(Access.VIEWER)
  @GetMapping
  LogRows logs(
      @Parameter(schema = @Schema(maxLength = 512)) @RequestParam(required = false)
          @Nullable String search,
      @Parameter(schema = @Schema(format = "date-time"))
          @RequestParam(name = "start_time", required = false)
          @Nullable String startTime,
      @Parameter(schema = @Schema(format = "date-time"))
          @RequestParam(name = "end_time", required = false)
          @Nullable String endTime,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String decky,
      @Parameter(schema = @Schema(allowableValues = {"interaction", "scan", "noise"}))
          @RequestParam(name = "event_class", required = false)
          @Nullable String eventClass,
      @RequestParam(required = false) @Nullable UUID attacker,
      @Parameter(description = "next of the slice before") @RequestParam(required = false)
          @Nullable String cursor,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset,
      Caller caller) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    LogQuery query =
        new LogQuery(
            search(search),
            TextParameter.time("start_time", startTime),
            TextParameter.time("end_time", endTime),
            TextParameter.of("service", service, LONGEST_NAME),
            TextParameter.of("decky", decky, LONGEST_NAME),
            TextParameter.of(
                "event_class", eventClass, LogController::known, "interaction, scan or noise"),
            attacker);
    LogPage page = logs.logs(query, place(cursor, query), slice.limit(), slice.offset());
    LogPlace next = page.next();
    return new LogRows(
        page.total(),
        page.isCounted(),
        slice.limit(),
        slice.offset(),
        next == null ? null : next.text(),
        page.events().stream().map(event -> LogRow.of(event, caller)).toList());
  }

  /** How many lines there are in each interval, at most five seconds old. */
  @Operation(
      summary = "Count the lines of the log by intervals of time",
      description = "Without start and end, of the last 96 intervals.")
  @Allow(Access.VIEWER)
  @GetMapping("/histogram")
  Histogram histogram(
      @Parameter(schema = @Schema(maxLength = 512)) @RequestParam(required = false)
          @Nullable String search,
      @Parameter(schema = @Schema(format = "date-time")) @RequestParam(required = false)
          @Nullable String start,
      @Parameter(schema = @Schema(format = "date-time")) @RequestParam(required = false)
          @Nullable String end,
      @RequestParam(name = "interval_minutes", defaultValue = "15") int intervalMinutes) {
    LogQuery query = new LogQuery(search(search), null, null, null, null, null, null);
    return histograms.get(
        new Range(
            query, IntervalRange.of(TIMES, start, end, intervalMinutes, parts.clock().instant())),
        this::count);
  }

  private Histogram count(Range range) {
    IntervalRange times = range.times();
    List<Bucket> buckets =
        Bucket.of(logs.histogram(range.query(), times.start(), times.end(), times.interval()));
    return new Histogram(
        times.start(),
        times.end(),
        times.minutes(),
        buckets.stream().mapToLong(Bucket::count).sum(),
        buckets);
  }

  private static @Nullable String search(@Nullable String search) {
    String text = TextParameter.of("search", search, SearchText.LONGEST);
    return text == null || text.isBlank() ? null : text;
  }

  private static Optional<String> known(String eventClass) {
    return Arrays.stream(EventClass.values())
        .map(EventClass::className)
        .filter(eventClass::equals)
        .findFirst();
  }

  private static @Nullable LogPlace place(@Nullable String cursor, LogQuery query) {
    String expected = "what next said of the same search";
    String text = TextParameter.of("cursor", cursor, LONGEST_CURSOR);
    LogPlace place = TextParameter.of("cursor", text, LogPlace::of, expected);
    if (place != null && !place.isOf(query)) {
      throw ApiException.badParameter("cursor", expected);
    }
    return place;
  }
}
