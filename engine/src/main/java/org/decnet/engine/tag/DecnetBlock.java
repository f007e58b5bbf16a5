package org.decnet.engine.tag;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.Field;
import org.decnet.model.event.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * The {@code decnet:} block of a rule (spec 02, section 1.1): what its matches claim and cite.
 *
 * @param version 1 or more
 */
record DecnetBlock(
    int version,
    List<Emission> emits,
    List<String> evidence,
    @Nullable LocalDate lastReviewed,
    @Nullable LocalDate nextReview) {

  /** The key of the block in a rule. */
  static final String KEY = "decnet";

  private static final int MOST_EMISSIONS = 32;

  /**
   * Reads a block.
   *
   * @param block the parsed YAML
   * @param complain takes the place, as a path such as {@code decnet/emits/0/tactic}, and what was
   *     expected there; every fault is named, and what is faulty is left out
   */
  static DecnetBlock read(Object block, BiConsumer<String, String> complain) {
    if (!(block instanceof Map<?, ?> map)) {
      complain.accept("decnet", "expected a mapping with version, emits and evidence");
      return new DecnetBlock(1, List.of(), List.of(), null, null);
    }
    return new DecnetBlock(
        version(map.get("version"), complain),
        emits(map.get("emits"), complain),
        texts(map.get("evidence"), complain),
        date("last_reviewed", map.get("last_reviewed"), complain),
        date("next_review", map.get("next_review"), complain));
  }

  private static int version(@Nullable Object value, BiConsumer<String, String> complain) {
    if (value instanceof Number number && number.intValue() >= 1) {
      return number.intValue();
    }
    complain.accept("decnet/version", "expected a whole number from 1, found " + value);
    return 1;
  }

  private static List<Emission> emits(@Nullable Object value, BiConsumer<String, String> complain) {
    if (!(value instanceof List<?> list) || list.size() > MOST_EMISSIONS) {
      complain.accept(
          "decnet/emits", "expected a list of at most " + MOST_EMISSIONS + " emissions");
      return List.of();
    }
    List<Emission> emissions = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Emission emission = emission("decnet/emits/" + i, list.get(i), complain);
      if (emission != null) {
        emissions.add(emission);
      }
    }
    return emissions;
  }

  private static @Nullable Emission emission(
      String place, Object value, BiConsumer<String, String> complain) {
    if (!(value instanceof Map<?, ?> map)) {
      complain.accept(place, "expected {tactic, technique, confidence}");
      return null;
    }
    String tactic = String.valueOf(map.get("tactic"));
    String technique = String.valueOf(map.get("technique"));
    boolean sound = true;
    if (!TacticId.isWellFormed(tactic)) {
      complain.accept(place + "/tactic", "expected an id such as TA0007, found " + tactic);
      sound = false;
    }
    if (!TechniqueId.isWellFormed(technique)) {
      complain.accept(place + "/technique", "expected T1083 or T1548.001, found " + technique);
      sound = false;
    }
    double confidence = map.get("confidence") instanceof Number number ? number.doubleValue() : -1;
    if (!(confidence >= 0 && confidence <= 1)) {
      complain.accept(
          place + "/confidence", "expected a number from 0 to 1, found " + map.get("confidence"));
      sound = false;
    }
    Field scaleBy = scaleBy(place, map.get("scale_by"), complain);
    return sound
        ? new Emission(new TacticId(tactic), new TechniqueId(technique), confidence, scaleBy)
        : null;
  }

  private static @Nullable Field scaleBy(
      String place, @Nullable Object value, BiConsumer<String, String> complain) {
    if (value == null) {
      return null;
    }
    Field field = Field.named(value.toString());
    if (field == null || (field.type() != FieldType.RATIO && field.type() != FieldType.PERCENT)) {
      complain.accept(
          place + "/scale_by", "expected a field of type ratio or percent, found " + value);
      return null;
    }
    return field;
  }

  private static List<String> texts(@Nullable Object value, BiConsumer<String, String> complain) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    complain.accept("decnet/evidence", "expected a list of field names");
    return List.of();
  }

  private static @Nullable LocalDate date(
      String key, @Nullable Object value, BiConsumer<String, String> complain) {
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value.toString());
    } catch (DateTimeParseException e) {
      complain.accept("decnet/" + key, "expected a date such as 2026-05-02, found " + value);
      return null;
    }
  }
}
