package org.decnet.ingest.record;

import java.time.Instant;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecOutput;
import org.decnet.ingest.text.Utf8;
import org.decnet.model.event.RawEvent;
import org.jspecify.annotations.Nullable;

/**
 * A format of lines of text, whose times are too coarse to tell equal lines apart: everything but
 * the meaning of a line. Bytes that are not UTF-8 are shown as {@code \xNN}.
 */
public abstract class TextCodec implements Codec {
  private final String source;
  private final RecordStart starts;

  /** A codec of a format. */
  protected TextCodec(String source) {
    this.source = source;
    this.starts = new RecordStart(source, true);
  }

  /** One line on its way to events. */
  protected final class Text {
    private final RawEvent raw;
    private final String text;
    private final boolean lossy;
    private final CodecOutput out;

    private Text(RawEvent raw, String text, boolean lossy, CodecOutput out) {
      this.raw = raw;
      this.text = text;
      this.lossy = lossy;
      this.out = out;
    }

    /** The line. */
    public String text() {
      return text;
    }

    /** The line as it came. */
    public RawEvent raw() {
      return raw;
    }

    /** Where to say that the line is no record. */
    public CodecOutput out() {
      return out;
    }

    /** Starts the record that the line is. */
    public SensorRecord record(Instant time) {
      return record(time, null);
    }

    /**
     * Starts the record that the line is.
     *
     * @param sensor the sensor's name in the line; null if it has none
     */
    public SensorRecord record(Instant time, @Nullable String sensor) {
      return starts.record(raw, sensor, null, time, lossy, out);
    }
  }

  /** Turns one line into at least one event, or says why not. */
  protected abstract void read(Text line);

  @Override
  public final String source() {
    return source;
  }

  @Override
  public final void decode(RawEvent raw, CodecOutput out) {
    byte[] bytes = raw.bytes();
    String text = Utf8.text(bytes, 0, bytes.length);
    read(new Text(raw, text, !Utf8.isValid(bytes), out));
  }
}
