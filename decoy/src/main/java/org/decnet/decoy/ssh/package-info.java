/**
 * SSH as OpenSSH of a distribution speaks it. The transport is Apache MINA's; what is offered, told
 * and answered is ours.
 */
@NullMarked
package org.decnet.decoy.ssh;

import org.jspecify.annotations.NullMarked;
