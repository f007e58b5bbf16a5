/** Load generators and benchmarks, each printed beside a reference run in the same process. */
@NullMarked
package org.decnet.bench;

import org.jspecify.annotations.NullMarked;
