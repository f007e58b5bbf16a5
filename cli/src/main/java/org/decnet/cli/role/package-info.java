/** What a node is for, and which commands it has because of that. */
@NullMarked
package org.decnet.cli.role;

import org.jspecify.annotations.NullMarked;
