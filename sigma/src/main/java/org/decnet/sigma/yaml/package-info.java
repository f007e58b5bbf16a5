/** YAML as plain trees that remember where each node stands. Internal to the module. */
@NullMarked
package org.decnet.sigma.yaml;

import org.jspecify.annotations.NullMarked;
