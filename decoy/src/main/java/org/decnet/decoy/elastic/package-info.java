/** A decoy of a search engine. */
@NullMarked
package org.decnet.decoy.elastic;

import org.jspecify.annotations.NullMarked;
