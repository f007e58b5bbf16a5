/** Reading JSON records value by value, without a tree. */
@NullMarked
package org.decnet.ingest.json;

import org.jspecify.annotations.NullMarked;
