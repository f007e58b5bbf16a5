package org.decnet.server.web.finds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.decnet.engine.port.ArtifactQuery;
import org.decnet.engine.port.FindStore;
import org.decnet.model.Page;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.StoredArtifact;
import org.decnet.model.bounty.StoredArtifact.BlobState;
import org.decnet.server.artifact.ArtifactFolder;
import org.decnet.server.artifact.ArtifactSettings;
import org.decnet.server.node.Node;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that sensors captured (spec 05, section 8). */
@RestController
@RequestMapping("/artifacts")
public final class ArtifactController {
  private static final String FILE_TYPE = "^[a-z0-9.+_-]+/[a-z0-9.+_-]+$";
  private static final String TYPE_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789.+_-";
  private static final int LONGEST_TYPE = 127;

  private final FindStore finds;
  private final ArtifactFolder folder;

  /** Serves the captured files of a node. */
  public ArtifactController(ApiParts parts) {
    this.finds = parts.stores().finds();
    this.folder =
        new ArtifactFolder(
            parts.dataFolder().resolve(Node.ARTIFACTS),
            parts.stores().blobs(),
            () -> ArtifactSettings.USUAL,
            parts.clock());
  }

  /** Captured files, each content once, last seen first. */
  @Operation(summary = "List captured files, each content once, last seen first")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<ArtifactContentRow> artifacts(
      @RequestParam(required = false) @Nullable String sha256,
      @RequestParam(required = false) @Nullable String decky,
      @RequestParam(required = false) @Nullable String service,
      @Parameter(
              description = "Media type that the kept bytes show, such as application/x-elf",
              schema = @Schema(type = "string", pattern = FILE_TYPE, maxLength = 127))
          @RequestParam(name = "file_type", required = false)
          @Nullable String fileType,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    if (sha256 != null && !ArtifactName.isSha256(sha256)) {
      throw ApiException.badParameter("sha256", "64 lower-case hexadecimal digits");
    }
    ArtifactQuery query =
        new ArtifactQuery(
            sha256,
            ArtifactNames.checked("decky", decky),
            ArtifactNames.checked("service", service),
            null,
            checkedType(fileType),
            slice.limit(),
            slice.offset());
    return Paging.map(finds.contents(query), ArtifactContentRow::of);
  }

  private static @Nullable String checkedType(@Nullable String type) {
    if (type != null && (type.length() > LONGEST_TYPE || !isType(type))) {
      throw ApiException.badParameter("file_type", "a media type such as application/x-elf");
    }
    return type;
  }

  private static boolean isType(String type) {
    int slash = type.indexOf('/');
    return slash > 0
        && slash < type.length() - 1
        && slash == type.lastIndexOf('/')
        && type.chars().allMatch(c -> c == '/' || TYPE_CHARACTERS.indexOf(c) >= 0);
  }

  /** The bytes of a captured file. They may be malware: nothing but a download. */
  @Operation(summary = "Download a captured file, which may be malware")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @Allow(Access.ADMIN)
  @GetMapping("/{decky}/{stored_as}")
  void artifact(
      @PathVariable String decky,
      @PathVariable("stored_as") String storedAs,
      @Parameter(description = "Service that captured it") @RequestParam(defaultValue = "ssh")
          String service,
      HttpServletResponse response)
      throws IOException {
    StoredArtifact found =
        finds
            .artifact(ArtifactNames.of(decky, service, storedAs))
            .filter(artifact -> artifact.state() == BlobState.KEPT)
            .orElseThrow(() -> ApiException.notFound("captured file"));
    Path file = folder.path(found.sha256());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw ApiException.notFound("captured file");
    }
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setContentLengthLong(Files.size(file));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + found.name().storedAs() + "\"");
    Files.copy(file, response.getOutputStream());
  }
}
