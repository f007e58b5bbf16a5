package org.decnet.server.web.canary;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Map;
import java.util.UUID;
import org.decnet.server.canary.make.TokenWish;
import org.jspecify.annotations.Nullable;

/**
 * A token to be planted, in a file that is made up or in one that was uploaded.
 *
 * @param kind how its use is noticed
 * @param deckyName decoy that it is for
 * @param blobUuid the uploaded file that it lies in
 * @param generator what makes its file up
 * @param instrumenter what puts it into the uploaded file; chosen by the file's type unless given
 * @param placementPath where on the decoy the file will lie
 * @param params {@code title} of a document and {@code user} that is named in a file
 */
public record CanaryTokenRequest(
    @Schema(allowableValues = {"http", "dns", "aws_passive"}) @Nullable String kind,
    @Schema(pattern = TokenWish.DECKY) @Nullable String deckyName,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable UUID blobUuid,
    @Schema(
            requiredMode = RequiredMode.NOT_REQUIRED,
            allowableValues = {
              "git_config",
              "env_file",
              "ssh_key",
              "aws_creds",
              "honeydoc",
              "honeydoc_docx",
              "honeydoc_pdf",
              "mysql_dump",
              "fingerprint_html",
              "fingerprint_svg"
            })
        @Nullable String generator,
    @Schema(
            requiredMode = RequiredMode.NOT_REQUIRED,
            allowableValues = {"html", "plain", "passthrough"})
        @Nullable String instrumenter,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED, minLength = 1, maxLength = 1024)
        @Nullable String placementPath,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Map<String, String> params) {}
