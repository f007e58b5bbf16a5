/**
 * What happened, as messages (spec 01, section 12): a typed record for each topic, from which
 * secrets are masked and personal data is left out.
 */
@NullMarked
package org.decnet.engine.bus;

import org.jspecify.annotations.NullMarked;
