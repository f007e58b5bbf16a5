package org.decnet.server.web.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.http.MediaType;

/**
 * A file of the documentation, in a jar.
 *
 * @param path place on the class path, perhaps with a version to be filled in
 */
record DocsFile(String path, MediaType type) {
  private static final String VERSION = "{version}";

  /** A file of ours. */
  static DocsFile own(String name, MediaType type) {
    return new DocsFile("org/decnet/server/web/" + name, type);
  }

  /** A file of Swagger UI, whose folder is named by its version. */
  static DocsFile swaggerUi(String name, MediaType type) {
    return new DocsFile("META-INF/resources/webjars/swagger-ui/" + VERSION + '/' + name, type);
  }

  /** The content. */
  byte[] load() {
    String place = path.contains(VERSION) ? path.replace(VERSION, swaggerUiVersion()) : path;
    try (InputStream in = open(place)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String swaggerUiVersion() {
    Properties pom = new Properties();
    try (InputStream in = open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      pom.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pom.getProperty("version");
  }

  private static InputStream open(String place) {
    InputStream in = DocsFile.class.getClassLoader().getResourceAsStream(place);
    if (in == null) {
      throw new IllegalStateException("The class path lacks " + place);
    }
    return in;
  }
}
