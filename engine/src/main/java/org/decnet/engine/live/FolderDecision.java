package org.decnet.engine.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFile;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.TakenIds;
import org.decnet.model.error.Problem;
import org.decnet.sigma.Filter;

/**
 * Decides which version of each file of a folder is in force: the newest if it is sound, its ids
 * are free, and its correlations find what they refer to; else the last good one if it still fits.
 */
final class FolderDecision {
  private final RulePack base;
  private final Map<String, FolderFile> files;
  // Found out round by round, as a file that is left out may be what another refers to.
  private final Map<String, List<Problem>> brokenNewest = new HashMap<>();
  private final Set<String> brokenLastGood = new HashSet<>();
  private final RulePack pack;

  /**
   * Decides.
   *
   * @param before the pack so far; what is compiled of it is kept
   * @param files by path; each is replaced by one that is decided about
   */
  FolderDecision(RulePack base, RulePack before, Map<String, FolderFile> files) {
    this.base = base;
    this.files = files;
    RulePack decided = round(before);
    while (breaks(decided)) {
      decided = round(decided);
    }
    files.replaceAll((path, file) ->
        file.problems().isEmpty()
            ? new FolderFile(file.newest(), file.inForce(), file.inForce(), file.problems())
            : file);
    this.pack = decided;
  }

  /** The rules in force. */
  RulePack pack() {
    return pack;
  }

  private RulePack round(RulePack before) {
    TakenIds taken = new TakenIds();
    taken.take(base.rules());
    List<PackRule> rules = new ArrayList<>(base.rules());
    List<Filter> filters = new ArrayList<>(base.filters());
    files.replaceAll((path, file) -> decide(path, file, taken));
    for (FolderFile file : files.values()) {
      rules.addAll(file.inForce().rules());
      filters.addAll(file.inForce().filters());
    }
    return before.with(rules, filters);
  }

  private FolderFile decide(String path, FolderFile file, TakenIds taken) {
    RuleFile newest = file.newest();
    List<Problem> problems = newest.problems();
    if (newest.sound()) {
      List<Problem> broken = brokenNewest.get(path);
      problems = broken == null ? taken.take(newest.rules()) : broken;
    }
    if (problems.isEmpty()) {
      FolderFile.Content content = FolderFile.Content.of(newest);
      return new FolderFile(newest, file.lastGood(), content, problems);
    }
    FolderFile.Content lastGood = file.lastGood();
    boolean fits = !brokenLastGood.contains(path) && taken.take(lastGood.rules()).isEmpty();
    return new FolderFile(newest, lastGood, fits ? lastGood : FolderFile.NOTHING, problems);
  }

  /** Whether files break others, or themselves, in a way that was not known. */
  private boolean breaks(RulePack decided) {
    boolean news = false;
    for (Map.Entry<String, List<Problem>> broken : decided.brokenReferences().entrySet()) {
      FolderFile file = files.get(broken.getKey());
      if (file == null) {
        continue;
      }
      news |=
          file.problems().isEmpty()
              ? brokenNewest.put(broken.getKey(), broken.getValue()) == null
              : brokenLastGood.add(broken.getKey());
    }
    return news;
  }
}
