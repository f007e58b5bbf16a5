package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.spec.SpecRules.finds;

import org.junit.jupiter.api.Test;

class KeywordsChapterTest {
  @Test
  void listIsLookedForAcrossTheEvent() {
    String search = "[ 'event::clear', 'event::drop' ]";

    assertThat(finds(search, "message", "a", "message2", "x EVENT::DROP y")).isTrue();
    assertThat(finds(search, "message", "event::", "message2", "clear")).isFalse();
  }

  @Test
  void allLinksKeywordsWithAnd() {
    String search = "{ '|all': [ OabVirtualDirectory, ' -ExternalUrl ' ] }";

    assertThat(finds(search, "message", "set-oabvirtualdirectory -ExternalUrl x")).isTrue();
    assertThat(finds(search, "message", "OabVirtualDirectory", "message2", "a -externalurl b"))
        .isTrue();
    assertThat(finds(search, "message", "set-oabvirtualdirectory")).isFalse();
  }

  @Test
  void otherModifiersWorkOnKeywordsToo() {
    assertThat(finds("{ '|re': '^o.e$' }", "message", "one")).isTrue();
    assertThat(finds("{ '|re': '^o.e$' }", "message", "gone")).isFalse();
    assertThat(finds("{ '|re|i': 'O.E' }", "message", "gone")).isTrue();
    assertThat(finds("{ '|contains|all': [ a, b ] }", "message", "xb", "message2", "ay")).isTrue();
    assertThat(finds("{ '|contains|all': [ a, b ] }", "message", "xb", "message2", "y")).isFalse();
    assertThat(finds("{ '|cased': Word }", "message", "a Word")).isTrue();
    assertThat(finds("{ '|cased': Word }", "message", "a word")).isFalse();
    assertThat(finds("{ '|startswith': ab }", "message", "ABC")).isTrue();
    assertThat(finds("{ '|startswith': ab }", "message", "xABC")).isFalse();
    assertThat(finds("{ '|endswith': bc }", "message", "ABC")).isTrue();
    assertThat(finds("{ '|endswith': bc }", "message", "ABCx")).isFalse();
    assertThat(finds("{ '|neq': word }", "message", "a word")).isFalse();
    assertThat(finds("{ '|neq': word }", "message", "a ward")).isTrue();
    assertThat(finds("{ '|windash': ' -a ' }", "message", "x /a y")).isTrue();
    assertThat(finds("{ '|wide|base64offset': secret }", "message", "cwBlAGMAcgBlAHQA")).isTrue();
    assertThat(finds("{ '|wide|base64offset': secret }", "message", "CWBLAGMAcgBlAHQA")).isFalse();
  }

  @Test
  void numbersAndBooleansAreTexts() {
    assertThat(finds("[ 404, true ]", "message", "code 404!")).isTrue();
    assertThat(finds("[ 404, true ]", "message", "it is TRUE")).isTrue();
    assertThat(finds("[ 404, true ]", "message", "405")).isFalse();
  }

  @Test
  void wildcardsWorkInKeywords() {
    assertThat(finds("[ 'a*d' ]", "message", "xabcdx")).isTrue();
    assertThat(finds("[ 'a\\*d' ]", "message", "xabcdx")).isFalse();
  }

  @Test
  void whatNeedsAFieldIsRefused() {
    String refusal = " error a keyword is a text or a regular expression";

    assertThat(SpecRules.problems("[ null ]")).containsExactly("4:10" + refusal);
    assertThat(SpecRules.problems("{ '|exists': true }")).containsExactly("4:21" + refusal);
    assertThat(SpecRules.problems("{ '|cidr': 10.0.0.0/8 }")).containsExactly("4:19" + refusal);
    assertThat(SpecRules.problems("{ '|lt': 5 }")).containsExactly("4:17" + refusal);
    assertThat(SpecRules.problems("{ '|hour': 5 }")).containsExactly("4:19" + refusal);
    assertThat(SpecRules.problems("{ '|fieldref': g }")).containsExactly("4:23" + refusal);
  }
}
