/** Pipelines: how the names and values that rules use are called in a source of events. */
@NullMarked
package org.decnet.sigma.pipeline;

import org.jspecify.annotations.NullMarked;
