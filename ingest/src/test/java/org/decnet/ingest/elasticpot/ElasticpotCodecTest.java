package org.decnet.ingest.elasticpot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class ElasticpotCodecTest extends SensorCodecContract {
  private static final String ROOT = line("/", "");
  private static final String SEARCH =
      line("/_search?source=x", "\"content_type\":\"application/json\",\"payload\":\"{script}\",");

  private static String line(String url, String more) {
    return """
    {"eventid":"elasticpot.recon","message":"Scan","url":"%s",%s\
    "timestamp":"2026-03-01T08:41:41.958872Z","src_ip":"192.0.2.7","src_port":30966,\
    "dst_port":9200,"sensor":"pot","request":"GET","user_agent":"probe/1",\
    "dst_ip":"198.51.100.4"}\
    """
        .formatted(url, more);
  }

  @Override
  protected Codec codec() {
    return new ElasticpotCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(ROOT, SEARCH);
  }

  @Test
  void aSearchIsARequestAndAQuery() {
    assertThat(kinds(events(ROOT))).containsExactly("http_request");
    List<Event> events = events(SEARCH);
    assertThat(kinds(events)).containsExactly("http_request", "db_command");
    assertThat(events.getFirst().text(Field.BODY)).isEqualTo("{script}");
    assertThat(events.getFirst().text(Field.USER_AGENT)).isEqualTo("probe/1");
    assertThat(events.get(1).text(Field.STATEMENT)).isEqualTo("/_search?source=x\n{script}");
  }
}
