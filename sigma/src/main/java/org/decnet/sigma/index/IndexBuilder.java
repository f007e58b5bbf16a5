package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Rule;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.match.RuleCompiler;

/** Collects the rules of a set and builds their index. */
public final class IndexBuilder {
  private final FieldCatalog catalog;
  private final List<SigmaProblem> problems;
  private final AtomTable atoms = new AtomTable();
  private final FieldTable fields = new FieldTable(atoms.signals());
  private final List<Rule> rules = new ArrayList<>();
  private final List<Expression> expressions = new ArrayList<>();

  /**
   * A builder without any rule.
   *
   * @param problems where the problems of rules are added
   */
  public IndexBuilder(FieldCatalog catalog, List<SigmaProblem> problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  /** Adds a rule; false, with a problem noted, for one that no parser of this module produced. */
  public boolean add(Rule rule) {
    RuleCompiler compiler = new RuleCompiler(rule, catalog, problems);
    Expression expression = new RuleTranslator(rule, compiler, atoms, fields).translate();
    if (expression == null) {
      return false;
    }
    if (!(expression instanceof Expression.Constant constant) || constant.holds()) {
      rules.add(rule);
      expressions.add(expression);
    }
    return true;
  }

  /** The index over the rules added. */
  public RuleIndex build() {
    ProgramWriter writer = new ProgramWriter(atoms.lazies());
    int[] starts = new int[rules.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = writer.write(expressions.get(i));
    }
    return new RuleIndex(
        fields.build(), triggers(), writer.build(), rules.toArray(Rule[]::new), starts);
  }

  private Triggers triggers() {
    TriggerChoice choice = new TriggerChoice(atoms.signals(), atoms.lazies());
    TriggerWriter writer = new TriggerWriter(atoms.signals().size(), rules.size());
    for (int i = 0; i < expressions.size(); i++) {
      TriggerChoice.Clause clause = choice.of(expressions.get(i));
      if (clause == null) {
        writer.addAlways(i);
      } else {
        writer.add(i, clause.signals());
      }
    }
    return writer.build();
  }
}
