package org.decnet.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;

/** The rule files of a folder, read into memory in the order of their names. */
final class RuleFiles {
  private final List<RuleFile> files;

  private record RuleFile(String path, String yaml) {}

  private RuleFiles(List<RuleFile> files) {
    this.files = List.copyOf(files);
  }

  /** Reads every {@code .yml} file of a folder that is no test case. */
  static RuleFiles read(Path folder) throws IOException {
    List<RuleFile> files = new ArrayList<>();
    for (Path file : filesIn(folder, ".yml")) {
      if (!file.toString().endsWith(".cases.yml")) {
        files.add(new RuleFile(file.toString(), Files.readString(file)));
      }
    }
    return new RuleFiles(files);
  }

  /** The files of a folder and those below it whose names end with a suffix, in order. */
  static List<Path> filesIn(Path folder, String suffix) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(suffix)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /** Number of files. */
  int size() {
    return files.size();
  }

  /** The detection rules of the files that load. */
  List<Rule> parse() {
    RuleParser parser = new RuleParser();
    List<Rule> rules = new ArrayList<>();
    for (RuleFile file : files) {
      ParseResult result = parser.parse(file.path(), file.yaml());
      rules.addAll(result.rules());
    }
    return rules;
  }
}
