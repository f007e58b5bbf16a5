/** Identities and campaigns as rows keep them, with what speaks for them and who decided. */
@NullMarked
package org.decnet.model.cluster;

import org.jspecify.annotations.NullMarked;
