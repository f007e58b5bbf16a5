/** Events made of what a person types or pipes in. */
@NullMarked
package org.decnet.cli.input;

import org.jspecify.annotations.NullMarked;
