package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;

/** The written form of an event's value. */
public final class StoredValue {
  private static final int NONE = 0;
  private static final int TEXT = 1;
  private static final int TUPLE = 2;
  private static final int WHOLE = 3;
  private static final int DECIMAL = 4;
  private static final int SEVERAL = 5;

  private StoredValue() {}

  /** Writes a text, a tuple, a number, several of them, or null. */
  public static void write(@Nullable Object value, SnapshotWriter out) {
    switch (value) {
      case null -> out.number(NONE);
      case String text -> out.number(TEXT).text(text);
      case Tuple tuple -> tuple.write(out.number(TUPLE));
      case Long whole -> out.number(WHOLE).number(whole);
      case BigDecimal decimal -> out.number(DECIMAL).decimal(decimal);
      case Several several -> {
        out.number(SEVERAL).number(several.values().size());
        several.values().forEach(each -> write(each, out));
      }
      case Object other -> throw new IllegalArgumentException("no value: " + other.getClass());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static @Nullable Object read(SnapshotReader in) throws MalformedSnapshot {
    int kind = in.number("kind of a value", NONE, SEVERAL);
    if (kind == NONE) {
      return null;
    }
    return kind == SEVERAL ? several(in) : single(kind, in);
  }

  private static Several several(SnapshotReader in) throws MalformedSnapshot {
    int count = in.count("values of an event");
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(single(in.number("kind of a value", TEXT, DECIMAL), in));
    }
    return new Several(values);
  }

  private static Object single(int kind, SnapshotReader in) throws MalformedSnapshot {
    return switch (kind) {
      case TEXT -> in.text("value");
      case TUPLE -> Tuple.read(in);
      case WHOLE -> in.number();
      default -> in.decimal("value");
    };
  }
}
