package org.decnet.ingest.dionaea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class DionaeaCodecTest extends SensorCodecContract {
  private static final String FTP =
      """
      {"connection": {"protocol": "ftpd", "transport": "tcp", "type": "accept"}, \
      "dst_ip": "198.51.100.4", "dst_port": 21, "src_hostname": "", "src_ip": "192.0.2.7", \
      "src_port": 58424, "timestamp": "2026-03-01T08:10:33.530080", "ftp": {"commands": \
      {"command": ["USER", "PASS", "RETR", "QUIT"], "arguments": ["ann", "pw1", ".env"]}}}\
      """;
  private static final String SQL =
      """
      {"connection": {"protocol": "mssqld", "transport": "tcp", "type": "accept"}, \
      "dst_ip": "198.51.100.4", "dst_port": 1433, "src_hostname": "", "src_ip": "192.0.2.8", \
      "src_port": 58986, "timestamp": "2026-03-01T08:13:52.253279", \
      "credentials": {"username": ["sa", "root"], "password": ["x"]}}\
      """;
  private static final String OWN =
      """
      {"connection": {"protocol": "mirrorc", "transport": "tcp", "type": "connect"}, \
      "dst_ip": "192.0.2.9", "dst_port": 42, "src_hostname": "", "src_ip": "198.51.100.4", \
      "src_port": 50001, "timestamp": "2026-03-01T08:13:53.253279"}\
      """;
  private static final String LISTEN =
      """
      {"connection": {"protocol": "smbd", "transport": "tcp", "type": "listen"}, \
      "dst_ip": "0.0.0.0", "dst_port": 0, "src_hostname": "", "src_ip": "198.51.100.4", \
      "src_port": 445, "timestamp": "2026-03-01T08:13:54.253279"}\
      """;

  @Override
  protected Codec codec() {
    return new DionaeaCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(FTP, SQL, OWN, LISTEN);
  }

  @Test
  void ftpCommandsAreRequestsAndALogin() {
    List<Event> events = events(FTP);
    assertThat(kinds(events))
        .containsExactly(
            "connection", "proto_request", "auth_attempt", "proto_request", "proto_request");
    assertThat(events.get(2).text(Field.USERNAME)).isEqualTo("ann");
    assertThat(events.get(2).text(Field.PASSWORD)).isEqualTo("pw1");
    assertThat(events.get(3).text(Field.OPERATION)).isEqualTo("read");
    assertThat(events.get(3).text(Field.FILENAME)).isEqualTo(".env");
    assertThat(events.get(4).text(Field.OPERATION)).isEqualTo("quit");
    assertThat(events).extracting(Event::service).containsOnly("ftp");
  }

  @Test
  void parallelListsOfUnequalLengthArePadded() {
    List<Event> events = events(SQL);
    assertThat(kinds(events)).containsExactly("connection", "auth_attempt", "auth_attempt");
    assertThat(events.get(2).text(Field.USERNAME)).isEqualTo("root");
    assertThat(events.get(2).get(Field.PASSWORD)).isNull();
  }

  @Test
  void theSensorsOwnConnectionMakesNoAttacker() {
    Event own = events(OWN).getFirst();
    assertThat(own.sourceIp()).isNull();
    assertThat(own.text(Field.EVENT_CLASS)).isEqualTo("noise");
    assertThat(events(LISTEN).getFirst().text(Field.EVENT_CLASS)).isEqualTo("noise");
  }
}
