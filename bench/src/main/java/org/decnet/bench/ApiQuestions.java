package org.decnet.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.decnet.testkit.volume.ManyTags;

/** What analysts ask for, about objects by chance: one time in five about the busiest. */
final class ApiQuestions {
  private static final int BUSIEST_EACH = 5;
  private static final int PAGES = 20;
  private static final int PAGE = 50;
  private static final long SEED = 6;

  private final ManyTags many;
  private final SplittableRandom random = new SplittableRandom(SEED);

  ApiQuestions(ManyTags many) {
    this.many = many;
  }

  /** One of each kind, all asked equally often. */
  List<Question> all() {
    return List.of(
        new Question(
            "by-identity", () -> "/ttp/by-identity/" + some(many.identities(), ManyTags::identity)),
        new Question(
            "by-attacker", () -> "/ttp/by-attacker/" + some(many.attackers(), ManyTags::attacker)),
        new Question("one tag", () -> "/ttp/tags/" + some(many.tags(), ManyTags::tag)),
        new Question(
            "tags of an attacker",
            () ->
                "/ttp/tags/by-attacker/"
                    + some(many.attackers(), ManyTags::attacker)
                    + '/'
                    + ManyTags.TECHNIQUE),
        new Question(
            "tags of an identity",
            () ->
                "/ttp/tags/by-identity/"
                    + some(many.identities(), ManyTags::identity)
                    + '/'
                    + ManyTags.TECHNIQUE),
        new Question("attackers page", this::page),
        new Question("attackers search", this::address),
        new Question("logs search", this::words));
  }

  private synchronized Object some(long number, LongFunction<?> object) {
    return object.apply(random.nextInt(BUSIEST_EACH) == 0 ? 0 : random.nextLong(number));
  }

  private synchronized String page() {
    int page = random.nextInt(BUSIEST_EACH) == 0 ? random.nextInt(PAGES) : 0;
    return "/attackers?limit=" + PAGE + "&offset=" + PAGE * page;
  }

  /** A part of an address that few have: the last four digits. */
  private synchronized String address() {
    return "/attackers?search=:" + Long.toHexString(random.nextLong(many.attackers()) & 0xffff);
  }

  /** A rare word, alone or with a frequent one; one time in five the frequent one alone. */
  private synchronized String words() {
    String frequent = ManyTags.WORDS.get(random.nextInt(ManyTags.WORDS.size()));
    String rare = ManyTags.rareWord(random.nextLong(many.sessions()));
    return "/logs?search="
        + switch (random.nextInt(BUSIEST_EACH)) {
          case 0 -> frequent;
          case 1, 2 -> frequent + "+" + rare;
          default -> rare;
        };
  }
}
