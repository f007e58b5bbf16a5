package org.decnet.engine.keystroke;

/**
 * One record of a terminal recording.
 *
 * @param micros time in microseconds since 1970; never before that of the frame before it
 * @param channel what the bytes are
 * @param bytes what was sent or shown; empty for frames that only open or close
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them; who reads them is in this package
record TtyFrame(long micros, Channel channel, byte[] bytes) {
  /** What the bytes of a frame are. */
  enum Channel {
    /** The recording begins. */
    OPEN,
    /** What the peer sent. */
    INPUT,
    /** What the peer was shown. */
    OUTPUT,
    /** A whole command that the peer gave without a terminal. */
    COMMAND,
    /** The recording ends. */
    CLOSE
  }
}
