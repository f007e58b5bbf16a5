package org.decnet.engine.lift.session;

import org.decnet.engine.lift.text.BoundedNames;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** What a session asked of web, container, name and file services, and of other hosts. */
final class Requests {
  private final BoundedNames paths = new BoundedNames(256);
  private final BoundedNames dockerSignals = new BoundedNames(16);
  private final BoundedNames images = new BoundedNames(1);
  private final BoundedNames tftpFiles = new BoundedNames(1);
  private final BoundedNames tunnelTargets = new BoundedNames(64);
  private long tunnels;
  private long poisonings;

  void add(Event event) {
    switch (event.kind()) {
      case HTTP_REQUEST -> addWeb(event);
      case PROTO_REQUEST -> addProtocol(event);
      case TUNNEL -> addTunnel(event);
      default -> {}
    }
  }

  private void addWeb(Event event) {
    paths.add(event.text(Field.PATH));
    event.list(Field.DOCKER_SIGNALS).forEach(dockerSignals::add);
    images.add(event.text(Field.DOCKER_IMAGE));
  }

  private void addProtocol(Event event) {
    if (event.flag(Field.POISONED)) {
      poisonings++;
    }
    if ("tftp".equals(event.text(Field.PROTOCOL))) {
      tftpFiles.add(event.text(Field.FILENAME));
    }
  }

  private void addTunnel(Event event) {
    if (event.integer(Field.DATA_LEN) != null) {
      return; // goes through a tunnel that was counted when it was asked for
    }
    tunnels++;
    String host = event.text(Field.TARGET_HOST);
    Long port = event.integer(Field.TARGET_PORT);
    if (host != null) {
      tunnelTargets.add(port == null ? host : joined(host, port));
    }
  }

  private static String joined(String host, long port) {
    return host.indexOf(':') < 0 ? host + ':' + port : '[' + host + "]:" + port;
  }

  void write(Event.Builder event) {
    event
        .set(Field.HTTP_PATHS, paths.orNull())
        .set(Field.DOCKER_SIGNALS, dockerSignals.orNull())
        .set(Field.CONTAINER_IMAGE, images.first())
        .set(Field.LLMNR_POISON_COUNT, positive(poisonings))
        .set(Field.TFTP_FILENAME, tftpFiles.first())
        .set(Field.TUNNEL_COUNT, positive(tunnels))
        .set(Field.TUNNEL_TARGETS, tunnelTargets.orNull());
  }

  private static @Nullable Long positive(long count) {
    return count == 0 ? null : count;
  }

  int letters() {
    return paths.letters()
        + dockerSignals.letters()
        + images.letters()
        + tftpFiles.letters()
        + tunnelTargets.letters();
  }
}
