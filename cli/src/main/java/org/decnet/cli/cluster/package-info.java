/** Commands that find identities and campaigns, and that decide about them. */
@NullMarked
package org.decnet.cli.cluster;

import org.jspecify.annotations.NullMarked;
