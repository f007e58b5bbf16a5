/** SentryPeer's log of SIP requests (spec 10, section 12). */
@NullMarked
package org.decnet.ingest.sentrypeer;

import org.jspecify.annotations.NullMarked;
