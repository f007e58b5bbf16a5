package org.decnet.ingest.glastopf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.decnet.ingest.record.Ends;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.TextCodec;
import org.decnet.ingest.record.WebRequest;
import org.decnet.ingest.text.Bytes;
import org.decnet.ingest.text.IsoTime;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/**
 * Reads Glastopf's text log, lines of {@code time (logger) text}. What its own logger says of
 * requests becomes web requests; what others say, as of its feed, is noise.
 */
public final class GlastopfCodec extends TextCodec {
  /** Adapter name. */
  public static final String SOURCE = "glastopf";

  private static final int TIME = "2026-03-01 12:00:00,000".length();
  private static final int LONGEST_LOGGER = 64;
  private static final byte[] OWN = " (glastopf".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FEED = " (pyhpfeeds)".getBytes(StandardCharsets.US_ASCII);
  private static final String REQUESTED = " requested ";
  private static final String ON = " on ";

  /** A codec without any state. */
  public GlastopfCodec() {
    super(SOURCE);
  }

  /** Looks for a logger's name where it must stand. */
  @Override
  public boolean recognises(byte[] record) {
    return record.length > TIME
        && record[4] == '-'
        && record[19] == ','
        && (Bytes.startsAt(record, TIME, OWN) || Bytes.startsAt(record, TIME, FEED));
  }

  @Override
  protected void read(Text line) {
    String text = line.text();
    int close = text.indexOf(") ", TIME);
    Instant time =
        text.length() > TIME && text.startsWith(" (", TIME)
            ? IsoTime.parse(text.substring(0, TIME), line.raw().zone())
            : null;
    if (time == null || close < 0 || close > TIME + LONGEST_LOGGER) {
      line.out().malformed(ErrorCode.MALFORMED_RECORD, "a line must be: time (logger) text");
      return;
    }
    String logger = text.substring(TIME + 2, close);
    String said = text.substring(close + 2);
    SensorRecord record = line.record(time).service("http");
    if (logger.startsWith(SOURCE) && requested(said, record)) {
      return;
    }
    record.emit(
        record.event(EventKind.NOTICE).set(Field.NOTICE_TYPE, logger).set(Field.MESSAGE, said));
  }

  /** {@code IP requested METHOD PATH on HOST:PORT}, where the path may hold anything. */
  private static boolean requested(String said, SensorRecord record) {
    int verb = said.indexOf(REQUESTED);
    int method = verb + REQUESTED.length();
    int path = verb < 0 ? -1 : said.indexOf(' ', method);
    int on = said.lastIndexOf(ON);
    if (path < 0 || on < path + 1) {
      return false;
    }
    Ends decoy = Ends.of(said.substring(on + ON.length()).strip());
    record.peer(said.substring(0, verb), null).decoy(null, decoy.port());
    new WebRequest(record, said.substring(method, path), said.substring(path + 1, on)).emit();
    return true;
  }
}
