/** Ways in for records that senders bring: syslog and HTTP, bounded in size, number and time. */
@NullMarked
package org.decnet.ingest.listen;

import org.jspecify.annotations.NullMarked;
