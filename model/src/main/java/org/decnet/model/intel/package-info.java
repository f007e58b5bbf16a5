/** What intelligence providers say of attackers (spec 01, section 9; spec 09, section 5). */
@NullMarked
package org.decnet.model.intel;

import org.jspecify.annotations.NullMarked;
