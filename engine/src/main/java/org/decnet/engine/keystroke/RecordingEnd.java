package org.decnet.engine.keystroke;

/** How a terminal recording ended. */
public enum RecordingEnd {
  /** With the sensor's mark. */
  COMPLETE,
  /** Between two frames, without the mark: the sensor was stopped, or still writes. */
  UNFINISHED,
  /** Within a frame. */
  CUT,
  /** With bytes that are no frame. */
  DAMAGED,
  /** It is longer than is read of one. */
  TOO_LONG
}
