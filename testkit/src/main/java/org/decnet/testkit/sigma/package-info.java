/** A slow, obviously correct reading of Sigma, and random rules and events to compare with it. */
@NullMarked
package org.decnet.testkit.sigma;

import org.jspecify.annotations.NullMarked;
