package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class FilesTest {
  @Test
  void aDownloadHasThePartsOfItsUrl() {
    Event event = Reading.event(CowrieLines.ERA_2020.get(8));
    assertThat(event.kind()).isEqualTo(EventKind.FILE);
    assertThat(event.text(Field.DIRECTION)).isEqualTo("download");
    assertThat(event.text(Field.URL)).isEqualTo("ftp://203.0.113.9/a/b.bin");
    assertThat(event.text(Field.URL_SCHEME)).isEqualTo("ftp");
    assertThat(event.text(Field.URL_HOST)).isEqualTo("203.0.113.9");
    assertThat(event.integer(Field.URL_PORT)).isEqualTo(21);
    assertThat(event.text(Field.URL_PATH)).isEqualTo("/a/b.bin");
    assertThat(event.text(Field.FILENAME)).isEqualTo("b.bin");
    assertThat(event.text(Field.SHA256)).isEqualTo("ef56");
    assertThat(event.text(Field.STORED_AS)).isEqualTo("ef56");
    assertThat(event.flag(Field.SUCCEEDED)).isTrue();
    assertThat(event.get(Field.DUPLICATE)).isNull();
  }

  @Test
  void aFailedDownloadDidNotSucceed() {
    Event event = Reading.event(CowrieLines.ERA_2020.get(9));
    assertThat(event.text(Field.DIRECTION)).isEqualTo("download");
    assertThat(event.get(Field.SUCCEEDED)).isEqualTo(false);
    assertThat(event.text(Field.OUTCOME)).isEqualTo("failure");
    assertThat(event.integer(Field.URL_PORT)).isEqualTo(8080);
    assertThat(event.get(Field.SHA256)).isNull();
  }

  @Test
  void aRedirectIsAFileAndAFileOperation() {
    Reading reading = Reading.of(CowrieLines.ERA_2020.get(7));
    Event file = reading.events.get(0);
    Event operation = reading.events.get(1);
    assertThat(reading.events).hasSize(2);
    assertThat(file.text(Field.DIRECTION)).isEqualTo("redirect");
    assertThat(file.text(Field.ORIG_PATH)).isEqualTo("/tmp/k");
    assertThat(file.text(Field.FILENAME)).isEqualTo("k");
    assertThat(file.get(Field.DUPLICATE)).isEqualTo(false);
    assertThat(operation.kind()).isEqualTo(EventKind.FILE_OP);
    assertThat(operation.id()).isEqualTo(EventIds.derived(file.id(), EventKind.FILE_OP, 0));
    assertThat(operation.text(Field.TARGET_FILENAME)).isEqualTo("/tmp/k");
    assertThat(operation.text(Field.ACTION)).isEqualTo("create");
    assertThat(operation.text(Field.PARENT_EVENT_ID)).isEqualTo(file.id().toString());
  }

  @Test
  void aUrlWinsOverTheFileItWasSavedTo() {
    Event event =
        Reading.event(
            CowrieLines.line2025(
                "session.file_download", "\"url\":\"http://h/x\",\"destfile\":\"/tmp/x\""));
    assertThat(event.text(Field.DIRECTION)).isEqualTo("download");
    assertThat(event.text(Field.ORIG_PATH)).isEqualTo("/tmp/x");
  }

  @Test
  void anUploadHasTheNameGiven() {
    Event event = Reading.event(CowrieLines.ERA_2025.get(9));
    assertThat(event.text(Field.DIRECTION)).isEqualTo("upload");
    assertThat(event.text(Field.FILENAME)).isEqualTo("miner");
    assertThat(event.text(Field.SHA256)).isEqualTo("9a9b");
  }

  @Test
  void aRecordingIsOpenedAndClosed() {
    Event open = Reading.event(CowrieLines.ERA_2017.get(5));
    assertThat(open.kind()).isEqualTo(EventKind.RECORDING);
    assertThat(open.text(Field.ACTION)).isEqualTo("open");
    assertThat(open.text(Field.RECORDING_REF)).endsWith("aaaa00000001-0i.log");
    Event closed = Reading.event(CowrieLines.ERA_2026.get(4));
    assertThat(closed.text(Field.ACTION)).isEqualTo("close");
    assertThat(closed.text(Field.RECORDING_REF)).isEqualTo("tty/5f53");
    assertThat(closed.text(Field.SHA256)).isEqualTo("5f53");
    assertThat(closed.integer(Field.SIZE)).isEqualTo(462);
    assertThat(closed.number(Field.DURATION_S)).isEqualTo(249.985);
    assertThat(closed.get(Field.DUPLICATE)).isEqualTo(false);
  }
}
