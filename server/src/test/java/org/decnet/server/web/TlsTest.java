package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.decnet.engine.port.Stores;
import org.decnet.model.error.DecnetException;
import org.decnet.server.web.setup.Secret;
import org.decnet.server.web.setup.WebSettings;
import org.decnet.store.SqliteStores;
import org.decnet.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server behind a certificate that was made here. */
class TlsTest {
  private static final String PASSWORD = "a password of a store";

  private final TestClock clock = new TestClock(TestServer.NOW);
  @TempDir private Path folder;

  @Test
  void aServerWithAKeyStoreSpeaksTlsAndNothingElse() throws Exception {
    Path keyStore = madeKeyStore();
    try (Stores stores = SqliteStores.open(StoreSettings.of(folder), clock);
        RunningServer server = start(stores, keyStore, PASSWORD)) {
      assertThat(server.scheme()).isEqualTo("https");
      String live = "localhost:" + server.port() + "/api/v1/health/live";
      HttpClient trusting = HttpClient.newBuilder().sslContext(trusting(keyStore)).build();
      HttpResponse<String> answer = get(trusting, "https://" + live);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      assertThatThrownBy(() -> get(HttpClient.newHttpClient(), "https://" + live))
          .as("nobody signed the certificate")
          .isInstanceOf(IOException.class);
      assertThat(plainStatus("http://" + live)).isEqualTo(400);
    }
  }

  @Test
  void aKeyStoreThatDoesNotOpenIsNamed() throws Exception {
    Path keyStore = madeKeyStore();
    try (Stores stores = SqliteStores.open(StoreSettings.of(folder), clock)) {
      assertThatThrownBy(() -> start(stores, keyStore, "another password"))
          .isInstanceOf(DecnetException.class)
          .hasMessageContaining(keyStore.toString())
          .hasMessageNotContaining("another password");
      assertThatThrownBy(() -> start(stores, folder.resolve("absent.p12"), PASSWORD))
          .isInstanceOf(DecnetException.class)
          .hasMessageContaining("absent.p12");
    }
  }

  @Test
  void thePasswordComesFromTheEnvironmentOrAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    WebSettings settings =
        WebSettings.of(
            Map.of(
                "DECNET_API_TLS_KEYSTORE",
                "server.p12",
                "DECNET_API_TLS_PASSWORD_FILE",
                file.toString()));
    assertThat(settings.tls())
        .isEqualTo(new WebSettings.Tls(Path.of("server.p12"), new Secret(PASSWORD)));
    assertThat(settings.toString()).doesNotContain(PASSWORD);
    assertThatThrownBy(() -> WebSettings.of(Map.of("DECNET_API_TLS_KEYSTORE", "server.p12")))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("DECNET_API_TLS_PASSWORD");
    assertThatThrownBy(() ->
            WebSettings.of(
                Map.of(
                    "DECNET_JWT_SECRET",
                    "s".repeat(32),
                    "DECNET_JWT_SECRET_FILE",
                    file.toString())))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("must not both be set");
  }

  private RunningServer start(Stores stores, Path keyStore, String password) {
    return WebServer.start(
        WebSettings.DEFAULTS
            .at("127.0.0.1", 0)
            .with(new WebSettings.Tls(keyStore, new Secret(password))),
        TestServer.parts(stores, folder, clock));
  }

  private static HttpResponse<String> get(HttpClient client, String url)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static int plainStatus(String url) throws IOException, InterruptedException {
    return get(HttpClient.newHttpClient(), url).statusCode();
  }

  private static SSLContext trusting(Path keyStore) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keyStore)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** Made by the tool that every JDK has. */
  private Path madeKeyStore() throws IOException, InterruptedException {
    Path keyStore = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    return keyStore;
  }
}
