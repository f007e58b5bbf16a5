package org.decnet.decoy.docker;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.decnet.decoy.http.Answer;
import org.decnet.decoy.http.Dates;
import org.decnet.decoy.http.Form;
import org.decnet.decoy.http.PlainName;
import org.decnet.decoy.http.Reasons;
import org.decnet.decoy.http.Refusal;
import org.decnet.decoy.http.Request;
import org.decnet.decoy.http.RequestLine;
import org.decnet.decoy.http.WebSite;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Site;
import org.jspecify.annotations.Nullable;

/**
 * The API of an engine that somebody left open. Containers are promised and never made; images are
 * never fetched.
 */
public final class DockerSite implements WebSite {
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String VERSION = "24.0.7";
  private static final String API = "1.43";
  private static final int ID_BYTES = 32;

  private final Site site;
  private final Promised containers = new Promised();
  private final Promised runs = new Promised();

  /** The engine of one decoy. */
  public DockerSite(Site site) {
    this.site = site;
  }

  @Override
  public Answer answer(Request request, boolean goesOn) {
    String path = unversioned(request.path());
    if (path == null) {
      return error(
          400, "client version is too new. Maximum supported API version is " + API, goesOn);
    }
    List<String> parts = parts(path);
    String first = parts.isEmpty() ? "" : parts.getFirst();
    return switch (first) {
      case "_ping" -> ping(goesOn);
      case "version" -> answer(200, JSON, version(), goesOn);
      case "info" -> answer(200, JSON, info(), goesOn);
      case "containers" -> containers(request, parts, goesOn);
      case "images" -> images(request, parts, goesOn);
      case "exec" -> exec(request, parts, goesOn);
      case "networks" -> answer(200, JSON, "[]\n", goesOn);
      case "volumes" -> answer(200, JSON, "{\"Volumes\":[],\"Warnings\":null}\n", goesOn);
      case "swarm", "nodes", "services", "secrets" ->
          error(
              503,
              "This node is not a swarm manager. Use \\\"docker swarm init\\\" or \\\"docker swarm"
                  + " join\\\" to connect this node to swarm and try again.",
              goesOn);
      default -> error(404, "page not found", goesOn);
    };
  }

  /** The path without the version of the API; null if the version is not spoken. */
  private static @Nullable String unversioned(String path) {
    if (!path.startsWith("/v1.")) {
      return path;
    }
    int slash = path.indexOf('/', 1);
    String minor = path.substring("/v1.".length(), slash < 0 ? path.length() : slash);
    boolean number =
        !minor.isEmpty() && minor.length() < 4 && minor.chars().allMatch(Character::isDigit);
    if (!number || Integer.parseInt(minor) > 43) {
      return number ? null : path;
    }
    return slash < 0 ? "/" : path.substring(slash);
  }

  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    int from = 1;
    while (from <= path.length() && parts.size() < 8) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      if (end > from) {
        parts.add(path.substring(from, end));
      }
      from = end + 1;
    }
    return parts;
  }

  private Answer ping(boolean goesOn) {
    return answer(200, TEXT, "OK", goesOn);
  }

  private Answer containers(Request request, List<String> parts, boolean goesOn) {
    String second = parts.size() > 1 ? parts.get(1) : "";
    if (second.equals("json")) {
      return answer(200, JSON, "[]\n", goesOn);
    }
    if (second.equals("create") && request.is("POST")) {
      String id = id();
      containers.add(id);
      return answer(201, JSON, "{\"Id\":\"" + id + "\",\"Warnings\":[]}\n", goesOn);
    }
    if (second.equals("prune")) {
      return answer(200, JSON, "{\"ContainersDeleted\":null,\"SpaceReclaimed\":0}\n", goesOn);
    }
    String id = containers.find(second);
    if (id == null) {
      return error(404, "No such container: " + PlainName.of(second), goesOn);
    }
    String action = parts.size() > 2 ? parts.get(2) : "";
    return request.is("DELETE") && action.isEmpty()
        ? answer(204, "", "", goesOn)
        : contained(id, action, goesOn);
  }

  private Answer contained(String id, String action, boolean goesOn) {
    return switch (action) {
      case "start", "stop", "kill", "restart", "pause", "unpause", "rename", "resize" ->
          answer(204, "", "", goesOn);
      case "wait" -> answer(200, JSON, "{\"StatusCode\":0}\n", goesOn);
      case "logs", "attach", "archive", "export" ->
          answer(200, "application/vnd.docker.raw-stream", "", goesOn);
      case "top" -> answer(200, JSON, "{\"Processes\":[],\"Titles\":[\"PID\",\"CMD\"]}\n", goesOn);
      case "json" -> answer(200, JSON, container(id), goesOn);
      case "exec" -> {
        String run = id();
        runs.add(run);
        yield answer(201, JSON, "{\"Id\":\"" + run + "\"}\n", goesOn);
      }
      default -> error(404, "page not found", goesOn);
    };
  }

  private Answer exec(Request request, List<String> parts, boolean goesOn) {
    String id = runs.find(parts.size() > 1 ? parts.get(1) : "");
    if (id == null) {
      return error(404, "No such exec instance", goesOn);
    }
    return request.is("POST")
        ? answer(200, "application/vnd.docker.raw-stream", "", goesOn)
        : answer(200, JSON, "{\"ID\":\"" + id + "\",\"Running\":false,\"ExitCode\":0}\n", goesOn);
  }

  private Answer images(Request request, List<String> parts, boolean goesOn) {
    String second = parts.size() > 1 ? parts.get(1) : "";
    if (second.equals("json")) {
      return answer(200, JSON, images(), goesOn);
    }
    if (second.equals("create") && request.is("POST")) {
      String image = Form.field(request.query(), "fromImage");
      String name = PlainName.of(image == null ? "" : image);
      String tag = Form.field(request.query(), "tag");
      String full = name + ":" + (tag == null || tag.isEmpty() ? "latest" : PlainName.of(tag));
      return answer(
          200,
          JSON,
          "{\"status\":\"Pulling from library/"
              + name
              + "\",\"id\":\"latest\"}\r\n"
              + "{\"status\":\"Digest: sha256:"
              + id()
              + "\"}\r\n"
              + "{\"status\":\"Status: Image is up to date for "
              + full
              + "\"}\r\n",
          goesOn);
    }
    return error(404, "No such image: " + PlainName.of(second), goesOn);
  }

  private String images() {
    return "[{\"Containers\":-1,\"Created\":"
        + site.persona().bootedAt().getEpochSecond()
        + ",\"Id\":\"sha256:"
        + site.persona().hex("image", 64)
        + "\",\"Labels\":null,\"ParentId\":\"\",\"RepoDigests\":[],\"RepoTags\":[\"alpine:latest\"],"
        + "\"SharedSize\":-1,\"Size\":7794392}]\n";
  }

  private String container(String id) {
    return "{\"Id\":\""
        + id
        + "\",\"Created\":\""
        + site.clock().instant()
        + "\",\"Path\":\"sh\",\"Args\":[],\"State\":{\"Status\":\"running\",\"Running\":true,"
        + "\"Paused\":false,\"Restarting\":false,\"ExitCode\":0,\"Error\":\"\"},\"Name\":\"/"
        + id.substring(0, 12)
        + "\",\"Driver\":\"overlay2\",\"Platform\":\"linux\"}\n";
  }

  private String version() {
    return "{\"Platform\":{\"Name\":\"Docker Engine - Community\"},\"Version\":\""
        + VERSION
        + "\",\"ApiVersion\":\""
        + API
        + "\",\"MinAPIVersion\":\"1.12\",\"GitCommit\":\"311b9ff\","
        + "\"GoVersion\":\"go1.20.10\",\"Os\":\"linux\",\"Arch\":\"amd64\",\"KernelVersion\":\""
        + site.persona().distro().kernel()
        + "\",\"BuildTime\":\"2023-10-26T09:07:41.000000000+00:00\"}\n";
  }

  private String info() {
    return "{\"ID\":\""
        + site.persona().hex("engine", 32)
        + "\",\"Containers\":0,"
        + "\"ContainersRunning\":0,\"ContainersPaused\":0,\"ContainersStopped\":0,\"Images\":1,"
        + "\"Driver\":\"overlay2\",\"MemoryLimit\":true,\"SwapLimit\":true,\"NCPU\":"
        + site.persona().number("processors", 1, 9)
        + ",\"MemTotal\":"
        + site.persona().number("memory", 1, 17) * 1_018_388_480L
        + ",\"OperatingSystem\":\""
        + site.persona().distro().pretty()
        + "\",\"OSType\":\"linux\","
        + "\"Architecture\":\"x86_64\",\"KernelVersion\":\""
        + site.persona().distro().kernel()
        + "\",\"Name\":\""
        + site.persona().hostName()
        + "\",\"ServerVersion\":\""
        + VERSION
        + "\",\"DockerRootDir\":\"/var/lib/docker\",\"CgroupDriver\":\"systemd\","
        + "\"SystemTime\":\""
        + site.clock().instant().truncatedTo(ChronoUnit.MICROS)
        + "\",\"Swarm\":{\"NodeID\":\"\",\"LocalNodeState\":\"inactive\"}}\n";
  }

  private String id() {
    return HexFormat.of().formatHex(site.bytes(ID_BYTES));
  }

  private Answer error(int code, String message, boolean goesOn) {
    return answer(code, JSON, "{\"message\":\"" + message + "\"}\n", goesOn);
  }

  private Answer answer(int code, String type, String content, boolean goesOn) {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    List<String> headers = new ArrayList<>();
    headers.add("Api-Version: " + API);
    if (!type.isEmpty()) {
      headers.add("Content-Type: " + type);
    }
    headers.add("Docker-Experimental: false");
    headers.add("Ostype: linux");
    headers.add("Server: Docker/" + VERSION + " (linux)");
    headers.add("Date: " + Dates.of(site.clock().instant()));
    if (code != 204) {
      headers.add("Content-Length: " + body.length);
    }
    if (!goesOn) {
      headers.add("Connection: close");
    }
    return new Answer(code, Reasons.of(code), headers, body);
  }

  /** As the HTTP server of Go refuses. */
  @Override
  public Answer refuse(Refusal why) {
    int code =
        switch (why) {
          case HEADER_TOO_LONG, URI_TOO_LONG -> 431;
          case BODY_TOO_LONG -> 413;
          case VERSION -> 505;
          case MALFORMED, TLS_ON_PLAIN, PLAIN_ON_TLS -> 400;
        };
    String reason =
        switch (code) {
          case 431 -> "Request Header Fields Too Large";
          case 413 -> "Request Entity Too Large";
          case 505 -> "HTTP Version Not Supported";
          default -> "Bad Request";
        };
    byte[] body = (code + " " + reason).getBytes(StandardCharsets.US_ASCII);
    return new Answer(code, reason, List.of("Content-Type: " + TEXT, "Connection: close"), body);
  }

  @Override
  public void note(SessionLog log, Request request, Answer answer) {
    RequestLine.of(log, "request", request, answer).send();
  }
}
