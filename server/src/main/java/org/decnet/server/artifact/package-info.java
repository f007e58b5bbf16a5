/** Captured files: found beside the logs that name them, kept once each, forgotten to make room. */
@NullMarked
package org.decnet.server.artifact;

import org.jspecify.annotations.NullMarked;
