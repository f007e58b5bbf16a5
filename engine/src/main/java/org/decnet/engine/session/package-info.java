/** What a batch of events says about attackers, sessions and credentials. */
@NullMarked
package org.decnet.engine.session;

import org.jspecify.annotations.NullMarked;
