package org.decnet.server.web.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of the dashboard on the class path. A list that is built with them says which there
 * are; nothing else is looked up, whatever the path.
 */
public final class DashboardFiles {
  /** The one page; what it shows is decided in the browser, by the path. */
  static final String INDEX = "index.html";

  private static final String LASTING = "assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml",
          "json", "application/json",
          "woff2", "font/woff2");

  private final String folder;
  private final Set<String> names;
  private final Map<String, DashboardFile> loaded = new ConcurrentHashMap<>();

  private DashboardFiles(String folder, Set<String> names) {
    this.folder = folder;
    this.names = names;
  }

  /** Those of a folder on the class path; none if the dashboard was left out of the build. */
  public static DashboardFiles in(String folder) {
    byte[] list = read(folder + "/files.txt");
    return new DashboardFiles(
        folder,
        list == null
            ? Set.of()
            : new String(list, StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether there is a dashboard. */
  boolean isThere() {
    return names.contains(INDEX);
  }

  /** A file by its name, such as {@code assets/index-4f3a.js}. */
  Optional<DashboardFile> file(String name) {
    return names.contains(name)
        ? Optional.of(loaded.computeIfAbsent(name, this::load))
        : Optional.empty();
  }

  /** Whether a path is of a kind that only built files have, and no page of the dashboard. */
  static boolean isFilesOnly(String path) {
    return path.startsWith(LASTING);
  }

  private DashboardFile load(String name) {
    byte[] plain = read(folder + '/' + name);
    if (plain == null) {
      throw new IllegalStateException("The list of the dashboard names what is not there: " + name);
    }
    return new DashboardFile(
        type(name), etag(plain), isFilesOnly(name), plain, read(folder + '/' + name + ".gz"));
  }

  private static String type(String name) {
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }

  private static String etag(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(hash) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }

  private static byte @Nullable [] read(String place) {
    try (InputStream in = DashboardFiles.class.getClassLoader().getResourceAsStream(place)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
