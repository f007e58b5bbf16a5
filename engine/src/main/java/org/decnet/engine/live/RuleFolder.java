package org.decnet.engine.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFile;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.engine.tag.TakenIds;
import org.decnet.model.error.Problem;
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
  private final List<PackRule> base;
  private final Map<String, FolderFile> files;
  private final RulePack pack;

  private RuleFolder(
      RuleFileReader reader, List<PackRule> base, Map<String, FolderFile> files, RulePack pack) {
    this.reader = reader;
    this.base = base;
    this.files = Collections.unmodifiableMap(files);
    this.pack = pack;
  }

  /** A folder without files, beside rules that come with the program and never change. */
  public static RuleFolder beside(RulePack base, RuleFileReader reader) {
    return new RuleFolder(reader, base.rules(), new TreeMap<>(), base);
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
        files.values().stream().flatMap(file -> file.newest().warnings().stream()).toList());
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
    List<PackRule> inForce = decide(changed);
    RuleFolder next = new RuleFolder(reader, base, changed, pack.with(inForce));
    return new Step(next, next.changesSince(this));
  }

  private FolderFile undecided(RuleFile newest) {
    FolderFile before = files.get(newest.source().path());
    return FolderFile.undecided(newest, before == null ? List.of() : before.lastGood());
  }

  /** Decides anew which version of each file is in force, as ids may have become free or taken. */
  private List<PackRule> decide(Map<String, FolderFile> changed) {
    TakenIds taken = new TakenIds();
    taken.take(base);
    List<PackRule> inForce = new ArrayList<>(base);
    changed.replaceAll((path, file) -> decide(file, taken));
    changed.values().forEach(file -> inForce.addAll(file.inForce()));
    return inForce;
  }

  private static FolderFile decide(FolderFile file, TakenIds taken) {
    RuleFile newest = file.newest();
    List<Problem> problems = newest.sound() ? taken.take(newest.rules()) : newest.problems();
    if (problems.isEmpty()) {
      return new FolderFile(newest, newest.rules(), newest.rules(), problems);
    }
    List<PackRule> lastGood = file.lastGood();
    boolean fits = taken.take(lastGood).isEmpty();
    return new FolderFile(newest, lastGood, fits ? lastGood : List.of(), problems);
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
