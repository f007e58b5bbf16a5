package org.decnet.server.web.canary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.CanaryQuery;
import org.decnet.engine.port.CanaryStore;
import org.decnet.model.Page;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;
import org.decnet.server.canary.CanaryMaker;
import org.decnet.server.canary.make.Callback;
import org.decnet.server.canary.make.TokenFile;
import org.decnet.server.canary.make.TokenWish;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.TextParameter;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planted tokens (spec 05, section 9). */
@RestController
@RequestMapping("/canary/tokens")
public final class CanaryTokenController {
  private static final int MOST_TRIGGERS = 500;

  private final CanaryStore store;
  private final CanaryMaker maker;
  private final CanaryPlanting planting;
  private final AuditTrail audit;
  private final Callback callback;

  /** Serves the tokens of a node. */
  public CanaryTokenController(
      ApiParts parts, CanaryMaker maker, CanaryPlanting planting, AuditTrail audit) {
    this.store = parts.stores().canaries();
    this.maker = maker;
    this.planting = planting;
    this.audit = audit;
    this.callback = parts.canary().callback();
  }

  /** Tokens, latest first. */
  @Operation(summary = "List tokens, latest first")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<CanaryTokenRow> tokens(
      @Parameter(schema = @Schema(pattern = "^[a-z0-9-]{1,64}$"))
          @RequestParam(name = "decky_name", required = false)
          @Nullable String deckyName,
      @Parameter(schema = @Schema(allowableValues = {"planted", "revoked", "failed"}))
          @RequestParam(required = false)
          @Nullable String state,
      @Parameter(schema = @Schema(allowableValues = {"http", "dns", "aws_passive"}))
          @RequestParam(required = false)
          @Nullable String kind,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset,
      Caller caller) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    if (deckyName != null && !TokenWish.isDecky(deckyName)) {
      throw ApiException.badParameter("decky_name", "1 to 64 of a-z, 0-9 and -");
    }
    CanaryQuery query =
        new CanaryQuery(
            deckyName,
            TextParameter.of("state", state, CanaryState::named, "planted, revoked or failed"),
            TextParameter.of("kind", kind, CanaryKind::named, "http, dns or aws_passive"),
            slice.limit(),
            slice.offset());
    return Paging.map(store.tokens(query), token -> row(token, caller));
  }

  /** One token. */
  @Operation(summary = "One token")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}")
  CanaryTokenRow token(@PathVariable UUID uuid, Caller caller) {
    return row(known(uuid), caller);
  }

  /** Makes a token; its file is what the preview gives. */
  @Operation(summary = "Make a token; download its file by the preview")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  CanaryTokenRow plant(
      @RequestBody CanaryTokenRequest request, Caller caller, HttpServletRequest http) {
    return row(planting.plant(request, caller, http), caller);
  }

  /** Uses of a token, latest first. */
  @Operation(summary = "Uses of a token, latest first")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/triggers")
  Page<CanaryTriggerRow> triggers(
      @PathVariable UUID uuid,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500"))
          @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
          int limit,
      @RequestParam(defaultValue = "0") int offset,
      Caller caller) {
    Paging slice = Paging.of(limit, offset, MOST_TRIGGERS);
    return Paging.map(
        store.triggers(known(uuid).uuid(), slice.limit(), slice.offset()),
        trigger -> CanaryTriggerRow.of(trigger, caller));
  }

  /** The file of a token: nothing but a download, as browsers would use the token. */
  @Operation(summary = "Download the file of a token, to be placed on the decoy")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @Allow(Access.ADMIN)
  @GetMapping("/{uuid}/preview")
  ResponseEntity<byte[]> preview(@PathVariable UUID uuid) {
    CanaryToken token = known(uuid);
    if (token.state() == CanaryState.FAILED) {
      throw ApiException.conflict("The token has no file: " + token.lastError());
    }
    try {
      TokenFile file = maker.make(token);
      ContentDisposition download = ContentDisposition.attachment().filename(file.name()).build();
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_OCTET_STREAM)
          .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
          .body(file.content());
    } catch (IOException | IllegalStateException e) {
      throw ApiException.conflict("The token's file cannot be made now: " + e.getMessage());
    }
  }

  /** Revokes a token: its uses are taken down no longer. */
  @Operation(summary = "Revoke a token; to remove its file is up to who placed it")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{uuid}")
  void revoke(@PathVariable UUID uuid, Caller caller, HttpServletRequest http) {
    CanaryToken token = known(uuid);
    AuditEntry line =
        audit
            .entry(http, caller, "canary.token.revoke", uuid.toString())
            .changing(
                Map.of("state", token.state().word()), Map.of("state", CanaryState.REVOKED.word()));
    store.revoke(uuid, line);
  }

  private CanaryTokenRow row(CanaryToken token, Caller caller) {
    return CanaryTokenRow.of(token, caller, callback);
  }

  private CanaryToken known(UUID uuid) {
    return store.token(uuid).orElseThrow(() -> ApiException.notFound("token"));
  }
}
