package org.decnet.server.web.docs;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.EntityTags;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The OpenAPI document, and Swagger UI to read it with, all from this server. */
@Hidden
@RestController
public final class DocsController {
  /** What the page needs: its own scripts and styles; React sets styles on elements. */
  static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'none'";

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
  private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

  /** Every file there is; nothing else is looked up, whatever the path. */
  private static final Map<String, DocsFile> FILES =
      Map.of(
          "openapi.json", DocsFile.own("openapi.json", MediaType.APPLICATION_JSON),
          "index.html", DocsFile.own("docs/index.html", PAGE),
          "docs.js", DocsFile.own("docs/docs.js", SCRIPT),
          "swagger-ui.css", DocsFile.swaggerUi("swagger-ui.css", STYLE),
          "swagger-ui-bundle.js", DocsFile.swaggerUi("swagger-ui-bundle.js", SCRIPT));

  private final EntityTags entityTags;
  private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();

  /** Serves files with entity tags. */
  public DocsController(EntityTags entityTags) {
    this.entityTags = entityTags;
  }

  /** The OpenAPI document. */
  @Allow(Access.PUBLIC)
  @GetMapping("/openapi.json")
  ResponseEntity<byte[]> openApi() {
    return answer("openapi.json");
  }

  /** The page. */
  @Allow(Access.PUBLIC)
  @GetMapping({"/docs", "/docs/"})
  ResponseEntity<byte[]> page() {
    return answer("index.html");
  }

  /** What the page loads. */
  @Allow(Access.PUBLIC)
  @GetMapping("/docs/{file}")
  ResponseEntity<byte[]> file(@PathVariable String file) {
    return answer(file);
  }

  private ResponseEntity<byte[]> answer(String name) {
    DocsFile file = FILES.get(name);
    if (file == null) {
      throw ApiException.notFound("file");
    }
    byte[] content = loaded.computeIfAbsent(name, key -> file.load());
    return entityTags
        .tagged(content)
        .header("Content-Security-Policy", PAGE_POLICY)
        .contentType(file.type())
        .body(content);
  }
}
