/** What is handed on to subscribers, object by object. */
@NullMarked
package org.decnet.model.feed;

import org.jspecify.annotations.NullMarked;
