package org.decnet.attack.compact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Streams the objects of a STIX bundle, plain or gzip, one at a time. An operator may import any
 * file, so its length, depth and strings are bounded; the bounds are some eight times what MITRE's
 * largest bundle needs.
 */
final class StixBundleReader {
  private static final int MOST_OBJECTS = 200_000;
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxDocumentLength(256L * 1024 * 1024)
          .maxTokenCount(10_000_000)
          .maxStringLength(64 * 1024)
          .maxNameLength(1024)
          .maxNumberLength(64)
          .maxNestingDepth(32)
          .build();

  private final JsonFactory json = JsonFactory.builder().streamReadConstraints(BOUNDS).build();

  /**
   * Hands over every object of a bundle.
   *
   * @throws DecnetException if the file is missing, damaged, too large or no STIX bundle
   */
  void read(Path bundle, Consumer<StixObject> objects) {
    try (InputStream in = open(bundle);
        JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
      if (!readBundle(parser, new StixObjectReader(parser), objects)) {
        throw failure(bundle, parser, ErrorCode.UNKNOWN_FORMAT, "This is not a STIX bundle");
      }
    } catch (NoSuchFileException e) {
      throw new DecnetException(ErrorCode.NO_SUCH_FILE, bundle + " does not exist", e);
    } catch (IOException | JacksonIOException e) {
      throw new DecnetException(
          ErrorCode.DAMAGED_ARCHIVE, bundle + " cannot be read to its end: " + e.getMessage(), e);
    } catch (StreamConstraintsException e) {
      throw failure(bundle, e, ErrorCode.RECORD_TOO_LONG);
    } catch (JacksonException e) {
      throw failure(bundle, e, ErrorCode.MALFORMED_RECORD);
    }
  }

  /** Reads the outermost object; false if it is no bundle. */
  private static boolean readBundle(
      JsonParser parser, StixObjectReader reader, Consumer<StixObject> objects) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    boolean isBundle = false;
    boolean hasObjects = false;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("type")) {
        isBundle = value == JsonToken.VALUE_STRING && parser.getString().equals("bundle");
      } else if (name.equals("objects") && value == JsonToken.START_ARRAY) {
        hasObjects = true;
        int count = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          if (++count > MOST_OBJECTS) {
            throw new StreamConstraintsException("more than " + MOST_OBJECTS + " objects");
          }
          objects.accept(reader.object());
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
          return false;
        }
      } else {
        parser.skipChildren();
      }
    }
    return isBundle && hasObjects;
  }

  private static InputStream open(Path bundle) throws IOException {
    InputStream file = Files.newInputStream(bundle);
    if (!bundle.toString().endsWith(".gz")) {
      return file;
    }
    try {
      return new GZIPInputStream(file, 1 << 16);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static DecnetException failure(
      Path bundle, JsonParser parser, ErrorCode code, String message) {
    int line = parser.currentLocation().getLineNr();
    return new DecnetException(
        code, new Problem(bundle.toString(), line, 0, code, message).describe());
  }

  private static DecnetException failure(Path bundle, JacksonException cause, ErrorCode code) {
    TokenStreamLocation place = cause.getLocation();
    int line = place == null ? 0 : Math.max(0, place.getLineNr());
    int column = place == null ? 0 : Math.max(0, place.getColumnNr());
    String message = cause.getOriginalMessage();
    return new DecnetException(
        code, new Problem(bundle.toString(), line, column, code, message).describe(), cause);
  }
}
