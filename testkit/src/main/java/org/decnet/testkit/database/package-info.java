/** Real database servers for tests, started from binaries that Maven fetches. */
@NullMarked
package org.decnet.testkit.database;

import org.jspecify.annotations.NullMarked;
