/** A broker of Kafka in the process of the tests. */
@NullMarked
package org.decnet.testkit.kafka;

import org.jspecify.annotations.NullMarked;
