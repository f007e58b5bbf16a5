package org.decnet.server.web.exports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.decnet.engine.port.TagStore;
import org.decnet.export.stix.Tlp;
import org.decnet.model.tag.Scope;
import org.decnet.server.export.ExportDocument;
import org.decnet.server.export.ExportFormat;
import org.decnet.server.export.Exports;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.Confidence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends exports. */
public final class ExportAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ExportAnswers.class);
  private static final int IN_MEMORY = 1024 * 1024;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Exports exports;
  private final Clock clock;

  /** Exports what a node knows. */
  public ExportAnswers(ApiParts parts) {
    this.exports =
        new Exports(parts.stores(), parts.attack(), parts.misp().events(), parts.version());
    this.clock = parts.clock();
  }

  /**
   * Sends everything while it is read: nobody has to wait for the end, and nothing piles up.
   *
   * @param tlp who may see it, where the format says so
   * @param name what the file is called before the time and its ending
   */
  void stream(ExportFormat format, Tlp tlp, String name, HttpServletResponse response)
      throws IOException {
    describe(response, format, name + STAMP.format(clock.instant()));
    document(new Scope.Fleet(), format, tlp, TagStore.SHOWN, "fleet")
        .write(response.getOutputStream());
  }

  /**
   * Sends what is known of a scope, unless the client has it already. It is put together before its
   * first byte goes out, because the header names its hash; what is long waits in a file.
   *
   * @param tlp who may see it, where the format says so
   * @param minConfidence lowest confidence of tags that a layer counts
   * @param what what the scope is called when there is none
   * @param name what the file is called before its ending
   */
  void send(
      Scope scope,
      ExportFormat format,
      Tlp tlp,
      double minConfidence,
      String what,
      String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ExportDocument document = document(scope, format, tlp, Confidence.of(minConfidence), what);
    DeferredFileOutputStream spool =
        DeferredFileOutputStream.builder()
            .setThreshold(IN_MEMORY)
            .setPrefix("decnet-export-")
            .get();
    try {
      String hash = write(document, spool, what);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
      describe(response, format, name);
      if (!new ServletWebRequest(request, response).checkNotModified('"' + hash + '"')) {
        copy(spool, response.getOutputStream());
      }
    } finally {
      spool.close();
      delete(spool);
    }
  }

  private static String write(ExportDocument document, OutputStream spool, String what)
      throws IOException {
    MessageDigest digest = sha256();
    DigestOutputStream hashing = new DigestOutputStream(spool, digest);
    document.write(hashing).remarks().forEach(remark -> LOG.info("Export of {}: {}", what, remark));
    hashing.close();
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void copy(DeferredFileOutputStream spool, OutputStream out) throws IOException {
    try (InputStream in = spool.toInputStream()) {
      in.transferTo(out);
    }
  }

  private static void delete(DeferredFileOutputStream spool) throws IOException {
    Path file = spool.getPath();
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private ExportDocument document(
      Scope scope, ExportFormat format, Tlp tlp, double minConfidence, String what) {
    return exports
        .of(scope, format, tlp, minConfidence)
        .orElseThrow(() -> ApiException.notFound(what));
  }

  private static void describe(HttpServletResponse response, ExportFormat format, String name) {
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + name + "." + format.ending() + "\"");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }
}
