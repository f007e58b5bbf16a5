package org.decnet.attack.imported;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Domain;
import org.decnet.attack.FactFormat;
import org.decnet.attack.Release;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A folder of imported catalogues in the form of the shipped ones: two files a domain, and the
 * SHA-256 of all. A release counts once both domains are there.
 */
public final class ImportedReleases {
  private final Path folder;

  /** Releases in a folder, which may be absent. */
  public ImportedReleases(Path folder) {
    this.folder = folder;
  }

  /** The catalogues of the package and of the folder. */
  public AttackCatalogs catalogs() {
    return new AttackCatalogs(this::open, releases());
  }

  /** Releases that are whole, by version as text. */
  public List<Release> releases() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(ImportedReleases::releaseOf)
          .flatMap(Stream::ofNullable)
          .distinct()
          .filter(this::isWhole)
          .sorted(java.util.Comparator.comparing(Release::version))
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Names of the files that a release needs. */
  static List<String> filesOf(Release release) {
    List<String> names = new ArrayList<>();
    for (Domain domain : Domain.values()) {
      names.addAll(filesOf(domain, release));
    }
    return names;
  }

  /** Names of the files that one domain of a release needs. */
  static List<String> filesOf(Domain domain, Release release) {
    return List.of(
        FactFormat.fileName(domain, release, FactFormat.TECHNIQUES),
        FactFormat.fileName(domain, release, FactFormat.USES));
  }

  private boolean isWhole(Release release) {
    return filesOf(release).stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  private static @Nullable Release releaseOf(String name) {
    String start = Domain.ENTERPRISE.word() + "-";
    String end = "." + FactFormat.TECHNIQUES + ".tsv";
    if (!name.startsWith(start)
        || !name.endsWith(end)
        || name.length() <= start.length() + end.length()) {
      return null;
    }
    String version = name.substring(start.length(), name.length() - end.length());
    return Release.isWellFormed(version) ? new Release(version) : null;
  }

  private @Nullable InputStream open(String name) {
    try {
      return Files.newInputStream(folder.resolve(name));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw unreadable(folder.resolve(name), e);
    }
  }

  private static DecnetException unreadable(Path path, IOException cause) {
    return new DecnetException(ErrorCode.UNREADABLE_FILE, "Cannot read " + path, cause);
  }
}
