package org.decnet.decoy.ssh;

import java.io.IOException;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.kex.extension.KexExtensionHandler;
import org.apache.sshd.common.kex.extension.KexExtensions;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;

/** Tells what the server understands beyond the standard (RFC 8308), to clients that ask for it. */
record Extensions(OpenSsh kind) implements KexExtensionHandler {
  private static final String ASKED = "ext-info-c";

  @Override
  public boolean isKexExtensionsAvailable(Session session, AvailabilityPhase phase) {
    return phase == AvailabilityPhase.NEWKEYS;
  }

  @Override
  public void sendKexExtensions(Session session, KexPhase phase) throws IOException {
    String asked = session.getClientKexProposals().get(KexProposalOption.ALGORITHMS);
    if (phase != KexPhase.NEWKEYS || asked == null || !asked.contains(ASKED)) {
      return;
    }
    Buffer told = session.createBuffer(KexExtensions.SSH_MSG_EXT_INFO);
    told.putInt(kind.extensions().size() / 2);
    kind.extensions().forEach(told::putString);
    session.writePacket(told);
  }
}
