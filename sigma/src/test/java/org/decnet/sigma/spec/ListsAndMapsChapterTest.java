package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.spec.SpecRules.finds;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListsAndMapsChapterTest {
  @Test
  void listOfTextsIsLookedForInTheWholeMessage() {
    String search = "[ EVILSERVICE, 'svchost.exe -n evil' ]";

    assertThat(finds(search, "message", "started EvilService now")).isTrue();
    assertThat(finds(search, "message", "svchost.exe -n evil")).isTrue();
    assertThat(finds(search, "message", "svchost.exe -n good")).isFalse();
    assertThat(finds(search, "f", "evilservice", "message", "")).isFalse();
  }

  @Test
  void mapsOfAListAreLinkedWithOr() {
    String search = "[ { Image|endswith: '\\\\example.exe' }, { Description|contains: Test } ]";

    assertThat(finds(search, "Image", "C:\\example.exe", "Description", "")).isTrue();
    assertThat(finds(search, "Image", "x", "Description", "a test b")).isTrue();
    assertThat(finds(search, "Image", "example.exe", "Description", "x")).isFalse();
  }

  @Test
  void elementsOfAMapAreLinkedWithAnd() {
    String search = "{ EventLog: Security, EventID: [ 517, 1102 ] }";

    assertThat(finds(search, "EventLog", "Security", "EventID", 517L)).isTrue();
    assertThat(finds(search, "EventLog", "Security", "EventID", "1102")).isTrue();
    assertThat(finds(search, "EventLog", "Security", "EventID", 518L)).isFalse();
    assertThat(finds(search, "EventLog", "System", "EventID", 517L)).isFalse();
  }

  @Test
  void mapsOfAListMayHaveSeveralElements() {
    String search = "[ { f: a, g: b }, { f: c } ]";

    assertThat(finds(search, "f", "a", "g", "x")).isFalse();
    assertThat(finds(search, "f", "c", "g", "x")).isTrue();
  }

  @Test
  void aFieldWithSeveralValuesMatchesByAnyOfThem() {
    assertThat(finds("{ f: b }", "f", List.of("a", "B"))).isTrue();
    assertThat(finds("{ f: b }", "f", List.of("a", "bc"))).isFalse();
    assertThat(finds("{ f|neq: b }", "f", List.of("a", "b"))).isFalse();
  }

  @Test
  void emptyListsAndMapsAreRefused() {
    assertThat(SpecRules.problems("[]")).containsExactly("4:8 error the list is empty");
    assertThat(SpecRules.problems("{}")).containsExactly("4:8 error the map is empty");
    assertThat(SpecRules.problems("{ f: [] }")).containsExactly("4:13 error the list is empty");
  }
}
