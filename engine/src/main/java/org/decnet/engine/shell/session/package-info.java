/** What a shell session has done so far: where it is, who types, and which files it made. */
@NullMarked
package org.decnet.engine.shell.session;

import org.jspecify.annotations.NullMarked;
