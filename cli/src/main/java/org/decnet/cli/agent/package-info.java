/** The command of a host that runs decoys for a master. */
@NullMarked
package org.decnet.cli.agent;

import org.jspecify.annotations.NullMarked;
