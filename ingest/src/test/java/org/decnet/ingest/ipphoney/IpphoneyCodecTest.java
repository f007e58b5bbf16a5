package org.decnet.ingest.ipphoney;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class IpphoneyCodecTest extends SensorCodecContract {
  private static final String PRINT =
      """
      {"eventid":"ipphoney.get-printer-attributes","operation":"Get-Printer-Attributes",\
      "timestamp":"2026-03-01T19:42:33.819673Z","url":"/ipp","src_ip":"192.0.2.7","src_port":56102,\
      "dst_port":631,"sensor":"printer","request":"POST","query":{"version":"2.1",\
      "request_id":"00000001","operation":"Get-Printer-Attributes","groups":[{"group_type":"x"}]},\
      "user_agent":"probe/1","dst_ip":"198.51.100.4"}\
      """;
  private static final String CONNECT =
      """
      {"eventid":"ipphoney.connect","timestamp":"2026-03-01T23:56:01.9Z","url":"/",\
      "src_ip":"192.0.2.8","src_port":1,"dst_port":631,"sensor":"printer","request":"GET",\
      "dst_ip":"198.51.100.4"}\
      """;

  @Override
  protected Codec codec() {
    return new IpphoneyCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(PRINT, CONNECT);
  }

  @Test
  void anOperationIsAWebRequestAndAPrinterRequest() {
    List<Event> events = events(PRINT);
    assertThat(kinds(events)).containsExactly("http_request", "proto_request");
    assertThat(events.get(1).text(Field.OPERATION)).isEqualTo("Get-Printer-Attributes");
    assertThat(events.get(1).text(Field.VERSION)).isEqualTo("2.1");
    assertThat(kinds(events(CONNECT))).containsExactly("http_request");
  }
}
