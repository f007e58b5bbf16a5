/** Mailoney's two logs of mail sessions (spec 10, section 14). */
@NullMarked
package org.decnet.ingest.mailoney;

import org.jspecify.annotations.NullMarked;
