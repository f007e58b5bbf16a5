/** Records of sensors from topics of Kafka, bounded in size and number; no I/O but Kafka's. */
@NullMarked
package org.decnet.ingest.kafka;

import org.jspecify.annotations.NullMarked;
