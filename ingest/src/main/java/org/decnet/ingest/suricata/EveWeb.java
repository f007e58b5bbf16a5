package org.decnet.ingest.suricata;

import java.util.ArrayList;
import java.util.List;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.WebRequest;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Web requests, and names that were asked for. */
final class EveWeb {
  private static final int MOST_QUESTIONS = 64;

  private EveWeb() {}

  static void http(JsonObject http, SensorRecord record) {
    WebRequest request = new WebRequest(record, http.text("http_method"), http.text("url"));
    List<JsonObject> headers = http.objects("request_headers");
    if (headers.isEmpty()) {
      header(request, "Host", http.text("hostname"));
      header(request, "User-Agent", http.text("http_user_agent"));
      header(request, "Referer", http.text("http_refer"));
    } else {
      headers.forEach(one -> request.header(one.textOrEmpty("name"), one.text("value")));
      http.passOver("hostname", "http_user_agent", "http_refer");
    }
    String body = http.text("http_request_body_printable");
    request.set(Field.STATUS, http.integer("status")).body(body).emit();
    http.names(); // the answer, and what is written in two ways
  }

  private static void header(WebRequest request, String name, @Nullable String value) {
    if (value != null) {
      request.header(name, value);
    }
  }

  /** Questions, in the three ways in which releases write them. */
  static void dns(JsonObject dns, SensorRecord record) {
    List<JsonObject> questions = new ArrayList<>();
    if (dns.has("rrname")) {
      questions.add(dns);
    }
    questions.addAll(dns.objects("queries"));
    questions.addAll(dns.objects("query"));
    if (questions.isEmpty()) {
      questions.add(dns);
    }
    List<String> answers = new ArrayList<>();
    dns.objects("answers").forEach(answer -> answers.add(answer.textOrEmpty("rdata")));
    String answer = answers.isEmpty() ? dns.text("rdata") : String.join(" ", answers);
    for (JsonObject question : questions.subList(0, Math.min(questions.size(), MOST_QUESTIONS))) {
      record.emit(
          record
              .event(EventKind.DNS_QUERY)
              .set(Field.QUERY, question.text("rrname"))
              .set(Field.RECORD_TYPE, question.text("rrtype"))
              .set(Field.ANSWER, answer));
    }
    dns.names();
  }
}
