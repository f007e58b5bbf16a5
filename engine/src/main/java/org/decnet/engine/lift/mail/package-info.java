/**
 * Gathers messages out of mail commands and lifts what can be told of them without their text.
 *
 * <p>No address, no subject and no line of a body leaves this package: domains, counts, hashes and
 * words of a fixed list do (spec 03, section 4).
 */
@NullMarked
package org.decnet.engine.lift.mail;

import org.jspecify.annotations.NullMarked;
