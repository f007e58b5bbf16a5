/** The one command that starts the web server. */
@NullMarked
package org.decnet.cli.serve;

import org.jspecify.annotations.NullMarked;
