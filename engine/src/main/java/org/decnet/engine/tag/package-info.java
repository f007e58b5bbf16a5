/** From events to tags: the rule pack, matching, evidence and confidence. */
@NullMarked
package org.decnet.engine.tag;

import org.jspecify.annotations.NullMarked;
