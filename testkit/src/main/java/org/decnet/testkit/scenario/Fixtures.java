package org.decnet.testkit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.decnet.testkit.scenario.Campaign.Pause;
import org.decnet.testkit.scenario.Phase.ToolSignature;
import org.jspecify.annotations.Nullable;

/** The scenarios F1 to F8 of spec 04, section 9. */
public final class Fixtures {
  private static final String C2 = "203.0.113.";
  private static final List<List<String>> WORDLIST =
      IntStream.range(0, 8).mapToObj(i -> List.of("user" + i, "secret" + i)).toList();

  private Fixtures() {}

  /** F1: two strangers try the same eight credentials. */
  public static Corpus sharedWordlist() {
    return new Corpus(List.of(wordlist("f1-a", 14061, 2, 8), wordlist("f1-b", 7922, 13, 20)), 0);
  }

  private static Campaign wordlist(String id, long asn, int from, int to) {
    Actor actor = new Actor(id, asn, 1, List.of(), id, from, to, 60, List.of(0));
    ToolSignature tool = new ToolSignature(List.of(), WORDLIST, null, null);
    return new Campaign(
        id, 1, List.of(), List.of(actor), List.of(new Phase("delivery", id, tool, 3, false, 40)));
  }

  /** F2: one operator hops over five addresses of five networks. */
  public static Corpus vpnHopping() {
    Actor actor =
        new Actor(
            "f2",
            64512,
            5,
            List.of(64512L, 64513L, 64514L, 64515L, 64516L),
            "f2",
            6,
            18,
            120,
            List.of(0, 1));
    return campaign("f2", 2, List.of(), List.of(actor), chain("f2", "f2", null));
  }

  /** F3: one address that only knocks, and eight scanners. */
  public static Corpus loneWolf() {
    return new Corpus(List.of(wolf()), 8);
  }

  private static Campaign wolf() {
    Actor actor = new Actor("f3", 14061, 1, List.of(), null, 4, 6, 60, List.of(0));
    ToolSignature tool =
        new ToolSignature(List.of(), List.of(List.of("pi", "raspberry")), null, null);
    return new Campaign(
        "f3",
        1,
        List.of(),
        List.of(actor),
        List.of(new Phase("delivery", "f3", tool, 1, false, 20)));
  }

  /** F4: one operator is silent for three days and comes back from another address. */
  public static Corpus pausedCampaign() {
    Actor actor = new Actor("f4", 64520, 2, List.of(), "f4", 8, 16, 120, List.of(0, 1, 5, 6));
    return campaign(
        "f4", 7, List.of(new Pause(2, 4)), List.of(actor), chain("f4", "f4", C2 + "4:8080"));
  }

  /** F5: a night broker hands over to a day operator. */
  public static Corpus multiOperator() {
    List<Integer> days = List.of(0, 1, 2);
    Actor night = new Actor("f5-night", 64530, 1, List.of(), "f5-night", 22, 3, 300, days);
    Actor day = new Actor("f5-day", 64531, 1, List.of(), "f5-day", 9, 13, 300, days);
    ToolSignature tool = tool("f5", C2 + "5:443");
    List<Phase> phases = new ArrayList<>();
    for (String name : List.of("discovery", "lateral_movement", "collection", "exfiltration")) {
      phases.add(new Phase(name, "f5-day", tool, 1, true, 600));
    }
    for (String name : List.of("delivery", "exploitation", "persistence", "command_and_control")) {
      phases.add(new Phase(name, "f5-night", tool, 1, true, 600));
    }
    return campaign("f5", 3, List.of(), List.of(night, day), phases);
  }

  /** F6: F1 to F5 at once, and ten more scanners: 12 real attackers among 18 that are noise. */
  public static Corpus noiseFloor() {
    List<Campaign> campaigns = new ArrayList<>();
    for (Corpus corpus :
        List.of(sharedWordlist(), vpnHopping(), loneWolf(), pausedCampaign(), multiOperator())) {
      campaigns.addAll(corpus.campaigns());
    }
    return new Corpus(campaigns, 18);
  }

  /** F7: one operator in three windows over ninety days. */
  public static Corpus slowBurn() {
    List<Integer> days =
        IntStream.of(7, 35, 75)
            .boxed()
            .flatMap(from -> IntStream.rangeClosed(from, from + 4).boxed())
            .toList();
    Actor actor =
        new Actor("f7", 64540, 3, List.of(64540L, 64541L, 64542L), "f7", 10, 14, 600, days);
    return campaign("f7", 90, List.of(), List.of(actor), chain("f7", "f7", C2 + "7:53"));
  }

  /** F8: operators who all use one client as it comes, each from several addresses. */
  public static Corpus commonClient(int operators, int addresses) {
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < operators; i++) {
      String id = "f8-" + i;
      List<Integer> days = List.of(0, 1);
      Actor actor =
          new Actor(id, 64550 + i % 7, addresses, List.of(), "default-client", 0, 23, 60, days);
      ToolSignature tool = tool(id, null);
      List<Phase> phases = new ArrayList<>();
      for (int step = 0; step < (addresses + 1) / 2; step++) {
        phases.add(new Phase("execution", id, tool, 1, false, 5));
      }
      campaigns.add(new Campaign(id, 2, List.of(), List.of(actor), phases));
    }
    return new Corpus(campaigns, 0);
  }

  private static Corpus campaign(
      String id, int days, List<Pause> pauses, List<Actor> actors, List<Phase> phases) {
    return new Corpus(List.of(new Campaign(id, days, pauses, actors, phases)), 0);
  }

  private static List<Phase> chain(String id, String actor, @Nullable String c2) {
    List<Phase> phases = new ArrayList<>();
    phases.add(new Phase("reconnaissance", actor, tool(id, c2), 1, false, 60));
    for (String name :
        List.of("delivery", "exploitation", "persistence", "command_and_control", "discovery")) {
      phases.add(new Phase(name, actor, tool(id, c2), 1, !name.equals("delivery"), 300));
    }
    return phases;
  }

  private static ToolSignature tool(String id, @Nullable String c2) {
    String hash = String.format(Locale.ROOT, "%064x", Integer.toUnsignedLong(id.hashCode()));
    return new ToolSignature(
        List.of("uname -a", "cd /tmp && ./" + id),
        List.of(List.of("root", "pass-" + id)),
        hash,
        c2 == null ? "files-" + id + ".example:80" : c2);
  }
}
