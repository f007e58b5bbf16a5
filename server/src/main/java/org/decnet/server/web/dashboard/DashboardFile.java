package org.decnet.server.web.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A file of the dashboard.
 *
 * @param type its media type
 * @param etag the hash of its content, in quotation marks
 * @param isLasting whether its name holds a hash of its content, so that it never changes
 * @param plain as it was built
 * @param packed compressed by gzip; null for what is small by itself, such as fonts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy would cost for nothing
record DashboardFile(
    String type, String etag, boolean isLasting, byte[] plain, byte @Nullable [] packed) {}
