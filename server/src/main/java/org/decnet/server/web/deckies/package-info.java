/** The decoys of this host over REST (spec 05, section 12). */
@NullMarked
package org.decnet.server.web.deckies;

import org.jspecify.annotations.NullMarked;
