/** Whose word on the address of a client is believed. */
@NullMarked
package org.decnet.server.proxy;

import org.jspecify.annotations.NullMarked;
