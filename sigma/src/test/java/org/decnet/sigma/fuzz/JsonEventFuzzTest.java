package org.decnet.sigma.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonFields;
import org.decnet.sigma.json.JsonReader;
import org.decnet.sigma.json.MalformedJson;

/** Any bytes are events or refused at an offset, and a reader is as good as new after either. */
class JsonEventFuzzTest {
  private static final String YAML =
      """
      title: Json
      logsource: { category: a }
      detection:
        s: { a.b|contains: x, 'c.*.d': 5 }
        t: { a|re: '^.b', e.f.g: null }
        k: [ word ]
        condition: s or t or k
      """;
  private static final List<Rule> RULES = new RuleParser().parse("json.yml", YAML).rules();
  private static final JsonFields FIELDS = JsonFields.of(RULES, List.of("h|i.j|k"));
  private static final RuleSet SET = RuleSet.compile(RULES, FIELDS).ruleSet();

  @FuzzTest
  void anyBytesAreEventsOrRefusedAtAnOffset(byte[] bytes) {
    JsonReader reader = new JsonReader(FIELDS);
    JsonEvent used = new JsonEvent(FIELDS);
    read(reader, bytes, used);
    SET.match(used, rule -> {});
    JsonEvent fresh = new JsonEvent(FIELDS);
    readAgain(reader, used);
    readAgain(reader, fresh);
    for (String field : FIELDS.names()) {
      int slot = FIELDS.slot(field);
      assertThat(used.value(slot)).as(field).isEqualTo(fresh.value(slot));
    }
  }

  private static void read(JsonReader reader, byte[] bytes, JsonEvent event) {
    try {
      reader.readAll(bytes, event, each -> SET.match(each, rule -> {}));
      reader.read(bytes, event);
    } catch (MalformedJson e) {
      assertThat(e.offset()).isBetween(0L, (long) bytes.length);
    }
  }

  private static void readAgain(JsonReader reader, JsonEvent event) {
    try {
      reader.read("{\"a\":{\"b\":[\"x\",1]},\"h\":true}", event);
    } catch (MalformedJson e) {
      throw new AssertionError(e);
    }
  }
}
