package org.decnet.server.node;

import java.nio.file.Path;

/**
 * Where a node keeps its state.
 *
 * @param dataFolder folder of the database, keys and dead letters; made if absent
 */
public record NodeSettings(Path dataFolder) {}
