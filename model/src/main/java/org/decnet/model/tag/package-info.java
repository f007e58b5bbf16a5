/**
 * Tags: which technique a source event shows, says which rule, with which evidence (spec 01,
 * section 6).
 */
@NullMarked
package org.decnet.model.tag;

import org.jspecify.annotations.NullMarked;
