/** Commands that read what is stored. */
@NullMarked
package org.decnet.cli.query;

import org.jspecify.annotations.NullMarked;
