package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.ingest.text.Hashes;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
  private static final String LISTS =
      "\"kexAlgs\":[\"k1\",\"k2\"],\"encCS\":[\"e1\"],\"macCS\":[\"m1\"],\"compCS\":[\"none\"]";

  @Test
  void aBannerIsTheClientsVersion() {
    Event event = Reading.event(CowrieLines.ERA_2025.get(1));
    assertThat(event.text(Field.FINGERPRINT_TYPE)).isEqualTo("ssh_client_version");
    assertThat(event.text(Field.VALUE)).isEqualTo("SSH-2.0-OpenSSH_9.6");
  }

  @Test
  void aBannerOf2017AlsoGivesTheHash() {
    Reading reading = Reading.of(CowrieLines.ERA_2017.get(1));
    assertThat(reading.events.get(0).text(Field.VALUE)).isEqualTo("SSH-2.0-Go");
    assertThat(reading.last().text(Field.FINGERPRINT_TYPE)).isEqualTo("hassh");
    assertThat(reading.last().text(Field.DETAIL)).isEqualTo("kex-a,kex-b;enc-a;mac-a,mac-b;none");
    assertThat(reading.last().text(Field.VALUE))
        .isEqualTo(Hashes.md5("kex-a,kex-b;enc-a;mac-a,mac-b;none"));
    assertThat(reading.last().get(Field.VALUE_MISMATCH)).isNull();
  }

  @Test
  void theHashIsComputedAgainAndAgrees() {
    Event event = Reading.event(CowrieLines.ERA_2025.get(2));
    assertThat(event.text(Field.FINGERPRINT_TYPE)).isEqualTo("hassh");
    assertThat(event.text(Field.VALUE)).isEqualTo("6a3b6b0079fcbd1a3ca4b80637cc6e97");
    assertThat(event.text(Field.DETAIL)).isEqualTo("k1,k2;e1;m1;none");
    assertThat(event.get(Field.VALUE_MISMATCH)).isEqualTo(false);
  }

  @Test
  void aHashThatDiffersFromItsListsIsFlaggedAndTheComputedOneUsed() {
    Event event = Reading.event(CowrieLines.line2025("client.kex", "\"hassh\":\"0000\"," + LISTS));
    assertThat(event.text(Field.VALUE)).isEqualTo("6a3b6b0079fcbd1a3ca4b80637cc6e97");
    assertThat(event.get(Field.VALUE_MISMATCH)).isEqualTo(true);
  }

  @Test
  void listsMayComeAsTextJoinedByCommas() {
    Event event =
        Reading.event(
            CowrieLines.line2025(
                "client.kex",
                "\"kexAlgs\":\"k1,k2\",\"encCS\":\"e1\",\"macCS\":\"m1\",\"compCS\":\"none\""));
    assertThat(event.text(Field.VALUE)).isEqualTo("6a3b6b0079fcbd1a3ca4b80637cc6e97");
  }

  @Test
  void withoutListsTheSensorsOwnHashIsUsed() {
    Event event =
        Reading.event(
            CowrieLines.line2025("client.kex", "\"hassh\":\"AB\",\"hasshAlgorithms\":\"k;e;m;c\""));
    assertThat(event.text(Field.VALUE)).isEqualTo("ab");
    assertThat(event.text(Field.DETAIL)).isEqualTo("k;e;m;c");
    assertThat(event.get(Field.VALUE_MISMATCH)).isNull();
  }

  @Test
  void aRecordWithoutAnyTraitIsOnlyNoted() {
    Event event = Reading.event(CowrieLines.line2025("client.kex", "\"langCS\":[]"));
    assertThat(event.kind()).isEqualTo(EventKind.NOTICE);
    assertThat(event.text(Field.NOTICE_TYPE)).isEqualTo("cowrie.client.kex");
  }

  @ParameterizedTest
  @CsvSource({
    "24, 280, 280x24",
    "24, 300, 300x24",
    "24, 301, 24x301",
    "132, 24, 132x24",
    "80, 80, 80x80"
  })
  void oldReleasesMixedUpWidthAndHeight(int width, int height, String size) {
    Event event =
        Reading.event(
            CowrieLines.line2017(
                "client.size", "SSHChannel", "\"width\":" + width + ",\"height\":" + height));
    assertThat(event.text(Field.FINGERPRINT_TYPE)).isEqualTo("ssh_terminal");
    assertThat(event.text(Field.VALUE)).isEqualTo(size);
  }

  @Test
  void laterReleasesAreTakenAtTheirWord() {
    String narrow = CowrieLines.line2025("client.size", "\"width\":\"40\",\"height\":90.0");
    assertThat(Reading.event(narrow).text(Field.VALUE)).isEqualTo("40x90");
  }

  @Test
  void theArchitectureIsAFingerprint() {
    Event event = Reading.event(CowrieLines.ERA_2026.get(3));
    assertThat(event.text(Field.FINGERPRINT_TYPE)).isEqualTo("ssh_arch");
    assertThat(event.text(Field.VALUE)).isEqualTo("linux-x64-lsb");
  }

  @Test
  void anEnvironmentVariableIsANotice() {
    Event event = Reading.event(CowrieLines.ERA_2025.get(4));
    assertThat(event.kind()).isEqualTo(EventKind.NOTICE);
    assertThat(event.text(Field.NOTICE_TYPE)).isEqualTo("cowrie.client.var");
    assertThat(event.text(Field.NAME)).isEqualTo("LANG");
    assertThat(event.text(Field.VALUE)).isEqualTo("de_DE.UTF-8");
  }

  @Test
  void aMalformedPacketIsANoticeWithItsNumbers() {
    Event event = Reading.event(CowrieLines.ERA_2025.get(6));
    assertThat(event.kind()).isEqualTo(EventKind.NOTICE);
    assertThat(event.text(Field.EVENT_CLASS)).isEqualTo("noise");
    assertThat(event.text(Field.RAW_FIELDS)).isEqualTo("{\"messagenum\":7,\"datalen\":42}");
  }
}
