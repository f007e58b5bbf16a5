package org.decnet.cli.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/** Finds and reads rule files of the operator's own. */
final class RuleFiles {
  private static final int DEEPEST = 16;
  private static final long LONGEST = 1 << 20;

  /** Longest file of events in bytes. */
  static final int LONGEST_EVENTS = 16 << 20;

  private static final String CASES = ".cases";

  /** What lists the rules of a pack beside them; it is none itself. */
  private static final String PACK = "pack.yml";

  private RuleFiles() {}

  /**
   * Reads a rule file, or every rule file below a folder, by path.
   *
   * @throws DecnetException if the path does not exist or cannot be read
   */
  static List<RuleSource> read(Path path) {
    return find(path, RuleFiles::isRule).stream().map(RuleFiles::source).toList();
  }

  /** Finds the case files at or below a path. */
  static List<Path> cases(Path path) {
    return find(path, RuleFiles::isCases);
  }

  /** Finds the files of a name at or below a path. */
  static List<Path> named(Path path, String name) {
    return find(path, file -> file.getFileName().toString().equals(name));
  }

  /** The content of a file. */
  static String text(Path file) {
    return new String(bytes(file, LONGEST), StandardCharsets.UTF_8);
  }

  /** The content of a file of events. */
  static byte[] events(Path file) {
    return bytes(file, LONGEST_EVENTS);
  }

  private static byte[] bytes(Path file, long longest) {
    try {
      if (Files.size(file) > longest) {
        throw new DecnetException(
            ErrorCode.UNREADABLE_FILE, file + " is longer than " + longest + " bytes");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new DecnetException(ErrorCode.NO_SUCH_FILE, "There is no " + file, e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static List<Path> find(Path path, java.util.function.Predicate<Path> wanted) {
    if (Files.isRegularFile(path)) {
      return wanted.test(path) ? List.of(path) : List.of();
    }
    try (Stream<Path> files = Files.walk(path, DEEPEST)) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (NoSuchFileException e) {
      throw new DecnetException(ErrorCode.NO_SUCH_FILE, "There is no " + path, e);
    } catch (IOException e) {
      throw unreadable(path, e);
    } catch (UncheckedIOException e) {
      throw unreadable(path, e);
    }
  }

  private static DecnetException unreadable(Path path, Exception cause) {
    return new DecnetException(ErrorCode.UNREADABLE_FILE, "Cannot read " + path, cause);
  }

  private static RuleSource source(Path file) {
    return new RuleSource(file.toString(), text(file), RuleSource.Origin.CUSTOM);
  }

  private static boolean isRule(Path file) {
    return isYaml(file) && !isCases(file) && !file.getFileName().toString().equals(PACK);
  }

  private static boolean isCases(Path file) {
    return isYaml(file) && stem(file).endsWith(CASES);
  }

  // Editors leave hidden and swap files about (spec 02, section 2).
  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".yml") || name.endsWith(".yaml"));
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
