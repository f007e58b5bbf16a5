package org.decnet.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "echo root:hunter22|chpasswd ~ echo root:***|chpasswd",
        "echo \"root:hunter22\" | sudo chpasswd ~ echo \"root:***\" | sudo chpasswd",
        "chpasswd <<< root:hunter22 ~ chpasswd <<< root:***",
        "echo -e \"old\\nhunter22\\nhunter22\"|passwd|bash ~ echo -e ***|passwd|bash",
        "passwd bob <<< 'hunter22' ~ passwd bob <<< ***",
        "sshpass -p hunter22 ssh root@192.0.2.1 ~ sshpass -p *** ssh root@192.0.2.1",
        "sshpass -phunter22 ssh h ~ sshpass -p*** ssh h",
        "mysql -u root -phunter22 -e 'show databases' ~ mysql -u root -p*** -e 'show databases'",
        "tool --password=hunter22 run ~ tool --password=*** run",
        "tool --password 'hunter 22' run ~ tool --password *** run",
        "PGPASSWORD=hunter22 psql ~ PGPASSWORD=*** psql",
        "curl -u bob:hunter22 http://h/ ~ curl -u bob:*** http://h/",
        "wget ftp://bob:hunter22@192.0.2.1/x ~ wget ftp://bob:***@192.0.2.1/x",
        "useradd -m -p hunter22 bob ~ useradd -m -p *** bob"
      })
  void secretsAreReplaced(String line, String shown) {
    assertThat(SecretMask.mask(line)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat /etc/passwd",
        "mysql -u root -p",
        "wget http://192.0.2.1:8080/x.sh",
        "mkdir -p /tmp/x",
        "find / -perm -u=s 2>/dev/null",
        "passwd root",
        "echo hello | cat"
      })
  void linesWithoutSecretsStayAsTheyAre(String line) {
    assertThat(SecretMask.mask(line)).isEqualTo(line);
  }

  @Test
  void offsetsBehindASecretMoveWithTheText() {
    String line = "é; sshpass -p hunter22 ssh h; id";
    SecretMask.Masked masked = SecretMask.of(line);
    int original = byteIndex(line, "id");
    assertThat(masked.offset(original)).isEqualTo(byteIndex(masked.text(), "id"));
    assertThat(masked.offset(byteIndex(line, "sshpass"))).isEqualTo(byteIndex(line, "sshpass"));
  }

  @Test
  void offsetsInsideASecretStayInsideTheMask() {
    SecretMask.Masked masked = SecretMask.of("sshpass -p hunter22 ssh h");
    assertThat(masked.offset(18)).isBetween(11, 14);
  }

  @Test
  void twoSecretsInOneLineAreBothReplaced() {
    assertThat(SecretMask.mask("a --password=one; b --password=two"))
        .isEqualTo("a --password=***; b --password=***");
  }

  private static int byteIndex(String text, String part) {
    return text.substring(0, text.indexOf(part)).getBytes(StandardCharsets.UTF_8).length;
  }
}
