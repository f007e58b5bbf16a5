package org.decnet.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.decnet.intel.address.IpAddress;
import org.decnet.model.error.DecnetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests may go. */
class AddressGateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "239.255.255.255",
        "255.255.255.255",
        "240.0.0.1",
        "192.0.0.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "febf::1",
        "fc00::1",
        "fdff::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:a9fe:a9fe",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "fec0::1",
        "100::1"
      })
  void whatIsNotTheInternetsIsRefused(String address) {
    assertThatThrownBy(() -> gate(address).addresses("name.example"))
        .isInstanceOf(RefusedReceiver.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "9.9.9.9"})
  void theInternetReceives(String address) throws Exception {
    assertThat(gate(address).addresses("name.example")).hasSize(1);
  }

  @Test
  void oneInnerAddressAmongManyIsOneTooMany() {
    assertThatThrownBy(() -> gate("1.1.1.1", "10.0.0.1").addresses("name.example"))
        .isInstanceOf(RefusedReceiver.class);
  }

  @Test
  void aHostWithoutAnAddressIsUnknown() {
    assertThatThrownBy(() -> gate().addresses("name.example"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void theOperatorAllowsSomeInnerAddressesAndNoOthers() throws Exception {
    WebhookSettings some =
        WebhookSettings.of(Map.of("DECNET_WEBHOOK_ALLOW_PRIVATE", "10.1.2.0/24, fd00::7"));
    assertThat(gate(some, "10.1.2.3").addresses("siem")).hasSize(1);
    assertThat(gate(some, "fd00::7").addresses("siem")).hasSize(1);
    for (String other : List.of("10.1.3.3", "fd00::8", "127.0.0.1")) {
      assertThatThrownBy(() -> gate(some, other).addresses("siem"))
          .isInstanceOf(RefusedReceiver.class);
    }
  }

  @Test
  void theWordTrueAllowsPrivateAddressesButNotThoseOfClouds() throws Exception {
    WebhookSettings all = WebhookSettings.of(Map.of("DECNET_WEBHOOK_ALLOW_PRIVATE", "true"));
    assertThat(gate(all, "192.168.7.7", "::1", "127.0.0.1").addresses("siem")).hasSize(3);
    assertThatThrownBy(() -> gate(all, "169.254.169.254").addresses("siem"))
        .isInstanceOf(RefusedReceiver.class);
    assertThatThrownBy(
            () -> WebhookSettings.of(Map.of("DECNET_WEBHOOK_ALLOW_PRIVATE", "yes please")))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("DECNET_WEBHOOK_ALLOW_PRIVATE");
  }

  /** Numbers in other forms mean what the resolver says they mean, and that is what counts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://127.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::1]:8080/",
        "http://localhost/",
        "https://localhost.:8443/x",
        "http://0/"
      })
  void formsOfTheLoopbackAreFoundOut(String url) {
    AddressGate gate = new AddressGate(HostResolver.SYSTEM, WebhookSettings.DEFAULTS);
    assertThatThrownBy(() -> gate.addresses(ReceiverUrl.of(url).host()))
        .isInstanceOfAny(RefusedReceiver.class, UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://siem.example/",
        "file:///etc/passwd",
        "siem.example",
        "https:///in",
        "https://",
        "https://user@siem.example/",
        "https://user:pw@siem.example/",
        "https://@siem.example/",
        "https://siem.example/#x",
        "https://siem.example:22/",
        "https://siem.example:0/",
        "https://siem.example:65536/",
        "https://siem.example:-1/",
        "http://siem.example:25/",
        "https://siem.example/a b",
        "https://siem.example/\r\nX: y",
        "https://sie\u00e9m.example/",
        "http://[fe80::1%25eth0]/",
        "http://[::1",
        "https://a\\b/",
        "javascript:alert(1)",
        "gopher://siem.example:6379/"
      })
  void urlsThatAreNoReceiversAreRefused(String url) {
    assertThatThrownBy(() -> ReceiverUrl.of(url))
        .isInstanceOf(RefusedReceiver.class)
        .hasMessageStartingWith("the url must");
  }

  @Test
  void anUrlIsReadWhole() throws Exception {
    assertThat(ReceiverUrl.of("HTTPS://siem.example/in?a=%20b"))
        .isEqualTo(new ReceiverUrl(true, "siem.example", 443, "/in?a=%20b"));
    assertThat(ReceiverUrl.of("http://[2606:4700::1]:8080"))
        .isEqualTo(new ReceiverUrl(false, "2606:4700::1", 8080, "/"));
    assertThat(ReceiverUrl.of("http://[2606:4700::1]:8080").authority())
        .isEqualTo("[2606:4700::1]:8080");
    assertThatThrownBy(() -> ReceiverUrl.of("https://siem.example/" + "x".repeat(2048)))
        .isInstanceOf(RefusedReceiver.class);
  }

  private static AddressGate gate(String... addresses) {
    return gate(WebhookSettings.DEFAULTS, addresses);
  }

  private static AddressGate gate(WebhookSettings settings, String... addresses) {
    return new AddressGate(
        host -> java.util.Arrays.stream(addresses).map(AddressGateTest::address).toList(),
        settings);
  }

  /** The bytes of a text as they come from a resolver; JDK itself makes IPv4 of mapped ones. */
  private static InetAddress address(String text) {
    try {
      IpAddress known = IpAddress.of(text);
      return InetAddress.getByAddress(known == null ? new byte[4] : known.bytes());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
