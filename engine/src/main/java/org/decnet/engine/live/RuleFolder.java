package org.decnet.engine.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFile;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.tag.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A folder of rule files, with the last good version of each. Immutable: a changed file gives a new
 * folder, in which only that file is read and only the routes of its rules are compiled.
 *
 * <p>Files take rule ids in the order of their paths, after the rules that come with the program,
 * so that one folder gives the same rules whatever order its files were written in.
 */
public final class RuleFolder {
  private final RuleFileReader reader;
  private final RulePack base;
  private final Map<String, FolderFile> files;
  private final RulePack pack;

  private RuleFolder(
      RuleFileReader reader, RulePack base, Map<String, FolderFile> files, RulePack pack) {
    this.reader = reader;
    this.base = base;
    this.files = Collections.unmodifiableMap(files);
    this.pack = pack;
  }

  /** A folder without files, beside rules that come with the program and never change. */
  public static RuleFolder beside(RulePack base, RuleFileReader reader) {
    return new RuleFolder(reader, base, new TreeMap<>(), base);
  }

  /**
   * What changed files lead to.
   *
   * @param folder the folder with the changes
   * @param changes what changed in force, and each file that was rejected now
   */
  public record Step(RuleFolder folder, List<RuleChange> changes) {
    /** Copies the list. */
    public Step {
      changes = List.copyOf(changes);
    }
  }

  /** The rules in force. */
  public RulePack pack() {
    return pack;
  }

  /** The rules in force, and what is wrong with the files that are not. */
  public RulePackLoader.Loaded loaded() {
    return new RulePackLoader.Loaded(
        pack,
        files.values().stream().flatMap(file -> file.problems().stream()).toList(),
        Stream.concat(
                files.values().stream().flatMap(file -> file.newest().warnings().stream()),
                pack.warnings().stream())
            .toList());
  }

  /** Paths of the files. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /** The text of a file as it was last read; empty if there is no such file. */
  public Optional<RuleSource> source(String path) {
    return Optional.ofNullable(files.get(path)).map(file -> file.newest().source());
  }

  /** Takes over changed files, all at once. */
  public Step with(List<FileChange> fileChanges) {
    Map<String, FolderFile> changed = new TreeMap<>(files);
    for (FileChange change : fileChanges) {
      switch (change) {
        case FileChange.Written written ->
            changed.put(change.path(), undecided(reader.read(written.source())));
        case FileChange.Unreadable unreadable ->
            changed.put(change.path(), undecided(RuleFile.unreadable(unreadable.problem())));
        case FileChange.Deleted deleted -> changed.remove(deleted.path());
      }
    }
    RulePack next = new FolderDecision(base, pack, changed).pack();
    RuleFolder folder = new RuleFolder(reader, base, changed, next);
    return new Step(folder, folder.changesSince(this));
  }

  private FolderFile undecided(RuleFile newest) {
    FolderFile before = files.get(newest.source().path());
    return FolderFile.undecided(newest, before == null ? FolderFile.NOTHING : before.lastGood());
  }

  private List<RuleChange> changesSince(RuleFolder before) {
    List<RuleChange> changes = new ArrayList<>();
    Map<RuleId, PackRule> old = new HashMap<>();
    before.pack.rules().forEach(rule -> old.put(rule.id(), rule));
    for (PackRule rule : pack.rules()) {
      if (!rule.equals(old.remove(rule.id()))) {
        changes.add(new RuleChange.Loaded(rule));
      }
    }
    old.keySet().stream().sorted().forEach(id -> changes.add(new RuleChange.Deleted(id)));
    files.forEach((path, file) -> {
      if (isNewlyRejected(file, before.files.get(path))) {
        changes.add(new RuleChange.Rejected(path, file.problems()));
      }
    });
    return changes;
  }

  private static boolean isNewlyRejected(FolderFile file, @Nullable FolderFile before) {
    return !file.problems().isEmpty()
        && (before == null || !Objects.equals(before.problems(), file.problems()));
  }
}
