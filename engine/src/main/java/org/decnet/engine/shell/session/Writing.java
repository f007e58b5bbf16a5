package org.decnet.engine.shell.session;

/**
 * A file that a statement writes.
 *
 * @param path as typed
 * @param adds whether what it held before stays
 */
public record Writing(String path, boolean adds) {}
