/**
 * What is said between the parts of DECNET: topics, and messages under them (spec 01, section 12).
 */
@NullMarked
package org.decnet.model.bus;

import org.jspecify.annotations.NullMarked;
