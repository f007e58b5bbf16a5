package org.decnet.bench;

import java.util.function.Supplier;

/**
 * A kind of request.
 *
 * @param name what it is called in the table
 * @param path the next path to ask for, below the base of the API
 */
record Question(String name, Supplier<String> path) {}
