package org.decnet.server.web.canary;

import io.swagger.v3.oas.annotations.media.Schema;

/** What the document says of a form that {@link UploadedFile} reads. */
record BlobForm(
    @Schema(
            type = "string",
            format = "binary",
            minLength = 1,
            requiredMode = Schema.RequiredMode.REQUIRED)
        String file) {}
