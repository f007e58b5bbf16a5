/** What is observed about how somebody behaves (spec 03, section 9). */
@NullMarked
package org.decnet.model.observation;

import org.jspecify.annotations.NullMarked;
