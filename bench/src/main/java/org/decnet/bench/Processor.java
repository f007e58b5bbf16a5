package org.decnet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The time that this thread has had a processor for. Unlike the time on the wall it leaves out what
 * other programs, the collector and the compiler take on a machine with few cores.
 */
final class Processor {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Processor() {}

  static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
