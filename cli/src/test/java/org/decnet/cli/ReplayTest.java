package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  @TempDir Path folder = Path.of(".");

  @Test
  void aRecordingIsPrintedAsACast() throws IOException {
    Cli.Ending ending =
        new Cli(folder).run("replay", "--columns", "132", recording(true)).succeeded();
    assertThat(ending.out())
        .isEqualTo(
            """
            {"version":2,"width":132,"height":24,"timestamp":1772323200}
            [0.000000,"m","uname -a"]
            [1.500000,"o","Linux\\u000a"]
            """);
  }

  @Test
  void traitsArePrintedInPlaceOfACast() throws IOException {
    Cli cli = new Cli(folder);
    assertThat(cli.run("replay", "--traits", recording(true)).succeeded().out())
        .contains("motor.input_modality", "scripted")
        .doesNotContain("version");
    assertThat(cli.run("replay", "--traits", "--json", recording(true)).succeeded().out())
        .startsWith("{\"primitive\":\"motor.input_modality\",\"value\":\"scripted\",")
        .contains("\"primitive\":\"temporal.session_duration\",\"value\":1.5,");
  }

  @Test
  void damageIsSaidAndTheRestPrinted() throws IOException {
    Cli.Ending ending = new Cli(folder).run("replay", recording(false));
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.out()).contains("Linux");
    assertThat(ending.err()).contains("bytes that are no frame");
    assertThat(new Cli(folder).run("replay", folder + "/none").err()).contains("no such file");
  }

  private String recording(boolean whole) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    frame(bytes, 1, 0, 0, "");
    frame(bytes, 3, 3, 0, "uname -a");
    frame(bytes, 3, 2, 1_500_000, "Linux\n");
    frame(bytes, whole ? 2 : 99, 0, 1_500_000, "");
    return Files.write(folder.resolve("recording"), bytes.toByteArray()).toString();
  }

  private static void frame(
      ByteArrayOutputStream bytes, int operation, int direction, int micros, String content) {
    byte[] text = content.getBytes(StandardCharsets.UTF_8);
    ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(operation).putInt(0).putInt(text.length).putInt(direction);
    header.putInt(1_772_323_200 + micros / 1_000_000).putInt(micros % 1_000_000);
    bytes.writeBytes(header.array());
    bytes.writeBytes(text);
  }
}
