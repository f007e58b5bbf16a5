/** What browsers tell of themselves when they open a page that asks them. */
@NullMarked
package org.decnet.server.canary.browser;

import org.jspecify.annotations.NullMarked;
