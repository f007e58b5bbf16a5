/** How the command line shows things: visible text, tables, JSON lines, progress. */
@NullMarked
package org.decnet.cli.text;

import org.jspecify.annotations.NullMarked;
