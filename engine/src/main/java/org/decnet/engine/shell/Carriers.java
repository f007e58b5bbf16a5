package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what a finished statement runs: another program's words, or a line of its own. */
final class Carriers {
  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "ash", "ksh", "zsh", "rbash", "su");

  private final Drafts drafts;

  Carriers(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Adds the statements that a statement carries. */
  void follow(Draft carrier) {
    if (carrier.words.isEmpty()) {
      return;
    }
    int from = PrefixCarrier.carriedFrom(carrier.words);
    int payload = from > 0 ? -1 : payloadOf(carrier.words);
    if (from == 0 && payload < 0) {
      return;
    }
    if (carrier.depth >= StatementSplitter.MAX_DEPTH || drafts.full()) {
      drafts.incomplete();
    } else if (from > 0) {
      followWords(carrier, from);
    } else {
      followPayload(carrier, carrier.words.get(payload));
    }
  }

  private void followWords(Draft carrier, int from) {
    Draft carried =
        new Draft(carrier.words.get(from).start(), carrier.depth + 1, via(carrier, ""), carrier);
    carried.words.addAll(carrier.words.subList(from, carrier.words.size()));
    carried.end = carrier.end;
    carried.background = carrier.background;
    carried.afterFailure = carrier.afterFailure;
    carried.redirects.addAll(carrier.redirects);
    carrier.redirects.clear();
    carrier.carried = carried;
    drafts.add(carried);
    follow(carried);
  }

  private void followPayload(Draft carrier, Word payload) {
    Splitting.ofPayload(payload.asSource(), drafts, carrier, via(carrier, " -c")).run();
  }

  private static List<String> via(Draft carrier, String suffix) {
    List<String> via = new ArrayList<>(carrier.via);
    via.add(Statement.baseName(carrier.words.getFirst().value()) + suffix);
    return List.copyOf(via);
  }

  /** Index of the word after {@code -c}; -1 if the words are no shell's or hold no such option. */
  private static int payloadOf(List<Word> words) {
    if (!SHELLS.contains(Statement.baseName(words.getFirst().value()))) {
      return -1;
    }
    boolean su = Statement.baseName(words.getFirst().value()).equals("su");
    for (int i = 1; i < words.size() - 1; i++) {
      String word = words.get(i).value();
      if (isCommandOption(word)) {
        return i + 1;
      }
      if (word.equals("-o") || word.equals("+o") || word.equals("-O")) {
        i++;
      } else if (!su && !word.startsWith("-") && !word.startsWith("+")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isCommandOption(String word) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && word.charAt(1) != '-'
        && word.charAt(word.length() - 1) == 'c';
  }
}
