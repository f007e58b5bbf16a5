/** Events written in JSON, read straight into the fields that rules name. */
@NullMarked
package org.decnet.sigma.json;

import org.jspecify.annotations.NullMarked;
