/** The Cisco ASA honeypot's log (spec 10, section 6). */
@NullMarked
package org.decnet.ingest.ciscoasa;

import org.jspecify.annotations.NullMarked;
