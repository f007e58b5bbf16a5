/** The size of the database, and what goes from it. */
@NullMarked
package org.decnet.cli.database;

import org.jspecify.annotations.NullMarked;
