package org.decnet.server.web.taxii;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;

/** Words of the standard. */
final class Taxii {
  /** Where all of it lives. */
  static final String BASE = "/taxii2";

  /** The one group of collections. */
  static final String ROOT = "decnet";

  /** What every answer is. */
  static final MediaType MEDIA_TYPE =
      MediaType.parseMediaType("application/taxii+json;version=2.1");

  /** What every object is. */
  static final String STIX = "application/stix+json;version=2.1";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Taxii() {}

  /** A time to the microsecond, in which no two objects of a collection were added. */
  static String time(Instant time) {
    return TIME.format(time);
  }

  /** A version as objects of STIX write it: to the millisecond, unless it needs more. */
  static String version(Instant version) {
    return version.equals(version.truncatedTo(ChronoUnit.MILLIS))
        ? VERSION.format(version)
        : TIME.format(version);
  }

  /**
   * Refuses clients that do not take what the server speaks (section 1.6.8). A version that is not
   * named is any.
   *
   * @throws ApiException 406
   */
  static void accept(@Nullable String header) {
    if (header != null && !header.isBlank() && types(header).stream().noneMatch(Taxii::fits)) {
      throw ApiException.of(ApiError.NOT_ACCEPTABLE);
    }
  }

  private static boolean fits(MediaType type) {
    String version = type.getParameter("version");
    return type.getQualityValue() > 0
        && type.removeQualityValue().includes(MEDIA_TYPE)
        && (version == null || version.equals("2.1"));
  }

  private static List<MediaType> types(String header) {
    try {
      return MediaType.parseMediaTypes(header);
    } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
      return List.of();
    }
  }
}
