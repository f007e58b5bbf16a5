package org.decnet.testkit.sigma;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decnet.model.AllowsForbiddenApi;

/**
 * Decides whether an address lies in a network, both as 128-bit numbers: IPv4 is {@code
 * ::ffff:0:0/96}.
 */
final class NaiveNetwork {
  private static final BigInteger MAPPED = BigInteger.valueOf(0xffff).shiftLeft(32);

  private NaiveNetwork() {}

  static boolean contains(String network, String address) {
    String[] parts = pieces(network, "/");
    Optional<BigInteger> base = address(parts[0]);
    Optional<BigInteger> value = address(address);
    if (base.isEmpty() || value.isEmpty()) {
      return false;
    }
    boolean v4 = parts[0].indexOf(':') < 0;
    int width = v4 ? 32 : 128;
    int prefix = parts.length == 1 ? width : Integer.parseInt(parts[1]);
    int free = width - prefix;
    boolean mapped = value.get().shiftRight(32).equals(BigInteger.valueOf(0xffff));
    return mapped == v4 && base.get().shiftRight(free).equals(value.get().shiftRight(free));
  }

  static Optional<BigInteger> address(String text) {
    int zone = text.indexOf('%');
    String bare = zone < 0 || text.indexOf(':') < 0 ? text : text.substring(0, zone);
    if (text.length() > 45 && bare.length() > 45) {
      return Optional.empty();
    }
    return bare.indexOf(':') < 0 ? v4(bare).map(MAPPED::add) : v6(bare);
  }

  private static Optional<BigInteger> v4(String text) {
    String[] numbers = pieces(text, "\\.");
    boolean wellFormed =
        numbers.length == 4
            && Arrays.stream(numbers).allMatch(n -> fits("0|[1-9][0-9]{0,2}", n))
            && Arrays.stream(numbers).allMatch(n -> Integer.parseInt(n) < 256);
    if (!wellFormed) {
      return Optional.empty();
    }
    BigInteger result = BigInteger.ZERO;
    for (String number : numbers) {
      result = result.shiftLeft(8).add(new BigInteger(number));
    }
    return Optional.of(result);
  }

  private static Optional<BigInteger> v6(String text) {
    String[] halves = pieces(text, "::");
    if (halves.length > 2) {
      return Optional.empty();
    }
    Optional<List<Integer>> first = groups(halves[0], halves.length == 1);
    Optional<List<Integer>> second = groups(halves[halves.length - 1], true);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(first.get());
    if (halves.length == 2) {
      int missing = 8 - first.get().size() - second.get().size();
      if (missing < 1) {
        return Optional.empty();
      }
      all.addAll(Collections.nCopies(missing, 0));
      all.addAll(second.get());
    }
    if (all.size() != 8) {
      return Optional.empty();
    }
    BigInteger result = BigInteger.ZERO;
    for (int group : all) {
      result = result.shiftLeft(16).add(BigInteger.valueOf(group));
    }
    return Optional.of(result);
  }

  /** The 16-bit groups of one side of a double colon. */
  private static Optional<List<Integer>> groups(String text, boolean mayEndInV4) {
    List<Integer> result = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(result);
    }
    String[] words = pieces(text, ":");
    for (int i = 0; i < words.length; i++) {
      Optional<BigInteger> v4 =
          i == words.length - 1 && mayEndInV4 ? v4(words[i]) : Optional.empty();
      if (v4.isPresent()) {
        result.add(v4.get().shiftRight(16).intValue());
        result.add(v4.get().intValue() & 0xffff);
      } else if (fits("[0-9a-fA-F]{1,4}", words[i])) {
        result.add(Integer.parseInt(words[i], 16));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(result);
  }

  @AllowsForbiddenApi("what the engine is compared with; the texts are short and our own")
  private static String[] pieces(String text, String regex) {
    return text.split(regex, -1);
  }

  @AllowsForbiddenApi("what the engine is compared with; the texts are short and our own")
  private static boolean fits(String regex, String text) {
    return Pattern.compile(regex).matcher(text).matches();
  }
}
