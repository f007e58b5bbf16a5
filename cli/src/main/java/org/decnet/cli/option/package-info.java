/** Options that several commands share. */
@NullMarked
package org.decnet.cli.option;

import org.jspecify.annotations.NullMarked;
