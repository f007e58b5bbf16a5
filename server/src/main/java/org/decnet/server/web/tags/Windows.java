package org.decnet.server.web.tags;

import org.decnet.engine.port.TagWindow;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.TextParameter;
import org.jspecify.annotations.Nullable;

/** Reads the windows that lists of tags are looked at through. */
public final class Windows {
  /** What the parameter {@code sensor} is, for documents. */
  public static final String SENSOR = "Only what this sensor reported, by its name";

  private static final int LONGEST_SENSOR = 255;

  private Windows() {}

  /**
   * The window of three parameters that may be left out.
   *
   * @throws ApiException 400 if a time is none, or the sensor's name is longer than any
   */
  public static TagWindow of(
      @Nullable String since, @Nullable String until, @Nullable String sensor) {
    return new TagWindow(
        TextParameter.time("since", since),
        TextParameter.time("until", until),
        TextParameter.of("sensor", sensor, LONGEST_SENSOR));
  }
}
