package org.decnet.server.web.canary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.CanaryStore;
import org.decnet.model.Page;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.server.canary.CanaryFiles;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that are uploaded to be planted (spec 05, section 9). */
@RestController
@RequestMapping("/canary/blobs")
public final class CanaryBlobController {
  private final CanaryStore store;
  private final CanaryFiles files;
  private final Clock clock;
  private final RandomIds ids;
  private final AuditTrail audit;

  /** Serves the files of a node. */
  public CanaryBlobController(ApiParts parts, CanaryFiles files, RandomIds ids, AuditTrail audit) {
    this.store = parts.stores().canaries();
    this.files = files;
    this.clock = parts.clock();
    this.ids = ids;
    this.audit = audit;
  }

  /** All files. */
  @Operation(summary = "List uploaded files, latest first")
  @Allow(Access.ADMIN)
  @GetMapping
  Page<CanaryBlobRow> blobs(
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(store.blobs(slice.limit(), slice.offset()), CanaryBlobRow::of);
  }

  /** Keeps a file; one whose content is there already is not kept twice. */
  @Operation(summary = "Upload a file of at most 16 MiB; the same content is kept once")
  @RequestBody(
      required = true,
      description = "A form with one part, the file",
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = BlobForm.class)))
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  CanaryBlobRow upload(
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    UploadedFile file =
        UploadedFile.read(request.getContentType(), request.getInputStream().readAllBytes());
    if (file.content().length > CanaryBlob.MOST_BYTES) {
      throw ApiException.of(ApiError.TOO_LARGE);
    }
    if (file.content().length == 0) {
      throw ApiException.badRequest("The file is empty");
    }
    CanaryBlob blob =
        new CanaryBlob(
            ids.next(),
            CanaryFiles.hash(file.content()),
            file.name(),
            file.type(),
            file.content().length,
            caller.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS)); // as it is stored
    AuditEntry line =
        audit
            .entry(request, caller, "canary.blob.add", blob.uuid().toString())
            .changing(Map.of(), values(blob));
    synchronized (files) { // removing must not take the file of one that comes meanwhile
      files.keep(file.content());
      return CanaryBlobRow.of(store.addBlob(blob, line));
    }
  }

  /** Removes a file in which no planted token lies. */
  @Operation(summary = "Remove an uploaded file in which no planted token lies")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{uuid}")
  void remove(@PathVariable UUID uuid, Caller caller, HttpServletRequest request)
      throws IOException {
    CanaryBlob blob = store.blob(uuid).orElseThrow(CanaryBlobController::unknown);
    AuditEntry line =
        audit
            .entry(request, caller, "canary.blob.remove", uuid.toString())
            .changing(values(blob), Map.of());
    synchronized (files) {
      switch (store.removeBlob(uuid, line)) {
        case REMOVED -> files.remove(blob.sha256());
        case UNKNOWN -> throw unknown();
        case IN_USE -> throw ApiException.conflict("A planted token lies in this file");
      }
    }
  }

  private static ApiException unknown() {
    return ApiException.notFound("blob");
  }

  private static Map<String, Object> values(CanaryBlob blob) {
    return Map.of("filename", blob.filename(), "sha256", blob.sha256());
  }
}
