package org.decnet.server.web.taxii;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.decnet.model.feed.PublishedObject;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.taxii.CollectionReader.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Objects of collections, and what is said about them (TAXII 2.1, sections 5.3 to 5.8). */
@Hidden
@RestController
@RequestMapping(Taxii.BASE + "/{root}/collections/{collection}")
public final class ObjectsController {
  private static final String FIRST = "X-TAXII-Date-Added-First";
  private static final String LAST = "X-TAXII-Date-Added-Last";

  private final CollectionReader reader;

  /** Serves what a reader reads. */
  public ObjectsController(CollectionReader reader) {
    this.reader = reader;
  }

  /** What is said of objects (section 5.3). */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Manifest(boolean more, @Nullable String next, List<ManifestRecord> objects) {}

  /** What is said of one object. */
  record ManifestRecord(String id, String dateAdded, String version, String mediaType) {}

  /** The versions of one object (section 5.8). */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Versions(boolean more, @Nullable String next, List<String> versions) {}

  /** Objects of a collection (section 5.4). */
  @Allow(Access.VIEWER)
  @GetMapping({"/objects", "/objects/"})
  ResponseEntity<byte[]> objects(
      @PathVariable String root,
      @PathVariable String collection,
      @RequestParam(name = "added_after", required = false) @Nullable String addedAfter,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String next,
      @RequestParam(name = "match[id]", required = false) @Nullable String ids,
      @RequestParam(name = "match[type]", required = false) @Nullable String types,
      @RequestParam(name = "match[version]", required = false) @Nullable String versions,
      @RequestParam(name = "match[spec_version]", required = false) @Nullable String specs) {
    Asked asked =
        Asked.of(
            TaxiiController.collectionOf(root, collection),
            new Asked.Parameters(addedAfter, limit, next, ids, types, versions, specs));
    return envelope(reader.page(asked));
  }

  /** What is said of objects of a collection (section 5.3). */
  @Allow(Access.VIEWER)
  @GetMapping({"/manifest", "/manifest/"})
  ResponseEntity<Manifest> manifest(
      @PathVariable String root,
      @PathVariable String collection,
      @RequestParam(name = "added_after", required = false) @Nullable String addedAfter,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String next,
      @RequestParam(name = "match[id]", required = false) @Nullable String ids,
      @RequestParam(name = "match[type]", required = false) @Nullable String types,
      @RequestParam(name = "match[version]", required = false) @Nullable String versions,
      @RequestParam(name = "match[spec_version]", required = false) @Nullable String specs) {
    Asked asked =
        Asked.of(
            TaxiiController.collectionOf(root, collection),
            new Asked.Parameters(addedAfter, limit, next, ids, types, versions, specs));
    Page page = reader.page(asked);
    List<ManifestRecord> records = page.objects().stream().map(ObjectsController::record).toList();
    return answer(page).body(new Manifest(page.next() != null, page.next(), records));
  }

  /** One object (section 5.6). */
  @Allow(Access.VIEWER)
  @GetMapping({"/objects/{id}", "/objects/{id}/"})
  ResponseEntity<byte[]> object(
      @PathVariable String root,
      @PathVariable String collection,
      @PathVariable String id,
      @RequestParam(name = "added_after", required = false) @Nullable String addedAfter,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String next,
      @RequestParam(name = "match[version]", required = false) @Nullable String versions,
      @RequestParam(name = "match[spec_version]", required = false) @Nullable String specs) {
    return envelope(
        one(
            TaxiiController.collectionOf(root, collection),
            id,
            new Asked.Parameters(addedAfter, limit, next, id, null, versions, specs)));
  }

  /** The versions of one object (section 5.8): the last is kept. */
  @Allow(Access.VIEWER)
  @GetMapping({"/objects/{id}/versions", "/objects/{id}/versions/"})
  ResponseEntity<Versions> versions(
      @PathVariable String root,
      @PathVariable String collection,
      @PathVariable String id,
      @RequestParam(name = "added_after", required = false) @Nullable String addedAfter,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String next,
      @RequestParam(name = "match[spec_version]", required = false) @Nullable String specs) {
    Page page =
        one(
            TaxiiController.collectionOf(root, collection),
            id,
            new Asked.Parameters(addedAfter, limit, next, id, null, null, specs));
    List<String> versions =
        page.objects().stream().map(object -> Taxii.version(object.version())).toList();
    return answer(page).body(new Versions(page.next() != null, page.next(), versions));
  }

  /** Clients add nothing (section 5.5). */
  @Allow(Access.VIEWER)
  @PostMapping({"/objects", "/objects/"})
  void add(@PathVariable String root, @PathVariable String collection) {
    TaxiiController.collectionOf(root, collection);
    throw ApiException.of(ApiError.READ_ONLY);
  }

  /** Clients delete nothing (section 5.7). */
  @Allow(Access.VIEWER)
  @DeleteMapping({"/objects/{id}", "/objects/{id}/"})
  void delete(@PathVariable String root, @PathVariable String collection, @PathVariable String id) {
    TaxiiController.collectionOf(root, collection);
    throw ApiException.of(ApiError.READ_ONLY);
  }

  private Page one(Collection collection, String id, Asked.Parameters parameters) {
    Asked asked = Asked.of(collection, parameters);
    if (id.contains(",") || !reader.holds(collection, id)) {
      throw ApiException.notFound("object");
    }
    return reader.page(asked);
  }

  private static ManifestRecord record(PublishedObject object) {
    return new ManifestRecord(
        object.id(), Taxii.time(object.addedAt()), Taxii.version(object.version()), Taxii.STIX);
  }

  /** The objects as they were published, so that they are the same bytes as in a file. */
  private static ResponseEntity<byte[]> envelope(Page page) {
    String more =
        page.next() == null ? "\"more\":false" : "\"more\":true,\"next\":\"" + page.next() + '"';
    String objects =
        page.objects().isEmpty()
            ? ""
            : page.objects().stream()
                .map(PublishedObject::content)
                .collect(Collectors.joining("\n,", ",\"objects\":[\n", "\n]"));
    return answer(page).body(('{' + more + objects + '}').getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity.BodyBuilder answer(Page page) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(Taxii.MEDIA_TYPE);
    if (!page.objects().isEmpty()) {
      answer.header(FIRST, Taxii.time(page.objects().getFirst().addedAt()));
      answer.header(LAST, Taxii.time(page.objects().getLast().addedAt()));
    }
    return answer;
  }
}
