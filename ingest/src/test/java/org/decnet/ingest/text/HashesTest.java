package org.decnet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashesTest {
  @Test
  void theHashesAreThoseOfTheStandards() {
    // FIPS 180-4 and RFC 1321, test vectors for "abc"
    assertThat(Hashes.sha256("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Hashes.md5("abc")).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
  }

  @Test
  void oneHashLeavesNothingBehindForTheNext() {
    assertThat(Hashes.sha256("abc")).isEqualTo(Hashes.sha256("abc"));
    assertThat(Hashes.md5("abc")).isEqualTo(Hashes.md5("abc"));
  }
}
