package org.decnet.decoy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.DecoyContract;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class HttpsDecoyTest extends DecoyContract {
  @Override
  protected String service() {
    return "https";
  }

  @Override
  protected Talk talk(Site site) {
    return Web.encrypted(site, HttpSettings.of(Map.of("tls_cn", "vpn.example.org")));
  }

  /** Connects and shows the certificate, which is trusted because it is the one that came. */
  private static SSLSocket encrypted(Decoy decoy) throws Exception {
    X509Certificate[] seen = new X509Certificate[1];
    SSLContext looking = SSLContext.getInstance("TLS");
    looking.init(null, new X509TrustManager[] {new Looking(seen)}, null);
    try (Socket socket = TestSite.connect(decoy)) {
      SSLSocket tls =
          (SSLSocket) looking.getSocketFactory().createSocket(socket, "localhost", 0, true);
      tls.startHandshake();
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("it", seen[0]);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    SSLSocket tls =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(TestSite.connect(decoy), "vpn.example.org", 0, true);
    tls.startHandshake();
    return tls;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Looking(X509Certificate[] seen) implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      seen[0] = chain[0];
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  @Test
  void aRequestThroughTlsIsAnsweredAndTakenDown() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site);
        SSLSocket tls = encrypted(decoy)) {
      X509Certificate shown = (X509Certificate) tls.getSession().getPeerCertificates()[0];
      assertThat(shown.getSubjectX500Principal().getName()).isEqualTo("CN=vpn.example.org");
      shown.verify(shown.getPublicKey());
      tls.getOutputStream().write("GET /a HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(tls.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 404 Not Found");
      Event event = ReadLines.event(EventKind.HTTP_REQUEST, site.next("request"));
      assertThat(event.flag(Field.TLS)).isTrue();
      assertThat(event.service()).isEqualTo("https");
    }
  }

  @Test
  void theCertificateIsTheSameAfterAStart() throws Exception {
    TestSite site = new TestSite();
    byte[] first;
    try (Decoy decoy = start(site);
        SSLSocket tls = encrypted(decoy)) {
      first = tls.getSession().getPeerCertificates()[0].getEncoded();
    }
    try (Decoy decoy = start(site);
        SSLSocket tls = encrypted(decoy)) {
      assertThat(tls.getSession().getPeerCertificates()[0].getEncoded()).isEqualTo(first);
    }
    try (Decoy decoy = start(new TestSite(8));
        SSLSocket tls = encrypted(decoy)) {
      assertThat(tls.getSession().getPeerCertificates()[0].getEncoded()).isNotEqualTo(first);
    }
  }

  @Test
  void aPlainRequestIsToldThatItIsOne() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site);
        Socket socket = TestSite.connect(decoy)) {
      socket
          .getOutputStream()
          .write("GET /b HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer)
          .startsWith("HTTP/1.1 400 Bad Request")
          .contains("The plain HTTP request was sent to HTTPS port");
      Event event = ReadLines.event(EventKind.HTTP_REQUEST, site.next("request"));
      assertThat(event.text(Field.RAW_URL)).isEqualTo("/b");
    }
  }
}
