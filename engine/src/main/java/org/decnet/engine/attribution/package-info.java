/**
 * Whether what an identity does stays the same over time, and whether one person does it (spec 04,
 * section 7).
 */
@NullMarked
package org.decnet.engine.attribution;

import org.jspecify.annotations.NullMarked;
