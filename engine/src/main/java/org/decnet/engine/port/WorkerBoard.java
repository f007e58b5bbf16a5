package org.decnet.engine.port;

import java.util.List;

/** Where workers say that they are there. */
public interface WorkerBoard {
  /** Takes what a worker says, in place of what it said before. */
  void beat(WorkerBeat beat);

  /** The last words of every worker that ever said any, by name. */
  List<WorkerBeat> beats();
}
