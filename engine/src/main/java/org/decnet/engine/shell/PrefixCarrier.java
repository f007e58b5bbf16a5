package org.decnet.engine.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program whose arguments end in the words of another program that it runs.
 *
 * @param name base name of the carrier
 * @param optionsWithValue short options whose value is the next word
 * @param optionsThatCarryNothing short options with which it runs no program
 * @param operands words of its own before the program
 * @param takesAssignments whether {@code NAME=value} words may stand before the program
 */
record PrefixCarrier(
    String name,
    String optionsWithValue,
    String optionsThatCarryNothing,
    int operands,
    boolean takesAssignments) {
  private static final Map<String, PrefixCarrier> BY_NAME =
      Stream.of(
              new PrefixCarrier("sudo", "ughpCrtTUDR", "lve", 0, true),
              new PrefixCarrier("doas", "uC", "L", 0, false),
              new PrefixCarrier("busybox", "", "", 0, false),
              new PrefixCarrier("toybox", "", "", 0, false),
              new PrefixCarrier("nohup", "", "", 0, false),
              new PrefixCarrier("setsid", "", "", 0, false),
              new PrefixCarrier("env", "uCS", "", 0, true),
              new PrefixCarrier("exec", "a", "", 0, false),
              new PrefixCarrier("command", "", "vV", 0, false),
              new PrefixCarrier("builtin", "", "", 0, false),
              new PrefixCarrier("nice", "n", "", 0, false),
              new PrefixCarrier("proxychains", "f", "", 0, false),
              new PrefixCarrier("proxychains4", "f", "", 0, false),
              new PrefixCarrier("timeout", "ks", "", 1, false),
              new PrefixCarrier("ionice", "cnp", "", 0, false),
              new PrefixCarrier("stdbuf", "ioe", "", 0, false),
              new PrefixCarrier("time", "fo", "", 0, false),
              new PrefixCarrier("chrt", "p", "", 1, false),
              new PrefixCarrier("taskset", "", "p", 1, false),
              new PrefixCarrier("chroot", "", "", 1, false),
              new PrefixCarrier("unshare", "", "", 0, false),
              new PrefixCarrier("strace", "eoopP", "", 0, false),
              new PrefixCarrier("torsocks", "uap", "", 0, false),
              new PrefixCarrier("torify", "", "", 0, false),
              new PrefixCarrier("sshpass", "pfde", "", 0, false),
              new PrefixCarrier("fakeroot", "", "", 0, false),
              new PrefixCarrier("catchsegv", "", "", 0, false),
              new PrefixCarrier("xargs", "IELnPsda", "", 0, false))
          .collect(Collectors.toUnmodifiableMap(PrefixCarrier::name, Function.identity()));

  /** Base names of all carriers of this kind. */
  static Set<String> names() {
    return BY_NAME.keySet();
  }

  /**
   * Where the words of the carried program start.
   *
   * @return an index into the words; 0 if the words carry no program
   */
  static int carriedFrom(List<Word> words) {
    if (words.isEmpty()) {
      return 0;
    }
    PrefixCarrier carrier = BY_NAME.get(Statement.baseName(words.getFirst().value()));
    return carrier == null ? 0 : carrier.afterOwnWords(words);
  }

  private int afterOwnWords(List<Word> words) {
    int next = 1;
    while (next < words.size() && isOption(words.get(next).value())) {
      String option = words.get(next++).value();
      if (option.equals("--")) {
        break;
      }
      if (isShort(option) && containsAny(option, optionsThatCarryNothing)) {
        return 0;
      }
      if (isShort(option) && optionsWithValue.indexOf(option.charAt(option.length() - 1)) >= 0) {
        next++;
      }
    }
    while (takesAssignments
        && next < words.size()
        && Characters.isAssignment(words.get(next).value())) {
      next++;
    }
    next += operands;
    return next < words.size() ? next : 0;
  }

  private static boolean isOption(String word) {
    return word.length() > 1 && word.charAt(0) == '-';
  }

  private static boolean isShort(String option) {
    return option.charAt(1) != '-';
  }

  private static boolean containsAny(String option, String letters) {
    for (int i = 1; i < option.length() && !letters.isEmpty(); i++) {
      if (letters.indexOf(option.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
