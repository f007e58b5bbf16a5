package org.decnet.ingest.listen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.decnet.model.error.DecnetException;
import org.decnet.net.ListenAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in that are encrypted, with real senders. */
class ListenTlsTest {
  private static final ListenAddress ANY = new ListenAddress("localhost", 0);
  private static final String TOKEN = "an invented token of 33 characters";
  private static final String PASSWORD = "invented password";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final Inbox inbox = new Inbox();

  @Test
  void messagesComeEncrypted() throws Exception {
    Path keys = keys("master");
    try (SyslogTcp tcp = SyslogTcp.start(ANY, inbox, listening(keys, null));
        SSLSocket sender = connect(tcp, client(null, keys))) {
      assertThat(sender.getSession().getProtocol()).isEqualTo("TLSv1.3");
      sender.getOutputStream().write("5 <1>1 3 abc".getBytes(UTF_8));
      sender.getOutputStream().flush();
      assertThat(List.of(next(), next())).containsExactly("<1>1 ", "abc");
    }
  }

  @Test
  void whoDoesNotEncryptBringsNothingAndTheNextOneIsHeard() throws Exception {
    Path keys = keys("master");
    try (SyslogTcp tcp = SyslogTcp.start(ANY, inbox, listening(keys, null))) {
      try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), tcp.address().getPort())) {
        plain.getOutputStream().write("<1>1 plain\n<1>1 plain\n".getBytes(UTF_8));
        plain.setSoTimeout((int) PATIENCE.toMillis());
        plain.getInputStream().readAllBytes(); // an alert at most, then the end
      }
      try (SSLSocket sender = connect(tcp, client(null, keys))) {
        sender.getOutputStream().write("<1>1 whole\n".getBytes(UTF_8));
        assertThat(next()).isEqualTo("<1>1 whole");
      }
    }
  }

  @Test
  void onlySendersWhoseCertificateIsTrustedAreHeardIfThatIsAsked() throws Exception {
    Path keys = keys("master");
    Path known = keys("known");
    Path stranger = keys("stranger");
    try (SyslogTcp tcp = SyslogTcp.start(ANY, inbox, listening(keys, trusting(known)))) {
      for (SSLContext refused : List.of(client(null, keys), client(stranger, keys))) {
        assertThatThrownBy(
                () -> {
                  try (SSLSocket sender = connect(tcp, refused)) {
                    sender.getOutputStream().write("<1>1 from a stranger\n".getBytes(UTF_8));
                    assertThat(sender.getInputStream().read()).isNotNegative();
                  }
                })
            .isInstanceOfAny(IOException.class, AssertionError.class);
      }
      try (SSLSocket sender = connect(tcp, client(known, keys))) {
        sender.getOutputStream().write("<1>1 from a friend\n".getBytes(UTF_8));
        assertThat(next()).isEqualTo("<1>1 from a friend");
      }
    }
  }

  @Test
  void oldProtocolsAreRefused() throws Exception {
    Path keys = keys("master");
    try (SyslogTcp tcp = SyslogTcp.start(ANY, inbox, listening(keys, null));
        SSLSocket sender =
            (SSLSocket)
                client(null, keys)
                    .getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), tcp.address().getPort())) {
      sender.setEnabledProtocols(new String[] {"TLSv1.1"});
      assertThatExceptionOfType(IOException.class).isThrownBy(sender::startHandshake);
    }
  }

  @Test
  void linesArePushedEncrypted() throws Exception {
    Path keys = keys("localhost");
    try (HttpPush push =
            HttpPush.start(ANY, TOKEN, Set.of("cowrie"), inbox, listening(keys, null));
        HttpClient client = HttpClient.newBuilder().sslContext(client(null, keys)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      "https://localhost:" + push.address().getPort() + "/api/v1/ingest/cowrie"))
              .header("Authorization", "Bearer " + TOKEN)
              .POST(BodyPublishers.ofString("{}\n"))
              .build();
      CompletableFuture<Integer> status =
          client
              .sendAsync(request, BodyHandlers.ofString())
              .thenApply(answer -> answer.statusCode());
      Received received = (Received) Objects.requireNonNull(inbox.next(PATIENCE), "nothing came");
      assertThat(new String(received.bytes(), UTF_8)).isEqualTo("{}\n");
      Objects.requireNonNull(received.answer()).complete(new PushOutcome(1, 0, 0));
      assertThat(status.get()).isEqualTo(200);
    }
  }

  @Test
  void aFileThatIsNoKeyStoreOrHasNoKeyIsNamed() throws Exception {
    Path text = Files.writeString(folder.resolve("text.p12"), "nothing");
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> listening(text, null))
        .withMessageContaining(text + " (PKCS #12) cannot be opened with the password");
    Path trusted = trusting(keys("known"));
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> listening(trusted, null))
        .withMessageContaining("has no private key");
    Path keys = keys("master");
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> listening(keys, keys))
        .withMessageContaining("has no trusted certificate");
  }

  private String next() throws InterruptedException {
    return new String(Objects.requireNonNull(inbox.next(PATIENCE), "nothing came").bytes(), UTF_8);
  }

  private static SSLSocket connect(SyslogTcp tcp, SSLContext context) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), tcp.address().getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.startHandshake();
    return socket;
  }

  private static ListenTls listening(Path keys, @Nullable Path trust) {
    return ListenTls.of(keys, trust, PASSWORD.toCharArray());
  }

  /** A sender with its own key, if it has one, who trusts the certificate of a file. */
  private static SSLContext client(@Nullable Path own, Path trusted) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own == null ? null : load(own), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificateOf(trusted));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private Path trusting(Path keys) throws Exception {
    Path file = folder.resolve("trusted.p12");
    try (var out = Files.newOutputStream(file)) {
      certificateOf(keys).store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private static KeyStore certificateOf(Path keys) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("key", load(keys).getCertificate("key"));
    return trusted;
  }

  private static KeyStore load(Path file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private Path keys(String name) throws Exception {
    Path file = folder.resolve(name + ".p12");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC"));
    command.addAll(List.of("-dname", "CN=" + name, "-ext", "san=dns:" + name, "-validity", "2"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", file.toString()));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(keytool.waitFor()).isZero();
    return file;
  }
}
