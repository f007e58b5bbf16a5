package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The literals that rules look for in one field, each with its signal. All are folded. */
final class Literals {
  private final SignalTable signals;
  private final Map<String, Expression.Signal> wholes = new HashMap<>();
  private final Map<String, Expression.Signal> starts = new HashMap<>();
  private final Map<String, Expression.Signal> ends = new HashMap<>();
  private final Map<String, Expression.Signal> parts = new HashMap<>();

  Literals(SignalTable signals) {
    this.signals = signals;
  }

  /** Raised when a value is the literal. */
  Expression.Signal whole(String folded) {
    return signal(wholes, folded);
  }

  /** Raised when a value begins with the literal. */
  Expression.Signal start(String folded) {
    return signal(starts, folded);
  }

  /** Raised when a value ends with the literal. */
  Expression.Signal end(String folded) {
    return signal(ends, folded);
  }

  /** Raised when a value contains the literal, which is not empty. */
  Expression.Signal part(String folded) {
    return signal(parts, folded);
  }

  private Expression.Signal signal(Map<String, Expression.Signal> known, String folded) {
    Expression.Signal signal = known.get(folded);
    if (signal == null) {
      signal = signals.add(Rarity.ofLiteral(folded));
      known.put(folded, signal);
    }
    return signals.use(signal);
  }

  /** The index over the literals; null if there are none. */
  @Nullable TextIndex build() {
    if (wholes.isEmpty() && starts.isEmpty() && ends.isEmpty() && parts.isEmpty()) {
      return null;
    }
    // Paths differ sooner at their ends, so that is where whole values are told apart.
    boolean backward = starts.isEmpty() || !ends.isEmpty();
    Map<String, Expression.Signal> none = Map.of();
    return new TextIndex(
        trie(starts, backward ? none : wholes, false),
        trie(ends, backward ? wholes : none, true),
        automaton(),
        longestAnchored());
  }

  private int longestAnchored() {
    int longest = 0;
    for (Map<String, Expression.Signal> literals : List.of(wholes, starts, ends)) {
      for (String literal : literals.keySet()) {
        longest = Math.max(longest, literal.length());
      }
    }
    return longest;
  }

  private static @Nullable AnchoredTrie trie(
      Map<String, Expression.Signal> partial, Map<String, Expression.Signal> whole, boolean back) {
    if (partial.isEmpty() && whole.isEmpty()) {
      return null;
    }
    Set<String> literals = new HashSet<>(partial.keySet());
    literals.addAll(whole.keySet());
    List<String> sorted = new ArrayList<>(literals.size());
    for (String literal : literals) {
      sorted.add(turned(literal, back));
    }
    Collections.sort(sorted);
    CharClasses classes = new CharClasses(sorted);
    int[] partialSignals = new int[sorted.size()];
    int[] wholeSignals = new int[sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      String literal = turned(sorted.get(i), back);
      partialSignals[i] = id(partial.get(literal));
      wholeSignals[i] = id(whole.get(literal));
    }
    LiteralTrie trie = new LiteralTrie(sorted, classes);
    return new AnchoredTrie(trie, classes, partialSignals, wholeSignals);
  }

  /** Unit by unit, so that halves of a surrogate pair change places too. */
  private static String turned(String text, boolean back) {
    if (!back) {
      return text;
    }
    char[] turned = new char[text.length()];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = text.charAt(turned.length - 1 - i);
    }
    return new String(turned);
  }

  private static int id(Expression.@Nullable Signal signal) {
    return signal == null ? -1 : signal.id();
  }

  private @Nullable Automaton automaton() {
    if (parts.isEmpty()) {
      return null;
    }
    List<String> sorted = new ArrayList<>(parts.keySet());
    Collections.sort(sorted);
    int[] ids = new int[sorted.size()];
    Arrays.setAll(ids, i -> id(parts.get(sorted.get(i))));
    CharClasses classes = new CharClasses(sorted);
    return AutomatonBuilder.build(new LiteralTrie(sorted, classes), classes, ids);
  }
}
