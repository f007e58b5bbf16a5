/** Tests of the web server through real HTTP. */
@NullMarked
package org.decnet.server.web;

import org.jspecify.annotations.NullMarked;
