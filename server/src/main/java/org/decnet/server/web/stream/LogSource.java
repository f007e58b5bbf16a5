package org.decnet.server.web.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.engine.port.LogRow;
import org.decnet.engine.port.LogTail;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.status.StatsRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Events as they are stored, with totals and a histogram whenever those are others. */
final class LogSource implements StreamSource {
  private static final int PAGE = 100;
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration WIDTH = Duration.ofMinutes(15);
  private static final Duration SHOWN = Duration.ofDays(1);

  private final LogTail tail;
  private final LogFilter filter;
  private final Supplier<StatsRow> stats;
  private final Clock clock;
  private final JsonMapper json;
  private LogTail.Place place;
  private long left;
  private @Nullable StatsRow told;

  /**
   * A source.
   *
   * @param stats totals, not newer than need be
   * @param after place of the last event that the client has; null if it wants only what comes
   * @param most events after which the stream ends; null for no end
   */
  LogSource(
      LogTail tail,
      LogFilter filter,
      Supplier<StatsRow> stats,
      Clock clock,
      JsonMapper json,
      LogTail.@Nullable Place after,
      @Nullable Integer most) {
    this.tail = tail;
    this.filter = filter;
    this.stats = stats;
    this.clock = clock;
    this.json = json;
    this.place = after == null ? tail.end() : after;
    this.left = most == null ? Long.MAX_VALUE : most;
  }

  /**
   * The place that a text is, as {@link #place} writes it.
   *
   * @throws ApiException 400 if it is none
   */
  static LogTail.Place placeOf(String parameter, String text) {
    int dash = text.indexOf('-');
    try {
      if (dash > 0 && text.length() == dash + 37 && dash <= 17) {
        long micros = Long.parseUnsignedLong(text.substring(0, dash));
        Instant time =
            Instant.EPOCH
                .plus(Duration.ofSeconds(micros / 1_000_000))
                .plusNanos(micros % 1_000_000 * 1000);
        return new LogTail.Place(time, UUID.fromString(text.substring(dash + 1)));
      }
    } catch (IllegalArgumentException e) {
      // falls through: neither number nor uuid
    }
    throw ApiException.badParameter(parameter, "the id of an event of this stream");
  }

  @Override
  public void begin(EventWriter out) throws IOException {
    tellTotals(out);
  }

  @Override
  public boolean turn(EventWriter out) throws IOException {
    List<LogRow> rows = tail.after(place, PAGE);
    for (LogRow row : rows) {
      if (left == 0) {
        return false;
      }
      place = new LogTail.Place(row.storedAt(), row.eventId());
      if (filter.wants(row)) {
        out.event(place(), "logs", json.writeValueAsBytes(row));
        left--;
      }
    }
    boolean more = rows.size() == PAGE;
    if (!more) {
      tellTotals(out);
    }
    return more;
  }

  private void tellTotals(EventWriter out) throws IOException {
    StatsRow now = stats.get();
    if (!now.equals(told)) {
      told = now;
      out.event("stats", json.writeValueAsBytes(now));
      Instant end = filter.until() == null ? clock.instant() : filter.until();
      Instant begin = filter.from() == null ? end.minus(SHOWN) : filter.from();
      out.event("histogram", json.writeValueAsBytes(tail.histogram(begin, end, width(begin, end))));
    }
  }

  /** As wide as a hundred bars are at least, in whole quarters of an hour. */
  private static Duration width(Instant begin, Instant end) {
    long quarters = Duration.between(begin, end).dividedBy(WIDTH) / 100;
    return WIDTH.multipliedBy(Math.max(1, quarters));
  }

  @Override
  public String place() {
    Instant at = place.storedAt();
    long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    return micros + "-" + place.eventId();
  }

  @Override
  public boolean isDone() {
    return left == 0;
  }

  @Override
  public Duration patience() {
    return LOOK;
  }
}
