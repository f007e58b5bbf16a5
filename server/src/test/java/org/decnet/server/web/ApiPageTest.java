package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.port.Account.Role;
import org.decnet.server.web.errors.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keeps docs/api.md true. */
@ExtendWith(ServerExtension.class)
class ApiPageTest {
  private static final String START = "\"$API/";

  private final TestServer server;
  private final String page;

  ApiPageTest(TestServer server) throws IOException {
    this.server = server;
    this.page = Files.readString(Path.of("../docs/api.md"), StandardCharsets.UTF_8);
  }

  @Test
  void everyAddressOnThePageWorks() {
    List<String> addresses = addresses();

    assertThat(addresses).hasSizeGreaterThan(20);
    Calls admin = server.calls().with(server.token(Role.ADMIN));
    for (String address : addresses) {
      int expected = address.startsWith("/auth/") ? 405 : 200; // those are posted to
      assertThat(admin.get(address).status()).as(address).isEqualTo(expected);
    }
  }

  @Test
  void thePageNamesEveryErrorCode() {
    for (ApiError error : ApiError.values()) {
      assertThat(page).contains('`' + error.word() + '`');
    }
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (int at = page.indexOf(START); at >= 0; at = page.indexOf(START, at + 1)) {
      String address = page.substring(at + START.length() - 1, page.indexOf('"', at + 1));
      addresses.add(
          address
              .replace("$ATTACKER", Seed.ATTACKER.toString())
              .replace("$SESSION", Seed.SESSION.value())
              .replace("$IDENTITY", Seed.IDENTITY.toString())
              .replace("$CAMPAIGN", Seed.CAMPAIGN.toString())
              .replace("$TECHNIQUE", "T1083")
              .replace("$RECORDED", Seed.SESSION.value())
              .replace("$DECKY", "web-1")
              .replace("$REUSE", SeedFiles.REUSE.toString())
              .replace("$EVENT", Seed.FIND_EVENT.toString())
              .replace("$FILE", "web-1/" + SeedFiles.SHA256 + "?service=ssh")
              .replace("$TAG", Seed.FIND_TAG.toString())
              .replace("$RULE", "R9001"));
    }
    return addresses;
  }
}
