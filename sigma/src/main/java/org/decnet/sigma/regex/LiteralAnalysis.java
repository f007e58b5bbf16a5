package org.decnet.sigma.regex;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds literals without which an expression does not match. */
final class LiteralAnalysis {
  /** Characters of a set that are worth telling apart. */
  private static final int MOST_CHARACTERS = 8;

  private final boolean folding;

  /**
   * An analysis.
   *
   * @param folding whether literals are to be given without their case
   */
  LiteralAnalysis(boolean folding) {
    this.folding = folding;
  }

  /** What is known of a part. */
  LiteralSets of(Node node) {
    return switch (node) {
      case Node.Chars chars -> ofSet(chars.set());
      case Node.Place place -> LiteralSets.of(LiteralSets.NOTHING);
      case Node.Sequence sequence -> ofSequence(sequence.parts());
      case Node.Choice choice -> LiteralSets.anyOf(choice.parts().stream().map(this::of).toList());
      case Node.Repeat repeat -> ofRepeat(repeat);
    };
  }

  private LiteralSets ofSet(CodePointSet set) {
    if (set.size() > 3 * MOST_CHARACTERS) {
      return LiteralSets.unknown();
    }
    Set<String> characters = new LinkedHashSet<>();
    for (int range = 0; range < set.ranges(); range++) {
      for (int c = set.first(range); c <= set.last(range); c++) {
        boolean folds = folding && c < Character.MIN_SUPPLEMENTARY_CODE_POINT;
        characters.add(Character.toString(folds ? CaseOrbits.fold((char) c) : c));
      }
    }
    boolean few = characters.size() <= MOST_CHARACTERS;
    return few ? LiteralSets.of(characters) : LiteralSets.unknown();
  }

  private LiteralSets ofSequence(List<Node> parts) {
    LiteralSets.Run run = new LiteralSets.Run();
    for (Node part : parts) {
      run.add(of(part));
    }
    return run.end();
  }

  private LiteralSets ofRepeat(Node.Repeat repeat) {
    LiteralSets none = LiteralSets.of(LiteralSets.NOTHING);
    if (repeat.most() == 0) {
      return none;
    }
    LiteralSets part = of(repeat.part());
    if (repeat.least() == 0) {
      boolean once = repeat.most() == 1;
      return once ? LiteralSets.anyOf(List.of(part, none)) : LiteralSets.unknown();
    }
    LiteralSets.Run run = new LiteralSets.Run();
    int copies = Math.min(repeat.least(), LiteralSets.MOST_ALTERNATIVES);
    for (int copy = 0; copy < copies; copy++) {
      run.add(part);
    }
    if (copies != repeat.most()) {
      run.breakOff(part.suffixes());
    }
    return run.end();
  }
}
