package org.decnet.sigma.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
  private static @Nullable Object value(String field, String json) throws MalformedJson {
    JsonFields fields = JsonFields.of(List.of(), List.of("unrelated", field, "a.other"));
    JsonEvent event = new JsonEvent(fields);
    new JsonReader(fields).read(json, event);
    return event.value(fields.slot(field));
  }

  private static Rule rule(String selection) {
    return new RuleParser()
        .parse(
            "test.yml",
            "title: T\nlogsource: { category: test }\ndetection: { sel: "
                + selection
                + ", condition: sel }\n")
        .rules()
        .getFirst();
  }

  private static boolean matches(String selection, String json) throws MalformedJson {
    List<Rule> rules = List.of(rule(selection));
    JsonFields fields = JsonFields.of(rules);
    JsonEvent event = new JsonEvent(fields);
    new JsonReader(fields).read(json, event);
    List<Rule> found = new ArrayList<>();
    RuleSet.compile(rules, fields).ruleSet().match(event, found::add);
    return !found.isEmpty();
  }

  @Test
  void dotsLeadIntoNestedObjects() throws MalformedJson {
    assertThat(value("a.b.c", "{\"a\": {\"x\": 0, \"b\": {\"c\": \"v\"}}}")).isEqualTo("v");
    assertThat(value("a.b.c", "{\"a\": {\"c\": \"v\"}, \"b\": {\"c\": \"v\"}}")).isNull();
  }

  @Test
  void namesMayHoldTheDots() throws MalformedJson {
    assertThat(value("a.b.c", "{\"a.b.c\": 1}")).isEqualTo(1L);
    assertThat(value("a.b.c", "{\"a.b\": {\"c\": 2}}")).isEqualTo(2L);
    assertThat(value("a.b.c", "{\"a\": {\"b.c\": 3}}")).isEqualTo(3L);
  }

  @Test
  void namesWithDotsWinOverNestedObjectsInAnyOrder() throws MalformedJson {
    assertThat(value("a.b", "{\"a.b\": 1, \"a\": {\"b\": 2}}")).isEqualTo(1L);
    assertThat(value("a.b", "{\"a\": {\"b\": 2}, \"a.b\": 1}")).isEqualTo(1L);
    assertThat(value("a.b", "{\"a\": {\"b\": 2}, \"a.b\": null}")).isEqualTo(2L);
  }

  @Test
  void namesAreCaseSensitive() throws MalformedJson {
    assertThat(value("Image", "{\"image\": 1}")).isNull();
  }

  @Test
  void valuesKeepTheirType() throws MalformedJson {
    assertThat(value("f", "{\"f\": -12}")).isEqualTo(-12L);
    assertThat(value("f", "{\"f\": true}")).isEqualTo(true);
    assertThat(value("f", "{\"f\": false}")).isEqualTo(false);
    assertThat(value("f", "{\"f\": \"\"}")).isEqualTo("");
    assertThat(value("f", "{\"f\": \"caf\\u00e9 \\\\ \\n\"}")).isEqualTo("café \\ \n");
  }

  @Test
  void numbersThatAreNoLongKeepTheirDigits() throws MalformedJson {
    assertThat(value("f", "{\"f\": 1.50}")).isEqualTo("1.50");
    assertThat(value("f", "{\"f\": 98765432109876543210}")).isEqualTo("98765432109876543210");
    assertThat(matches("{ f|gt: 1.4 }", "{\"f\": 1.50}")).isTrue();
    assertThat(matches("{ f|gt: 1.6 }", "{\"f\": 1.50}")).isFalse();
  }

  @Test
  void nullAndTheEmptyListAreNoValue() throws MalformedJson {
    for (String absent : List.of("{\"f\": null}", "{\"f\": []}", "{\"f\": [null]}", "{}")) {
      assertThat(matches("{ f: null }", absent)).as(absent).isTrue();
      assertThat(matches("{ f|exists: false }", absent)).as(absent).isTrue();
      assertThat(matches("{ f: '' }", absent)).as(absent).isFalse();
    }
    assertThat(matches("{ f|exists: true }", "{\"f\": \"\"}")).isTrue();
    assertThat(matches("{ f: null }", "{\"f\": 0}")).isFalse();
  }

  @Test
  void listsAreSeveralValues() throws MalformedJson {
    assertThat(value("f", "{\"f\": [\"x\", 2, true, null, [\"y\"]]}"))
        .isEqualTo(List.of("x", "2", "true", "y"));
    assertThat(value("f", "{\"f\": [7]}")).isEqualTo(7L);
    assertThat(value("a.b", "{\"a\": [{\"b\": \"x\"}, {\"c\": 0}, {\"b\": \"y\"}]}"))
        .isEqualTo(List.of("x", "y"));
    assertThat(matches("{ f: 2 }", "{\"f\": [1, 2, 3]}")).isTrue();
  }

  @Test
  void aNameThatStandsTwiceHidesNothing() throws MalformedJson {
    assertThat(value("f", "{\"f\": \"evil\", \"f\": \"good\"}")).isEqualTo(List.of("evil", "good"));
  }

  @Test
  void anObjectIsItsTextToARuleThatNamesIt() throws MalformedJson {
    assertThat(value("a", "{\"a\": {\"é\": [1, {}]} }")).isEqualTo("{\"é\": [1, {}]}");
    assertThat(matches("{ a|contains: '\"b\"', a.b: 1 }", "{\"a\": {\"b\": 1}}")).isTrue();
    assertThat(matches("{ a|exists: true }", "{\"a\": {}}")).isTrue();
  }

  @Test
  void earlierWaysToAFieldArePreferred() throws MalformedJson {
    String ways = "new.name|a.old|z";
    assertThat(value(ways, "{\"z\": 3, \"a\": {\"old\": 2}, \"new\": {\"name\": 1}}"))
        .isEqualTo(1L);
    assertThat(value(ways, "{\"z\": 3, \"a\": {\"old\": 2}, \"new\": {\"name\": null}}"))
        .isEqualTo(2L);
    assertThat(value(ways, "{\"z\": 3}")).isEqualTo(3L);
  }

  @Test
  void aStarIsAnyOneName() throws MalformedJson {
    assertThat(value("d.*.f", "{\"d\": {\"x\": {\"f\": 1}}}")).isEqualTo(1L);
    assertThat(value("d.*.f", "{\"d\": {\"f\": 1}}")).isNull();
    assertThat(value("d.*.f", "{\"d\": {\"x\": {\"y\": {\"f\": 1}}}}")).isNull();
    assertThat(value("a.*.f", "{\"a\": {\"other\": {\"f\": 1}}}")).isEqualTo(1L);
    assertThat(value("*.*", "{\"x\": {\"y\": 1, \"*\": 2}}")).isEqualTo(2L);
  }

  @Test
  void keywordsAreSoughtInAllValues() throws MalformedJson {
    String event = "{\"a\": {\"b\": [\"deep needle\"]}, \"c\": 4711, \"needle2\": \"x\"}";
    assertThat(matches("[needle]", event)).isTrue();
    assertThat(matches("['4711']", event)).isTrue();
    assertThat(matches("['needle2']", event)).isFalse();
  }

  @Test
  void aLineIsSearchedForKeywordsOnly() {
    List<Rule> rules = List.of(rule("['no access']"), rule("{ f: x }"));
    JsonFields fields = JsonFields.of(rules);
    JsonEvent event = new JsonEvent(fields);
    new JsonReader(fields).readLine("%PARSER-5: command: no access-session", event);
    List<Rule> found = new ArrayList<>();
    RuleSet.compile(rules, fields).ruleSet().match(event, found::add);
    assertThat(found).containsExactly(rules.getFirst());
  }

  @Test
  void anEventObjectHoldsNothingOfTheOneBefore() throws MalformedJson {
    JsonFields fields = JsonFields.of(List.of(rule("[x]")), List.of("f", "g"));
    JsonEvent event = new JsonEvent(fields);
    JsonReader reader = new JsonReader(fields);
    reader.read("{\"f\": [1, 2], \"g\": 3}", event);
    reader.read("{\"f\": [4, 5]}", event);

    assertThat(event.value(fields.slot("f"))).isEqualTo(List.of("4", "5"));
    assertThat(event.value(fields.slot("g"))).isNull();
    assertThat(event.value(fields.keywordSlots()[0]))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly("4", "5");
  }

  @Test
  void aFileMayHoldManyEvents() throws MalformedJson {
    JsonFields fields = JsonFields.of(List.of(), List.of("f"));
    JsonEvent event = new JsonEvent(fields);
    List<@Nullable Object> seen = new ArrayList<>();
    String file = "\uFEFF{\"f\": 1}\n{\"f\": 2} [{\"f\": 3}, {}]";
    new JsonReader(fields)
        .readAll(file.getBytes(StandardCharsets.UTF_8), event, one -> seen.add(one.value(0)));
    assertThat(seen).containsExactly(1L, 2L, 3L, null);
  }

  @Test
  void whatIsNoEventIsRefusedWhereItGoesWrong() {
    assertRefused("{\"f\": 1} x", 9, "Unrecognized token");
    assertRefused("{\"f\": 1} {}", 9, "nothing after it");
    assertRefused("[1]", 0, "an object");
    assertRefused("", 0, "an object, not nothing");
    assertRefused("{\"f\": \"abc", 10, "not readable JSON");
    assertRefused("{\"é\": 01}", 7, "not readable JSON");
  }

  private static void assertRefused(String json, long offset, String message) {
    assertThatThrownBy(() -> value("f", json))
        .as(json)
        .isInstanceOfSatisfying(
            MalformedJson.class,
            e -> assertThat(e.offset()).as(e.describe()).isBetween(offset - 1, offset + 1))
        .hasMessageContaining(message);
  }

  @Test
  void aFailedReadLeavesTheEventEmpty() {
    JsonFields fields = JsonFields.of(List.of(), List.of("f"));
    JsonEvent event = new JsonEvent(fields);
    assertThatThrownBy(() -> new JsonReader(fields).read("{\"f\": 1, ", event))
        .isInstanceOf(MalformedJson.class);
    assertThat(event.value(0)).isNull();
  }

  @Test
  void sizeDepthAndCountAreBounded() {
    assertLimited(new JsonLimits(10, 9, 99, 99), "{\"f\": 123456789}", "more than 10");
    assertLimited(new JsonLimits(999, 3, 99, 99), "{\"x\": [[[[1]]]]}", "depth");
    assertLimited(new JsonLimits(999, 9, 10, 99), "{\"x\": [1,1,1,1,1,1,1,1,1]}", "count");
    assertLimited(new JsonLimits(9_999, 9, 99, 8), "{\"" + "n".repeat(999) + "\": 1}", "length");
  }

  private static void assertLimited(JsonLimits limits, String json, String message) {
    JsonFields fields = JsonFields.of(List.of(), List.of("f"));
    assertThatThrownBy(() -> new JsonReader(fields, limits).read(json, new JsonEvent(fields)))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining(message);
  }

  @Test
  void namesWithManyDotsCostLittle() throws MalformedJson {
    String field = "a.".repeat(4_000) + "z";
    assertThat(value(field, "{\"" + field + "\": 1}")).isEqualTo(1L);
  }
}
