package org.decnet.ingest.listen;

import java.util.concurrent.CompletableFuture;

/**
 * A line of our own, as a sensor would write it. That it is one is said by what holds it and by
 * nothing in it: senders bring {@link Received} and cannot make this.
 *
 * @param source format of the line
 * @param sensor the sensor that is stood in for
 * @param bytes not copied, must not be changed
 * @param answer completed when it is stored
 */
@SuppressWarnings("ArrayRecordComponent") // as with what is received
public record Rehearsal(
    String source, String sensor, byte[] bytes, CompletableFuture<RehearsalOutcome> answer)
    implements Arrival {}
