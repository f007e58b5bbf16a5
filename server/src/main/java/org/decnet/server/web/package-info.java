/** The web server: start, stop, and what it is put together from. */
@NullMarked
package org.decnet.server.web;

import org.jspecify.annotations.NullMarked;
