package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.junit.jupiter.api.Test;

class ServerAddressTest {
  @Test
  void urlIsTakenApart() {
    ServerAddress address =
        ServerAddress.of("postgresql://me:p%40ss%2Fw+rd@db_1.example:5433/decnet?sslmode=require");
    assertThat(address.dialect()).isEqualTo(Dialect.POSTGRES);
    assertThat(address.user()).isEqualTo("me");
    assertThat(address.password()).isEqualTo("p@ss/w+rd");
    assertThat(address.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db_1.example:5433/decnet?sslmode=require");
  }

  @Test
  void everySchemeNamesItsDialect() {
    assertThat(ServerAddress.of("jdbc:mariadb://h/d").jdbcUrl()).isEqualTo("jdbc:mariadb://h/d");
    assertThat(ServerAddress.of("mysql://h/d").dialect()).isEqualTo(Dialect.MARIADB);
    assertThat(ServerAddress.of("postgres://[::1]:1/d").jdbcUrl())
        .isEqualTo("jdbc:postgresql://[::1]:1/d");
  }

  @Test
  void userAndPasswordMayBeMissingAndReplaced() {
    ServerAddress address = ServerAddress.of("mariadb://me@h/d");
    assertThat(address.password()).isNull();
    assertThat(ServerAddress.of("mariadb://h/d").user()).isNull();
    assertThat(address.as(null, "secret"))
        .isEqualTo(new ServerAddress(Dialect.MARIADB, "h/d", "me", "secret"));
    assertThat(address.as("you", null).user()).isEqualTo("you");
  }

  @Test
  void textShowsNoLoginAndNoOptions() {
    assertThat(ServerAddress.of("mariadb://me:secret@h:1/d?keyStorePassword=x"))
        .hasToString("mariadb://h:1/d");
  }

  @Test
  void whatIsNoUrlIsRefusedWithoutRepeatingIt() {
    for (String wrong :
        List.of(
            "",
            "secret",
            "postgresql:/secret/d",
            "postgresql://secret",
            "postgresql:///secret",
            "postgresql://h/?secret",
            "postgresql://h/d?password=secret",
            "postgresql://h/d?a=b&PassWord=secret",
            "postgresql://h/d?user=secret",
            "postgresql://me:se%zzcret@h/d",
            "postgresql://me:sec ret@h/d",
            "oracle://secret:secret@h/d",
            "sqlite://secret/d")) {
      assertThatExceptionOfType(DecnetException.class)
          .as(wrong)
          .isThrownBy(() -> ServerAddress.of(wrong))
          .withNoCause()
          .satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.BAD_SETTING);
            assertThat(refused).message().contains("postgresql://user:password@host:port/name");
            assertThat(refused).message().doesNotContain("secret", "cret@");
          });
    }
  }
}
