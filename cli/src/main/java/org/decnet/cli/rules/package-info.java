/** Commands about rules. */
@NullMarked
package org.decnet.cli.rules;

import org.jspecify.annotations.NullMarked;
