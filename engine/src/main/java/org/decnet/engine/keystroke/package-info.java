/**
 * Terminal recordings: reading Cowrie's, writing asciicast, and what the timing of the keys says
 * about who types (spec 03, section 9).
 */
@NullMarked
package org.decnet.engine.keystroke;

import org.jspecify.annotations.NullMarked;
