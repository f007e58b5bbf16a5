/** Bundles taken apart, so that their objects can be handed on one by one (spec 06, section 6). */
@NullMarked
package org.decnet.export.feed;

import org.jspecify.annotations.NullMarked;
