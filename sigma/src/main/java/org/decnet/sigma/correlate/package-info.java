/**
 * Correlations over the matches of rules, in event time: a deterministic state machine whose state
 * can be written down and taken up again.
 */
@NullMarked
package org.decnet.sigma.correlate;

import org.jspecify.annotations.NullMarked;
