/** What is kept beside events: finds, files, attachments, and domains that mail was meant for. */
@NullMarked
package org.decnet.model.bounty;

import org.jspecify.annotations.NullMarked;
