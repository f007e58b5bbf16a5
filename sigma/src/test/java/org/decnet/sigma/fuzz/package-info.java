/** Fuzz targets: regression over their seeds in a build, searched for hours by a fuzzer. */
@NullMarked
package org.decnet.sigma.fuzz;

import org.jspecify.annotations.NullMarked;
