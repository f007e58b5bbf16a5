package org.decnet.server.web.taxii;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Stream;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.WebSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is to subscribe to (TAXII 2.1, sections 4 and 5.1 to 5.2). */
@Hidden
@RestController
@RequestMapping(Taxii.BASE)
public final class TaxiiController {
  private static final String ROOT_PATH = Taxii.BASE + '/' + Taxii.ROOT + '/';

  private final int maxBodyBytes;

  /** Describes a server with these settings. */
  public TaxiiController(WebSettings settings) {
    this.maxBodyBytes = settings.maxBodyBytes();
  }

  /** The server (section 4.1.1). */
  record Discovery(
      String title,
      String description,
      @com.fasterxml.jackson.annotation.JsonProperty("default") String defaultRoot,
      List<String> apiRoots) {}

  /** A group of collections (section 4.2.1). */
  record ApiRoot(String title, String description, List<String> versions, int maxContentLength) {}

  /** All collections (section 5.1.1). */
  record Collections(List<Collection.Resource> collections) {}

  /** What this server has. */
  @Allow(Access.VIEWER)
  @GetMapping({"", "/"})
  ResponseEntity<Discovery> discovery() {
    return answer(
        new Discovery(
            "DECNET",
            "What decoys saw: attackers, and evidenced ATT&CK techniques as STIX 2.1",
            ROOT_PATH,
            List.of(ROOT_PATH)));
  }

  /** What the one group of collections takes. */
  @Allow(Access.VIEWER)
  @GetMapping({"/{root}", "/{root}/"})
  ResponseEntity<ApiRoot> root(@PathVariable String root) {
    check(root);
    return answer(
        new ApiRoot(
            "DECNET",
            "Collections that are read only",
            List.of(Taxii.MEDIA_TYPE.toString()),
            maxBodyBytes));
  }

  /** Nothing is ever added by clients, so there is no addition to report on. */
  @Allow(Access.VIEWER)
  @GetMapping({"/{root}/status/{id}", "/{root}/status/{id}/"})
  void status(@PathVariable String root, @PathVariable String id) {
    check(root);
    throw ApiException.notFound("status");
  }

  /** The collections. */
  @Allow(Access.VIEWER)
  @GetMapping({"/{root}/collections", "/{root}/collections/"})
  ResponseEntity<Collections> collections(@PathVariable String root) {
    check(root);
    return answer(
        new Collections(Stream.of(Collection.values()).map(Collection::resource).toList()));
  }

  /** One collection. */
  @Allow(Access.VIEWER)
  @GetMapping({"/{root}/collections/{id}", "/{root}/collections/{id}/"})
  ResponseEntity<Collection.Resource> collection(
      @PathVariable String root, @PathVariable String id) {
    return answer(collectionOf(root, id).resource());
  }

  /**
   * The collection that an address names.
   *
   * @throws ApiException 404 if there is none
   */
  static Collection collectionOf(String root, String id) {
    check(root);
    return Collection.of(id).orElseThrow(() -> ApiException.notFound("collection"));
  }

  private static void check(String root) {
    if (!root.equals(Taxii.ROOT)) {
      throw ApiException.notFound("API root");
    }
  }

  private static <T> ResponseEntity<T> answer(T body) {
    return ResponseEntity.ok().contentType(Taxii.MEDIA_TYPE).body(body);
  }
}
