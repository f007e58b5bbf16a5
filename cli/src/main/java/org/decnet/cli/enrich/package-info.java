/** What others know of attackers. */
@NullMarked
package org.decnet.cli.enrich;

import org.jspecify.annotations.NullMarked;
