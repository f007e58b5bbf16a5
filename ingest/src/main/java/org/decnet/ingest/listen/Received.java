package org.decnet.ingest.listen;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sender brought.
 *
 * @param source format of the lines in it, as a push names it; null for one record of syslog
 * @param bytes not copied, must not be changed
 * @param length bytes that it had; more than there are if it was too long to be read whole
 * @param answer completed when it is stored; null if nobody waits
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of each record would cost for nothing
public record Received(
    @Nullable String source,
    byte[] bytes,
    long length,
    @Nullable CompletableFuture<PushOutcome> answer)
    implements Arrival {}
