package org.decnet.ingest;

/** How a run over growing files is paced and ended. Called on the thread of the run. */
public interface FollowControl {
  /**
   * Whether the run shall end. Asked before each record but the first ones of a file, so it must be
   * cheap.
   */
  boolean stopped();

  /**
   * Everything that the files hold so far has been read. The caller flushes what it has gathered
   * and waits as long as it sees fit; when it returns, the files are looked at again.
   */
  void idle();
}
