package org.decnet.store.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.engine.live.FileChange;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.jspecify.annotations.Nullable;

/** Looks into a folder of rules, within bounds. Links are followed; one that leads back is not. */
final class FolderScan {
  /** Longest rule file in bytes. */
  static final int LONGEST_FILE = 1 << 20;

  /** Most files and most folders. */
  static final int MOST = 50_000;

  private static final int DEEPEST = 16;

  private final Path root;

  FolderScan(Path root) {
    this.root = root;
  }

  /**
   * What a folder holds.
   *
   * @param folders all folders, the root first
   * @param files all rule files
   */
  record Found(Set<Path> folders, Set<Path> files) {}

  /**
   * Walks the folder.
   *
   * @throws IOException if the root cannot be read, or there is more than the bounds allow
   */
  Found find() throws IOException {
    Found found = new Found(new TreeSet<>(), new TreeSet<>());
    Files.readAttributes(root, BasicFileAttributes.class); // a missing root is no empty one
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visit(found));
    return found;
  }

  private final class Visit extends SimpleFileVisitor<Path> {
    private final Found found;

    Visit(Found found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!folder.equals(root) && !RuleFileNames.isRuleFolder(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      add(found.folders(), folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile() && RuleFileNames.isRuleFile(file)) {
        add(found.files(), file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** Links that lead nowhere or back, and what vanished while walking. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    private void add(Set<Path> known, Path path) throws IOException {
      known.add(path);
      if (known.size() > MOST) {
        throw new IOException("more than " + MOST + " files or folders");
      }
    }
  }

  /** The path of a file as rules and messages name it. */
  String nameOf(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /**
   * What a file holds now, as a change.
   *
   * @param known the text that was last read; null if none was
   * @return null if nothing has changed
   */
  @Nullable FileChange read(Path file, @Nullable RuleSource known) {
    String name = nameOf(file);
    try {
      if (!Files.isRegularFile(file)) {
        return known == null ? null : new FileChange.Deleted(name);
      }
      if (Files.size(file) > LONGEST_FILE) {
        return unreadable(name, "longer than " + LONGEST_FILE + " bytes");
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      boolean same = known != null && known.yaml().equals(text) && !text.isEmpty();
      return same
          ? null
          : new FileChange.Written(new RuleSource(name, text, RuleSource.Origin.CUSTOM));
    } catch (NoSuchFileException e) {
      return known == null ? null : new FileChange.Deleted(name);
    } catch (IOException e) {
      return unreadable(name, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static FileChange unreadable(String name, String why) {
    return new FileChange.Unreadable(Problem.ofFile(name, ErrorCode.UNREADABLE_FILE, why));
  }
}
