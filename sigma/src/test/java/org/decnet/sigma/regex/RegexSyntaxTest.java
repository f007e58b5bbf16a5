package org.decnet.sigma.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What expressions may say, and how those are refused that say something else. */
class RegexSyntaxTest {
  private static boolean finds(String regex, String text) {
    return LinearRegex.compile(regex, RegexFlags.NONE, RegexLimits.DEFAULT).find(text);
  }

  /** Columns: expression, a text that matches, a text that does not; Java escapes in the texts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "abc; xabcx; xabx",
        "a.c; abc; a\\nc",
        "(?s)a.c; a\\nc; ac",
        "a\\Nc; abc; a\\nc",
        "(?s)a\\Nc; abc; a\\nc",
        "^a; ab; ba",
        "^a; ab; b\\na",
        "(?m)^a; b\\na; ba",
        "a$; ba; ab",
        "a$; a\\n; a\\nb",
        "a$; a\\n; a\\n\\n",
        "(?m)a$; a\\nb; ab",
        "(?m)b\\n^; b\\n\\n; b\\n",
        "a\\Z; a\\n; a\\n\\n",
        "a\\z; ba; a\\n",
        "\\Aa; ab; b\\na",
        "(?m)\\Aa; ab; b\\na",
        "\\bab\\b; -ab-; cab",
        "\\Bab; cab; ab",
        "[abc]; b; d",
        "[^abc]; d; b",
        "[a-c]; b; d",
        "[]a]; ]; b",
        "[^]a]; b; ]",
        "[a-]; -; b",
        "[-a]; -; b",
        "[\\w-.]; -; !",
        "[a\\]b]; ]; c",
        "[\\d-x]; -; y",
        "[[:digit:]]; 5; :",
        "[[:^digit:]]; x; 5",
        "[^[:alpha:]_]; 5; _",
        "[[:x]; [; a",
        "[\\b]; \\b; b",
        "[\\Q]^\\E]; ]; \\\\",
        "[a&&b]; &; c",
        "[[a]; [; b",
        "\\d; 7; \\u0667",
        "\\w; _; \\u00E9",
        "\\s; \\u000B; \\u00A0",
        "\\S; \\u00A0; \\t",
        "\\h; \\u00A0; \\n",
        "\\v; \\u2028; \\t",
        "\\t\\n\\r\\f\\e\\a; \\t\\n\\r\\f\\u001B\\u0007; ab",
        "\\x41\\x{42}\\u0043\\o{104}; ABCD; abcd",
        "\\x{1F600}; \\uD83D\\uDE00; \\uD83D",
        "\\uD83D\\uDE00; \\uD83D\\uDE00; \\uDE00",
        "\\cA; \\u0001; A",
        "\\07a; \\u0007a; 07a",
        "\\Q.*\\Ea; .*a; ba",
        "\\Qab\\E+c; abbc; abab",
        "\\Qab; ab; a",
        "a\\Eb; ab; aEb",
        "\\p{Lu}; \\u00C9; \\u00E9",
        "\\pN; 5; a",
        "\\P{L}; 5; a",
        "\\p{^L}; 5; a",
        "\\p{Greek}; \\u03B1; a",
        "[\\p{L}\\d]; 5; -",
        "a(?:b|c)d; acd; ad",
        "a(b|c)d; abd; ad",
        "(?<name>a); a; b",
        "(?P<name>a); a; b",
        "(?'name'a); a; b",
        "^(?:a|b)*c; bac; bad",
        "a(?#comment)b; ab; a(",
        "(?x)a b # comment; ab; a b",
        "(?x)a\\ [ ]b; a  b; ab",
        "(?x: a b ) c; ab c; abc",
        "a*b; b; a",
        "a+b; aab; b",
        "xa?b; xb; xaab",
        "xa{2}b; xaab; xab",
        "xa{2,}b; xaaab; xab",
        "xa{2,3}b; xaaab; xaaaab",
        "xa{0}b; xb; xab",
        "xa{,3}b; xa{,3}b; xaab",
        "x{y; x{y; x",
        "x{1; x{1; x",
        "xa*?b; xaab; xa",
        "xa{2}?b; xaab; xab",
        "x(?:a{2}){3}b; xaaaaaab; xaaab",
        "xa{2}{3}b; xaaaaaab; xaaab",
        "x(^)*a; xa; x",
        "(?i)aBc; AbC; ab",
        "a(?i)b|c; C; AB",
        "a(?i:b)c; aBc; aBC",
        "(?i)a(?-i)b; Ab; AB",
        "(?i)[a-c]; B; d",
        "(?i)[^a]; b; A",
        "(?i)\\u00E9; \\u00C9; e",
        "(?i)k; \\u212A; l",
        "(?i)^\\w$; k; \\u0131",
        "(?i)^[\\w]$; K; \\u212A",
        "(?i)^\\W$; \\u212A; k",
        "(?i)^[[:upper:]]$; k; \\u212A",
        "(?i)^[[:^lower:]]$; \\u017F; S",
        "(?i)^[\\p{Lu}]$; k; 1",
        "(?ims)^a.c$; x\\nA\\nC\\ny; abd",
        "(?s-i:.)a; \\na; \\nA",
        "]}; ]}; ]",
        "a\\-\\/\\@\\_\\\"; a-/@_\"; a",
        "^.$; \\uD83D\\uDE00; \\uD83D\\uD83D",
        "^[^a]$; \\uD83D\\uDE00; \\uDE00\\uD83D",
        "\\ud83d; \\ud83da; \\uD83D\\uDE00",
        "[\\x{1F600}-\\x{1F64F}]; \\uD83D\\uDE01; \\uDE01",
      })
  void constructMatchesAsInPcre(String regex, String match, String miss) {
    assertThat(finds(regex, unescaped(match))).as("matches").isTrue();
    assertThat(finds(regex, unescaped(miss))).as("misses").isFalse();
  }

  private static String unescaped(String text) {
    return unicode(text).translateEscapes();
  }

  private static String unicode(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        result.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
        i += 5;
      } else {
        result.append(text.charAt(i));
      }
    }
    return result.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a(?=b); 1; look-ahead (?=",
        "(?!b); 0; look-ahead (?!",
        "(?<=b)c; 0; look-behind (?<=",
        "a|(?<!b); 2; look-behind (?<!",
        "(a)\\1; 3; back-reference \\1",
        "(?<n>a)\\k<n>; 7; back-reference \\k",
        "(?P<n>a)(?P=n); 8; back-reference (?P=",
        "(a)\\g1; 3; back-reference or recursion \\g",
        "(?>a); 0; atomic group (?>",
        "(?(1)a|b); 0; conditional (?(",
        "(?R); 0; recursion (?R",
        "a(?1); 1; recursion (?1",
        "a(?-1); 1; recursion (?-",
        "a(?&n); 1; recursion (?&",
        "a(?P>n); 1; recursion (?P>",
        "a(*SKIP)b; 1; verb (*",
        "ab*+; 2; possessive quantifier",
        "a{2}+; 1; possessive quantifier",
        "a?+; 1; possessive quantifier",
        "\\Ga; 0; start of the search \\G",
        "a\\Kb; 1; reset of the match \\K",
        "a\\R; 1; atomic sequence \\R",
        "\\X; 0; atomic sequence \\X",
      })
  void constructBeyondLinearTimeIsNamedWithItsOffset(String regex, int offset, String construct) {
    assertRefused(
        regex, offset, construct + " is not possible in linear time (offset " + offset + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a(b; 1; ( without )",
        "a)b; 1; ) without (",
        "a[b; 1; class without ]",
        "[; 0; class without ]",
        "[^; 0; class without ]",
        "[]; 0; class without ]",
        "a*(*b; 2; verb (* is not possible in linear time",
        "*a; 0; nothing to repeat before '*', expected a part",
        "a|+b; 2; nothing to repeat before '+', expected a part",
        "[z-a]; 1; range out of order in class",
        "[[:nope:]]; 1; unknown class name 'nope', expected one such as alpha",
        "[[.a.]]; 1; collating elements are not supported",
        "a{3,2}; 1; numbers out of order in {3,2}",
        "a{70000}; 1; more than 65535 repetitions",
        "a\\; 1; backslash at the end, expected a character after it",
        "\\y; 0; unknown escape \\y",
        "[\\y]; 1; unknown escape \\y",
        "\\x{110000}; 0; not a character, expected \\x{hexadecimal}",
        "\\x{41; 0; not a character, expected \\x{hexadecimal}",
        "\\o{8}; 0; not a character, expected \\o{octal}",
        "\\u12; 0; \\u without four hexadecimal digits",
        "\\p{Nope}; 0; unknown property 'Nope', expected a general category or a script",
        "\\p{L; 0; \\p{ without }",
        "(?; 0; unknown group (?, expected a flag i m s x",
        "(?i; 0; unknown group (?, expected a flag i m s x",
        "(?z); 0; unknown group (?z, expected a flag i m s x",
        "(?<1>a); 0; expected a group name as in (?<name>",
        "(?P<; 0; expected a group name as in (?<name>",
        "(?#a; 0; comment without )",
        "(?C1)a; 0; callout (?C is not supported",
      })
  void mistakeIsNamedWithItsOffset(String regex, int offset, String message) {
    assertRefused(regex, offset, message + " (offset " + offset + ")");
  }

  private static void assertRefused(String regex, int offset, String message) {
    assertThatExceptionOfType(RegexSyntaxException.class)
        .isThrownBy(() -> LinearRegex.compile(regex, RegexFlags.NONE, RegexLimits.DEFAULT))
        .withMessage(message)
        .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[(?=]", "\\(?=", "[\\]1(?!]", "[^](?=]", "\\Q(?=\\1\\E", "[[:alpha:](?!]"})
  void whatOnlyLooksLikeLookAroundPasses(String regex) {
    assertThat(LinearRegex.compile(regex, RegexFlags.NONE, RegexLimits.DEFAULT)).isNotNull();
  }

  @Test
  void emptyAlternativeMatchesEverywhere() {
    assertThat(finds("a|b|", "c")).isTrue();
    assertThat(finds("", "")).isTrue();
  }

  @Test
  void flagsFromOutsideHoldUntilChanged() {
    RegexFlags all = new RegexFlags(true, true, true);

    assertThat(LinearRegex.compile("^A.b$", all, RegexLimits.DEFAULT).find("x\na\nB\ny")).isTrue();
    assertThat(LinearRegex.compile("(?-i)A", all, RegexLimits.DEFAULT).find("a")).isFalse();
  }

  @Test
  void sizeIsKnownBeforeAnythingIsWrittenOut() {
    String bomb = "(".repeat(30) + "a" + "){60000}".repeat(30);

    assertRefused(
        bomb, 0, Long.MAX_VALUE + " steps once its repetitions are written out, more than 20000");
    assertRefused(
        "(){60000}", 0, "60000 steps once its repetitions are written out, more than 20000");
  }

  @Test
  void deepGroupsAreRefused() {
    assertRefused(
        "(".repeat(40) + ")".repeat(40), 32, "groups nested deeper than 32 levels (offset 32)");
    assertRefused("a" + "?*".repeat(40), 66, "more than 32 quantifiers in a row (offset 66)");
  }

  @Test
  void partsThatFollowEachOtherInTooManyWaysAreRefused() {
    assertThatExceptionOfType(RegexSyntaxException.class)
        .isThrownBy(
            () -> LinearRegex.compile("(a?b?c?){6000}", RegexFlags.NONE, RegexLimits.DEFAULT))
        .withMessage("its parts follow each other in too many ways");
  }
}
