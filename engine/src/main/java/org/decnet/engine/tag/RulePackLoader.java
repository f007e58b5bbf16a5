package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.error.Problem;

/**
 * Turns rule files into a pack (spec 02, section 2). A faulty file is left out as a whole; the
 * others load.
 */
public final class RulePackLoader {
  private final RuleFileReader reader;

  /** A loader that checks techniques and tactics against a catalogue. */
  public RulePackLoader(AttackCatalog attack) {
    this(new RuleFileReader(attack));
  }

  /** A loader of what a reader makes of files. */
  public RulePackLoader(RuleFileReader reader) {
    this.reader = reader;
  }

  /**
   * What loading gave.
   *
   * @param pack the rules of the sound files
   * @param problems what is wrong with the others
   * @param warnings what does not stop a rule but deserves a look
   */
  public record Loaded(RulePack pack, List<Problem> problems, List<Problem> warnings) {
    /** Copies the lists. */
    public Loaded {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  /** Loads rule files. */
  public Loaded load(List<RuleSource> sources) {
    List<Problem> faults = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    List<RuleFile> sound = new ArrayList<>();
    TakenIds taken = new TakenIds();
    for (RuleFile file : sources.parallelStream().map(reader::read).toList()) {
      List<Problem> wrong = file.sound() ? taken.take(file.rules()) : file.problems();
      if (wrong.isEmpty()) {
        sound.add(file);
      }
      faults.addAll(wrong);
      warnings.addAll(file.warnings());
    }
    RulePack pack = pack(sound, faults);
    warnings.addAll(pack.warnings());
    return new Loaded(pack, faults, warnings);
  }

  /** The pack of files, without those whose correlations refer to what is not there. */
  private static RulePack pack(List<RuleFile> files, List<Problem> faults) {
    List<RuleFile> left = new ArrayList<>(files);
    while (true) {
      RulePack pack =
          RulePack.of(
              left.stream().flatMap(file -> file.rules().stream()).toList(),
              left.stream().flatMap(file -> file.filters().stream()).toList());
      Map<String, List<Problem>> broken = pack.brokenReferences();
      // Each round leaves out a file at least.
      if (!left.removeIf(file -> broken.containsKey(file.source().path()))) {
        return pack;
      }
      broken.values().forEach(faults::addAll);
    }
  }
}
