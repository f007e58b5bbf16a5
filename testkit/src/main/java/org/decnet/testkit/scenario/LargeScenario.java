package org.decnet.testkit.scenario;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.decnet.testkit.scenario.Phase.ToolSignature;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of any size (F9 of spec 04, section 9), made while it is read. Of ten sightings each,
 *
 * <ul>
 *   <li>two addresses in five are scanners, all different people with one client and one worm;
 *   <li>two in five are operators of campaigns, six addresses in as many networks each;
 *   <li>the rest are operators on their own, who use the scanners' client, six addresses each.
 * </ul>
 *
 * <p>All try credentials out of a few wordlists. One scanner's address in 400 is a gateway from
 * behind which operators of other addresses are seen. Of the operators' addresses one in 500 is
 * used by a second operator too: there no clusterer that looks at addresses can be right.
 *
 * @param sightings number of sessions; the other sizes follow from it
 * @param hidden whether one in 1,000 of the operators' addresses hides its client, so that only
 *     what a whole campaign fetches speaks for it
 */
public record LargeScenario(int sightings, long seed, boolean hidden) {
  private static final int PER_ADDRESS = 10;
  private static final int PER_OPERATOR = 6;
  private static final int OPERATORS_PER_CAMPAIGN = 4;
  private static final int GATEWAY_EACH = 400;
  private static final int SHARED_EACH = 500;
  private static final int HIDDEN_EACH = 1000;
  private static final int WORDLISTS = 20;
  private static final int DAYS = 90;
  private static final long DAY_SECONDS = 86_400L;
  private static final long STRIDE = 7_368_787L;
  private static final String WORM = String.format(Locale.ROOT, "%064x", 0xabcdefL);

  /** Number of addresses. */
  public int addresses() {
    return sightings / PER_ADDRESS;
  }

  /** The address of a number. */
  public static String address(int number) {
    return "2001:db8::"
        + Integer.toHexString(1 + (number >>> 16))
        + ':'
        + Integer.toHexString(number & 0xffff);
  }

  /** The network of an address: operators go from one to the next. */
  public static long asn(String address) {
    return 64_512L + Math.floorMod(address.hashCode(), 1000);
  }

  /** Gives the log lines of each session, in an order in which everybody takes turns. */
  public void forEach(Consumer<List<String>> session) {
    for (int i = 0; i < sightings; i++) {
      int turn = (int) (i * STRIDE % sightings);
      session.accept(lines(turn % addresses(), turn));
    }
  }

  /** The true identity of each address. */
  public Map<String, String> identities() {
    Map<String, String> identities = new HashMap<>();
    for (int i = 0; i < addresses(); i++) {
      identities.put(address(i), identity(i));
    }
    return identities;
  }

  /** The true campaign of each address; the identity where there is none. */
  public Map<String, String> campaigns() {
    Map<String, String> campaigns = new HashMap<>();
    for (int i = 0; i < addresses(); i++) {
      campaigns.put(address(i), isCampaign(i) ? "campaign " + campaign(i) : identity(i));
    }
    return campaigns;
  }

  private List<String> lines(int address, int turn) {
    Random random = new Random(seed * 31 + turn);
    random.nextInt(); // the first one is nearly the same for seeds that are near
    int operator = behind(address, random);
    return new SessionLines(
            start(operator, random),
            address(address),
            "decky-" + random.nextInt(20),
            isHidden(address) ? null : client(operator),
            new ToolSignature(
                List.of("uname -a"),
                wordlist(random),
                payload(operator, random),
                callback(operator)),
            1 + random.nextInt(120))
        .lines(String.format(Locale.ROOT, "%012x", turn + 1));
  }

  private Instant start(int operator, Random random) {
    int first = isCampaign(operator) ? Math.floorMod(campaign(operator) * 7, DAYS) : 0;
    int days = isCampaign(operator) ? 5 : DAYS;
    return ScenarioGenerator.EPOCH.plusSeconds(
        first * DAY_SECONDS + random.nextInt(days * (int) DAY_SECONDS));
  }

  private String client(int operator) {
    return isCampaign(operator) ? "client-" + operator(operator) : "as-it-comes";
  }

  private @Nullable String payload(int operator, Random random) {
    if (isScanner(operator)) {
      return WORM;
    }
    if (isCampaign(operator)) {
      return random.nextInt(4) == 0 ? null : hash("campaign", campaign(operator));
    }
    return random.nextInt(4) == 0 ? WORM : hash("alone", operator(operator));
  }

  private String callback(int operator) {
    return isCampaign(operator) ? "c2-" + campaign(operator) + ".example:443" : "worm.example:80";
  }

  private static List<List<String>> wordlist(Random random) {
    int list = random.nextInt(WORDLISTS);
    int from = random.nextInt(4);
    return IntStream.range(from, from + 2)
        .mapToObj(i -> List.of("root", "word-" + list + "-" + i))
        .toList();
  }

  /** The address whose operator uses an address this time. */
  private int behind(int address, Random random) {
    int first = addresses() * 2 / 5;
    if (isGateway(address)) {
      return first + random.nextInt(first);
    }
    boolean isShared = isCampaign(address) && address % SHARED_EACH == 1;
    return isShared && random.nextInt(4) == 0 ? first + (address + first / 2) % first : address;
  }

  private boolean isHidden(int address) {
    return hidden && isCampaign(address) && address % HIDDEN_EACH == 2;
  }

  private boolean isScanner(int address) {
    return address < addresses() * 2 / 5;
  }

  private boolean isCampaign(int address) {
    return !isScanner(address) && address < addresses() * 4 / 5;
  }

  private boolean isGateway(int address) {
    return isScanner(address) && address % GATEWAY_EACH == 0;
  }

  private String identity(int address) {
    return isScanner(address) ? "scanner " + address : "operator " + operator(address);
  }

  /** Operators do not begin where campaigns do, so that no operator is in two. */
  private int operator(int address) {
    int operators = addresses() * 2 / 5;
    return isCampaign(address)
        ? (address - operators) / PER_OPERATOR
        : operators + (address - 2 * operators) / PER_OPERATOR;
  }

  private int campaign(int address) {
    return operator(address) / OPERATORS_PER_CAMPAIGN;
  }

  private static String hash(String kind, int number) {
    return String.format(
        Locale.ROOT, "%064x", (long) (kind + number).hashCode() * 1_000_003L + number);
  }
}
