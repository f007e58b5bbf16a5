package org.decnet.decoy.listen;

import java.io.IOException;

/** A client has used up its bytes or its time. */
public final class OutOfBudget extends IOException {
  private static final long serialVersionUID = 1L;

  OutOfBudget() {
    super("The client has used up what it may take");
  }
}
