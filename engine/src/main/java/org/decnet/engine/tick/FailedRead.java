package org.decnet.engine.tick;

import java.util.UUID;
import org.decnet.model.error.DecnetException;

/**
 * Something that could not be read or written; to be logged as a warning.
 *
 * @param what what was asked for, such as {@code phases}
 * @param about whom it was about
 */
public record FailedRead(String what, UUID about, DecnetException failure) {}
