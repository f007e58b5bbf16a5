/** The world around a command: its streams, its environment, how it ends. */
@NullMarked
package org.decnet.cli.console;

import org.jspecify.annotations.NullMarked;
