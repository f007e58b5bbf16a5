package org.decnet.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Serves clients of TCP, each on a thread of its own. More of them than there is room for are sent
 * away, so that neither many nor one can exhaust memory or threads.
 */
public final class BoundedServer implements AutoCloseable {
  /** A thread that waits for clients holds the port until it has woken up. */
  private static final Duration TO_WAKE_UP = Duration.ofSeconds(5);

  /** What passes by itself, such as a lack of file handles, needs no processor until it has. */
  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);

  private final ServerSocket server;
  private final Room room;
  private final Client client;
  private final Set<Socket> open = new HashSet<>();
  private final Map<InetAddress, Integer> ofAddress = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Thread accepting;

  private BoundedServer(ServerSocket server, Room room, Client client) {
    this.server = server;
    this.room = room;
    this.client = client;
  }

  /** Serves one client; the connection is closed behind it. */
  @FunctionalInterface
  public interface Client {
    /**
     * Serves until the client is done.
     *
     * @throws IOException if the client is gone, or is to be sent away
     */
    void serve(Socket socket) throws IOException, InterruptedException;
  }

  /**
   * How many clients there may be.
   *
   * @param most at one time
   * @param mostOfOne of one address
   * @param waiting that the system lets wait to be accepted
   */
  public record Room(int most, int mostOfOne, int waiting) {}

  /**
   * Starts to listen.
   *
   * @param name of the thread that accepts
   * @param server not bound yet; closed if nothing can listen there
   * @throws IOException if nothing can listen there
   */
  public static BoundedServer start(
      String name, ServerSocket server, ListenAddress address, Room room, Client client)
      throws IOException {
    try {
      server.setReuseAddress(true);
      server.bind(address.socket(), room.waiting());
    } catch (IOException e) {
      server.close();
      throw e;
    }
    BoundedServer started = new BoundedServer(server, room, client);
    started.accepting =
        Thread.ofPlatform().name(name).daemon().start(() -> started.acceptAll(name + "-client"));
    return started;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  private void acceptAll(String name) {
    while (!server.isClosed()) {
      try {
        accept(server.accept(), name);
      } catch (IOException e) {
        // One client that failed to come is none of the others' business; a closed server ends.
        if (!server.isClosed()) {
          LockSupport.parkNanos(AFTER_A_FAILURE.toNanos());
        }
      }
    }
  }

  private void accept(Socket socket, String name) throws IOException {
    if (enter(socket)) {
      Thread.ofVirtual().name(name).start(() -> serve(socket));
    } else {
      socket.close();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      client.serve(socket);
    } catch (IOException e) {
      // The client went, was silent for too long, or sent what is not to be answered.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave(socket);
    }
  }

  private boolean enter(Socket socket) {
    lock.lock();
    try {
      int same = ofAddress.getOrDefault(socket.getInetAddress(), 0);
      if (server.isClosed() || open.size() >= room.most() || same >= room.mostOfOne()) {
        return false;
      }
      ofAddress.put(socket.getInetAddress(), same + 1);
      return open.add(socket);
    } finally {
      lock.unlock();
    }
  }

  private void leave(Socket socket) {
    lock.lock();
    try {
      if (open.remove(socket)) {
        ofAddress.computeIfPresent(
            socket.getInetAddress(), (address, count) -> count > 1 ? count - 1 : null);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Listens no more, which frees the port, and sends all clients away. */
  @Override
  public void close() throws IOException {
    server.close();
    Thread waiting = accepting;
    if (waiting != null) {
      try {
        waiting.join(TO_WAKE_UP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    lock.lock();
    try {
      for (Socket socket : open) {
        socket.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
