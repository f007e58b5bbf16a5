/** CitrixHoneypot's log of web requests (spec 10, section 15). */
@NullMarked
package org.decnet.ingest.citrixhoneypot;

import org.jspecify.annotations.NullMarked;
