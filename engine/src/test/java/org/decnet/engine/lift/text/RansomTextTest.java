package org.decnet.engine.lift.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RansomTextTest {
  private static final String MONERO = "48" + "edfHu7V9Z84YzzMa6fUueoELZ9ZRXq9VetWzYGzKt".repeat(3);

  @Test
  void wordsAreFoundAtTheStartOfWordsInAnyCase() {
    assertThat(RansomWords.in("Send 0.1 BTC, then we Decrypt.", null))
        .containsExactly("btc", "decrypt");
    assertThat(RansomWords.in("a subtc encrypted", "")).isEmpty();
    assertThat(RansomWords.in(null, "ransomware; MONERO")).containsExactly("monero", "ransom");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
      })
  void walletsWithTheRightChecksumAreFoundWithinText(String wallet) {
    assertThat(Wallets.first("pay to (" + wallet + "), now")).isEqualTo(wallet);
    assertThat(Wallets.first(wallet)).isEqualTo(wallet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1BoatSLRHtKNngkdXEeobR76b53LETtpyU",
        "1BoatSLRHtKNngkdXEeobR76b53LETtpy",
        "xBoatSLRHtKNngkdXEeobR76b53LETtpyT",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "1111111111111111111111111111111",
        "4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx",
        ""
      })
  void whatOnlyLooksLikeAWalletIsNone(String text) {
    assertThat(Wallets.first(text)).isNull();
  }

  @Test
  void aMoneroAddressIsKnownByItsForm() {
    String wallet = MONERO.substring(0, 95);
    assertThat(Wallets.first("xmr: " + wallet)).isEqualTo(wallet);
    assertThat(Wallets.first("xmr: 4Z" + wallet.substring(2))).isNull();
    assertThat(Wallets.first("xmr: " + wallet + "x")).isNull();
  }

  @Test
  void textsAreJoinedAndCutButNeverWithinACharacter() {
    BoundedText text = new BoundedText();
    text.add("a");
    text.add(null);
    text.add("b");
    assertThat(text.orNull()).isEqualTo("a\nb");
    text.add("x".repeat(BoundedText.MOST - 5) + "\ud83d\ude00");
    assertThat(text.orNull()).hasSize(BoundedText.MOST - 1).endsWith("x");
    text.add("more");
    assertThat(text.length()).isLessThanOrEqualTo(BoundedText.MOST);
  }

  @Test
  void onlySoManyNamesAreKept() {
    BoundedNames names = new BoundedNames(2);
    names.add("a");
    names.add("a");
    names.add("b");
    names.add("c");
    assertThat(names.orNull()).containsExactly("a", "b");
    assertThat(names.letters()).isEqualTo(2);
  }
}
