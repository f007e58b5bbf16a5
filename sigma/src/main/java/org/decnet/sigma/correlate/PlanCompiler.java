package org.decnet.sigma.correlate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Correlation.Alias;
import org.decnet.sigma.Correlation.Reference;
import org.decnet.sigma.Document;
import org.decnet.sigma.Filter;
import org.decnet.sigma.Place;
import org.decnet.sigma.Rule;
import org.decnet.sigma.Severity;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.correlate.window.Alternatives;
import org.decnet.sigma.correlate.window.GroupStates;
import org.jspecify.annotations.Nullable;

/** Resolves what correlations refer to, and puts each after those that it needs. */
final class PlanCompiler {
  /** Correlations of correlations: more levels than anyone can read. */
  static final int MOST_LEVELS = 16;

  private final References references;
  private final List<SigmaProblem> problems = new ArrayList<>();
  private final IdentityHashMap<Correlation, Draft> drafts = new IdentityHashMap<>();
  private final IdentityHashMap<Rule, Source> sources = new IdentityHashMap<>();
  private final List<Plan> plans = new ArrayList<>();
  private final List<Source> sourceList = new ArrayList<>();

  PlanCompiler(List<Document> documents) {
    this.references = new References(documents);
    List<Draft> ordered = new ArrayList<>();
    for (Document document : documents) {
      if (document instanceof Correlation correlation && !drafts.containsKey(correlation)) {
        Draft draft = new Draft(correlation);
        drafts.put(correlation, draft);
        ordered.add(draft);
      }
    }
    compile(ordered);
  }

  private void compile(List<Draft> ordered) {
    Deque<Draft> ready = new ArrayDeque<>();
    for (Draft draft : ordered) {
      resolve(draft);
      if (!draft.waits()) {
        ready.add(draft);
      }
    }
    while (!ready.isEmpty()) {
      Draft draft = ready.remove();
      decide(draft);
      ready.addAll(draft.release());
    }
    ordered.stream().filter(draft -> !draft.decided()).forEach(this::explainCycle);
    silence();
    new FieldNeeds(sourceList, plans).collect();
  }

  /** Correlations, each after those that it refers to. */
  List<Plan> plans() {
    return plans;
  }

  List<Source> sources() {
    return sourceList;
  }

  List<SigmaProblem> problems() {
    return problems;
  }

  private void resolve(Draft draft) {
    int before = problems.size();
    for (Reference reference : draft.correlation().rules()) {
      Document document = find(draft.correlation(), reference);
      if (document == null) {
        continue;
      }
      if (draft.referred().stream().anyMatch(each -> References.same(each, document))) {
        String message = "'" + reference.rule() + "' is listed under another name too";
        error(draft.correlation(), reference, message);
      }
      draft.referred().add(document);
    }
    if (problems.size() > before) {
      // So that no plan is made of it.
      draft.referred().clear();
    }
    for (Document document : draft.referred()) {
      Draft inner = draftOf(document);
      if (inner != null) {
        draft.waitFor(inner);
      }
    }
  }

  private @Nullable Draft draftOf(Document document) {
    return document instanceof Correlation correlation ? drafts.get(correlation) : null;
  }

  /** Makes the plan of a correlation once all that it refers to is decided. */
  private void decide(Draft draft) {
    Correlation correlation = draft.correlation();
    if (draft.referred().size() < correlation.rules().size()) {
      return;
    }
    int before = problems.size();
    for (int i = 0; i < draft.referred().size(); i++) {
      Draft inner = draftOf(draft.referred().get(i));
      if (inner != null && inner.plan() == null) {
        Reference reference = correlation.rules().get(i);
        error(correlation, reference, "'" + reference.rule() + "' has an error");
      } else if (inner != null) {
        draft.standOn(inner);
      }
    }
    if (draft.levels() > MOST_LEVELS) {
      String message = "more than " + MOST_LEVELS + " levels of correlations";
      error(correlation, correlation.rules().get(0), message);
    }
    if (problems.size() == before) {
      draft.finish(plan(correlation, draft.referred()));
    }
  }

  private void explainCycle(Draft draft) {
    for (int i = 0; i < draft.referred().size(); i++) {
      Draft inner = draftOf(draft.referred().get(i));
      if (inner != null && !inner.decided()) {
        Reference reference = draft.correlation().rules().get(i);
        String why = inner.reaches(draft) ? "refers back to this correlation" : "has an error";
        error(draft.correlation(), reference, "'" + reference.rule() + "' " + why);
      }
    }
  }

  private @Nullable Document find(Correlation correlation, Reference reference) {
    List<Document> found = references.find(reference.rule());
    if (found.isEmpty()) {
      error(correlation, reference, "no rule has the name or id '" + reference.rule() + "'");
      return null;
    }
    if (found.size() > 1) {
      Document first = found.get(0);
      Document second = found.get(1);
      String places = first.path() + " and " + second.path();
      error(correlation, reference, "'" + reference.rule() + "' may mean rules of " + places);
      return null;
    }
    return switch (found.get(0)) {
      case Filter filter -> {
        error(
            correlation, reference, "'" + reference.rule() + "' is a filter, which never matches");
        yield null;
      }
      case Rule rule -> rule;
      case Correlation inner when References.same(inner, correlation) -> {
        error(correlation, reference, "a correlation cannot refer to itself");
        yield null;
      }
      case Correlation inner -> inner;
    };
  }

  private @Nullable Plan plan(Correlation correlation, List<Document> referred) {
    List<Map<String, String>> aliases = aliases(correlation, referred);
    GroupStates states = states(correlation);
    if (aliases == null || states == null) {
      return null;
    }
    Plan plan = new Plan(correlation, plans.size(), states, aliases);
    plans.add(plan);
    for (int i = 0; i < referred.size(); i++) {
      uses(referred.get(i)).add(new Plan.Use(plan, i));
    }
    return plan;
  }

  private @Nullable GroupStates states(Correlation correlation) {
    try {
      return GroupStates.of(correlation);
    } catch (Alternatives.TooMany e) {
      error(correlation, correlation.rules().get(0), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private List<Plan.Use> uses(Document document) {
    return switch (document) {
      case Rule rule -> sources.computeIfAbsent(rule, this::source).uses();
      case Correlation correlation -> {
        Draft draft = drafts.get(correlation);
        yield draft == null || draft.plan() == null ? new ArrayList<>() : draft.plan().uses();
      }
      case Filter filter -> new ArrayList<>();
    };
  }

  private Source source(Rule rule) {
    Source source = new Source(rule, sourceList.size());
    sourceList.add(source);
    return source;
  }

  /** For each referred document, the fields that the aliases stand for; null after a problem. */
  private @Nullable List<Map<String, String>> aliases(
      Correlation correlation, List<Document> referred) {
    int before = problems.size();
    List<Map<String, String>> result = new ArrayList<>();
    referred.forEach(each -> result.add(new HashMap<>()));
    for (Alias alias : correlation.aliases()) {
      for (Map.Entry<String, String> field : alias.fields().entrySet()) {
        int position = position(field.getKey(), correlation, referred);
        if (position < 0) {
          error(
              correlation,
              alias.place(),
              "correlation.aliases." + alias.name(),
              "the correlation lists no rule '" + field.getKey() + "'");
        } else {
          result.get(position).put(alias.name(), field.getValue());
        }
      }
    }
    return problems.size() > before ? null : result;
  }

  private static int position(String name, Correlation correlation, List<Document> referred) {
    for (int i = 0; i < referred.size(); i++) {
      if (correlation.rules().get(i).rule().equals(name) || name.equals(referred.get(i).name())) {
        return i;
      }
    }
    return -1;
  }

  /** What is referred to reports for itself only if one that refers to it lets it. */
  private void silence() {
    for (Plan plan : plans) {
      boolean referred = !plan.uses().isEmpty();
      if (referred && plan.uses().stream().noneMatch(use -> use.plan().correlation().generate())) {
        plan.silence();
      }
    }
  }

  private void error(Correlation correlation, Reference reference, String message) {
    error(correlation, reference.place(), "correlation.rules", message);
  }

  private void error(Correlation correlation, Place place, String field, String message) {
    problems.add(
        new SigmaProblem(
            correlation.path(),
            place.line(),
            place.column(),
            correlation.ruleId(),
            field,
            Severity.ERROR,
            message));
  }
}
