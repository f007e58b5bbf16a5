package org.decnet.ingest;

import org.decnet.model.error.ErrorCode;

/**
 * A line that could not be used.
 *
 * @param origin file or stream that the letter is kept with
 * @param place what the line lies in: the origin itself, or one of the pieces that it comes in
 * @param line line in the place, from 1
 * @param offset byte offset of its start in the (uncompressed) place
 * @param code what is wrong
 * @param reason what is wrong, for people
 * @param length bytes of the whole line, without its end
 * @param head the line or its start, of which {@link DeadLetters#MOST_TEXT} bytes are kept; not
 *     copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and then written, never compared
public record DeadLetter(
    String origin,
    String place,
    long line,
    long offset,
    ErrorCode code,
    String reason,
    long length,
    byte[] head) {}
