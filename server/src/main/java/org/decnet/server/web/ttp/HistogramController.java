package org.decnet.server.web.ttp;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decnet.engine.port.TagSpan;
import org.decnet.model.attack.TechniqueId;
import org.decnet.server.web.http.Bucket;
import org.decnet.server.web.http.CachedBy;
import org.decnet.server.web.http.IntervalRange;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.Confidence;
import org.decnet.server.web.tags.TagRows;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When techniques were seen. */
@RestController
@RequestMapping("/ttp/techniques/histogram")
public final class HistogramController {
  private static final Duration LIFE = Duration.ofSeconds(5);
  private static final int MOST_KEPT = 200;
  private static final int MOST_TECHNIQUES = 50;
  private static final String USUAL_TECHNIQUES = "8";
  private static final String USUAL_MINUTES = "60";
  private static final IntervalRange.Names TIMES =
      new IntervalRange.Names("since", "until", 7 * 24);

  private final ApiParts parts;
  private final TagRows rows;
  private final CachedBy<Range, Map<TechniqueId, SortedMap<Instant, Long>>> counts;

  /** Serves the tags of a node. */
  public HistogramController(ApiParts parts, TagRows rows) {
    this.parts = parts;
    this.rows = rows;
    this.counts = new CachedBy<>(parts.clock(), LIFE, MOST_KEPT);
  }

  /** What is counted. */
  private record Range(
      IntervalRange times, @Nullable TechniqueId technique, double minConfidence) {}

  /** How many tags there are in each interval, at most five seconds old. */
  @Operation(
      summary = "Count tags by technique and intervals of time",
      description = "Without since and until, of the last 168 intervals.")
  @Allow(Access.VIEWER)
  @GetMapping
  TechniqueHistogram techniqueHistogram(
      @Parameter(schema = @Schema(format = "date-time")) @RequestParam(required = false)
          @Nullable String since,
      @Parameter(schema = @Schema(format = "date-time")) @RequestParam(required = false)
          @Nullable String until,
      @RequestParam(name = "interval_minutes", defaultValue = USUAL_MINUTES) int intervalMinutes,
      @Parameter(
              description =
                  "Only this technique, such as T1083 with its sub-techniques, or T1548.001")
          @RequestParam(name = "technique_id", required = false)
          @Nullable String techniqueId,
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(
              description = "How many techniques are told apart, the most frequent",
              schema = @Schema(type = "integer", minimum = "1", maximum = "50"))
          @RequestParam(defaultValue = USUAL_TECHNIQUES)
          int limit) {
    int most = Paging.limit(limit, MOST_TECHNIQUES);
    Range range =
        new Range(
            IntervalRange.of(TIMES, since, until, intervalMinutes, parts.clock().instant()),
            techniqueId == null ? null : TtpController.technique("technique_id", techniqueId),
            Confidence.of(minConfidence));
    return answer(range.times(), counts.get(range, this::count), most);
  }

  private Map<TechniqueId, SortedMap<Instant, Long>> count(Range range) {
    IntervalRange times = range.times();
    Map<TechniqueId, SortedMap<Instant, Long>> found =
        parts
            .stores()
            .tags()
            .histogram(
                new TagSpan(
                    range.technique(),
                    times.start(),
                    times.end(),
                    times.interval(),
                    range.minConfidence()));
    return range.technique() == null ? ofRelease(found) : found;
  }

  /** By the ids of the active release, where tags have older ones. */
  private Map<TechniqueId, SortedMap<Instant, Long>> ofRelease(
      Map<TechniqueId, SortedMap<Instant, Long>> found) {
    Map<TechniqueId, SortedMap<Instant, Long>> all = new TreeMap<>();
    found.forEach((technique, buckets) ->
        add(all.computeIfAbsent(rows.now(technique).parent(), id -> new TreeMap<>()), buckets));
    return all;
  }

  private TechniqueHistogram answer(
      IntervalRange times, Map<TechniqueId, SortedMap<Instant, Long>> found, int most) {
    SortedMap<Instant, Long> all = new TreeMap<>();
    found.values().forEach(buckets -> add(all, buckets));
    List<TechniqueHistogram.Series> series =
        found.entrySet().stream()
            .map(entry ->
                new TechniqueHistogram.Series(
                    entry.getKey().value(),
                    rows.name(entry.getKey()),
                    sum(entry.getValue()),
                    Bucket.of(entry.getValue())))
            .sorted(
                Comparator.comparingLong(TechniqueHistogram.Series::total)
                    .reversed()
                    .thenComparing(TechniqueHistogram.Series::techniqueId))
            .limit(most)
            .toList();
    return new TechniqueHistogram(
        times.start(), times.end(), times.minutes(), sum(all), Bucket.of(all), series);
  }

  private static void add(SortedMap<Instant, Long> to, SortedMap<Instant, Long> buckets) {
    buckets.forEach((time, count) -> to.merge(time, count, Long::sum));
  }

  private static long sum(SortedMap<Instant, Long> buckets) {
    return buckets.values().stream().mapToLong(Long::longValue).sum();
  }
}
