/** Receivers that answer whoever uses a planted token, and note it. They do no more. */
@NullMarked
package org.decnet.server.canary.receive;

import org.jspecify.annotations.NullMarked;
