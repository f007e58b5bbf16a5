package org.decnet.decoy.elastic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.decnet.decoy.http.Answer;
import org.decnet.decoy.http.PlainName;
import org.decnet.decoy.http.Reasons;
import org.decnet.decoy.http.Refusal;
import org.decnet.decoy.http.Request;
import org.decnet.decoy.http.RequestLine;
import org.decnet.decoy.http.WebSite;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Site;

/** A search engine of one node without security, which keeps nothing and finds nothing. */
public final class ElasticSite implements WebSite {
  private static final String JSON = "application/json; charset=UTF-8";
  private static final String TEXT = "text/plain; charset=UTF-8";
  private static final String VERSION = "7.17.9";

  private final Site site;
  private final String node;
  private final String cluster;

  /** The engine of one decoy. */
  public ElasticSite(Site site) {
    this.site = site;
    this.node = site.persona().hostName();
    this.cluster = site.persona().hex("cluster", 22);
  }

  @Override
  public Answer answer(Request request, boolean goesOn) {
    String path = request.path();
    boolean reads = request.is("GET") || request.is("HEAD");
    if (path.equals("/")) {
      return reads ? json(200, root()) : notAllowed(request, path);
    }
    if (path.startsWith("/_cat")) {
      return text(cat(path));
    }
    if (path.startsWith("/_cluster/health")) {
      return json(200, health());
    }
    if (path.startsWith("/_nodes") || path.startsWith("/_cluster")) {
      return json(200, nodes());
    }
    if (path.startsWith("/_security") || path.startsWith("/_xpack")) {
      return json(
          400,
          error(
              400,
              "illegal_argument_exception",
              "no handler found for uri ["
                  + PlainName.of(path)
                  + "] and method ["
                  + request.method()
                  + "]"));
    }
    if (path.endsWith("/_search") || path.endsWith("/_count")) {
      return json(200, found(path));
    }
    if (path.endsWith("/_bulk")) {
      return json(200, "{\"took\":3,\"errors\":false,\"items\":[]}");
    }
    return ofIndex(request, path, reads);
  }

  private Answer ofIndex(Request request, String path, boolean reads) {
    int slash = path.indexOf('/', 1);
    String index = PlainName.of(slash < 0 ? path.substring(1) : path.substring(1, slash));
    if (reads || request.is("DELETE")) {
      return json(404, missing(index));
    }
    if (slash < 0 && request.is("PUT")) {
      return json(
          200, "{\"acknowledged\":true,\"shards_acknowledged\":true,\"index\":\"" + index + "\"}");
    }
    if (request.is("PUT") || request.is("POST")) {
      return json(
          201,
          "{\"_index\":\""
              + index
              + "\",\"_type\":\"_doc\",\"_id\":\""
              + HexFormat.of().formatHex(site.bytes(10))
              + "\",\"_version\":1,\"result\":\"created\",\"_shards\":{\"total\":2,\"successful\":1,"
              + "\"failed\":0},\"_seq_no\":0,\"_primary_term\":1}");
    }
    return notAllowed(request, path);
  }

  private String root() {
    return "{\n  \"name\" : \""
        + node
        + "\",\n  \"cluster_name\" : \"elasticsearch\",\n"
        + "  \"cluster_uuid\" : \""
        + cluster
        + "\",\n  \"version\" : {\n    \"number\" : \""
        + VERSION
        + "\",\n    \"build_flavor\" : \"default\",\n    \"build_type\" : \"deb\",\n    \"build_hash\" :"
        + " \"ef48222227ee6b9e70e502f0f0daa52435ee634d\",\n    \"build_date\" :"
        + " \"2023-01-31T05:34:43.305517834Z\",\n    \"build_snapshot\" : false,\n   "
        + " \"lucene_version\" : \"8.11.1\",\n    \"minimum_wire_compatibility_version\" :"
        + " \"6.8.0\",\n    \"minimum_index_compatibility_version\" : \"6.0.0-beta1\"\n  },\n "
        + " \"tagline\" : \"You Know, for Search\"\n}\n";
  }

  private String cat(String path) {
    if (path.startsWith("/_cat/health")) {
      long now = site.clock().instant().getEpochSecond();
      return now + " 00:00:00 elasticsearch green 1 1 0 0 0 0 0 0 - 100.0%\n";
    }
    if (path.startsWith("/_cat/nodes")) {
      return "127.0.0.1 "
          + site.persona().number("heap", 20, 70)
          + " 97 3 0.10 0.08 0.05 cdfhilmrstw * "
          + node
          + "\n";
    }
    return path.equals("/_cat") || path.equals("/_cat/")
        ? "=^.^=\n/_cat/allocation\n/_cat/shards\n/_cat/master\n/_cat/nodes\n/_cat/indices\n/_cat/health\n"
        : "";
  }

  private static String health() {
    return "{\"cluster_name\":\"elasticsearch\",\"status\":\"green\",\"timed_out\":false,"
        + "\"number_of_nodes\":1,\"number_of_data_nodes\":1,\"active_primary_shards\":0,"
        + "\"active_shards\":0,\"relocating_shards\":0,\"initializing_shards\":0,"
        + "\"unassigned_shards\":0,\"active_shards_percent_as_number\":100.0}";
  }

  private String nodes() {
    String id = site.persona().hex("node", 22);
    return "{\"_nodes\":{\"total\":1,\"successful\":1,\"failed\":0},\"cluster_name\":\"elasticsearch\","
        + "\"nodes\":{\""
        + id
        + "\":{\"name\":\""
        + node
        + "\",\"version\":\""
        + VERSION
        + "\",\"build_type\":\"deb\",\"roles\":[\"data\",\"ingest\",\"master\"],\"os\":{\"name\":\"Linux\","
        + "\"pretty_name\":\""
        + site.persona().distro().pretty()
        + "\",\"arch\":\"amd64\",\"version\":\""
        + site.persona().distro().kernel()
        + "\"}}}}";
  }

  private static String found(String path) {
    return path.endsWith("/_count")
        ? "{\"count\":0,\"_shards\":{\"total\":0,\"successful\":0,\"skipped\":0,\"failed\":0}}"
        : "{\"took\":2,\"timed_out\":false,\"_shards\":{\"total\":0,\"successful\":0,\"skipped\":0,"
            + "\"failed\":0},\"hits\":{\"total\":{\"value\":0,\"relation\":\"eq\"},\"max_score\":0.0,"
            + "\"hits\":[]}}";
  }

  private static String missing(String index) {
    String why =
        "\"type\":\"index_not_found_exception\",\"reason\":\"no such index ["
            + index
            + "]\",\"resource.type\":\"index_or_alias\",\"resource.id\":\""
            + index
            + "\",\"index_uuid\":\"_na_\",\"index\":\""
            + index
            + "\"";
    return "{\"error\":{\"root_cause\":[{" + why + "}]," + why + "},\"status\":404}";
  }

  private static String error(int code, String type, String reason) {
    String why = "\"type\":\"" + type + "\",\"reason\":\"" + reason + "\"";
    return "{\"error\":{\"root_cause\":[{" + why + "}]," + why + "},\"status\":" + code + "}";
  }

  private static Answer notAllowed(Request request, String path) {
    return json(
        405,
        "{\"error\":\"Incorrect HTTP method for uri ["
            + PlainName.of(path)
            + "] and method ["
            + request.method()
            + "], allowed: [GET, HEAD, DELETE]\",\"status\":405}");
  }

  private static Answer json(int code, String content) {
    return answer(code, JSON, content);
  }

  private static Answer text(String content) {
    return answer(200, TEXT, content);
  }

  private static Answer answer(int code, String type, String content) {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    List<String> headers =
        new ArrayList<>(
            List.of(
                "X-elastic-product: Elasticsearch",
                "content-type: " + type,
                "content-length: " + body.length));
    return new Answer(code, Reasons.of(code), headers, body);
  }

  @Override
  public Answer refuse(Refusal why) {
    int code = why == Refusal.BODY_TOO_LONG ? 413 : 400;
    return json(code, error(code, "illegal_argument_exception", "invalid request"));
  }

  /** Types as spec 09 names them: what was looked at, or the method. */
  @Override
  public void note(SessionLog log, Request request, Answer answer) {
    RequestLine.of(log, type(request), request, answer).send();
  }

  private static String type(Request request) {
    if (!request.is("GET")) {
      String method = request.method().toLowerCase(Locale.ROOT);
      boolean named = List.of("post", "put", "delete", "head").contains(method);
      return named ? method + "_request" : "request";
    }
    String path = request.path();
    if (path.equals("/")) {
      return "root_probe";
    }
    if (path.startsWith("/_cat")) {
      return "cat_api";
    }
    if (path.startsWith("/_cluster")) {
      return "cluster_recon";
    }
    if (path.startsWith("/_nodes")) {
      return "nodes_recon";
    }
    return path.startsWith("/_security") || path.startsWith("/_xpack")
        ? "security_probe"
        : "request";
  }
}
