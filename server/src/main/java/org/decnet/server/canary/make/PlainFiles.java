package org.decnet.server.canary.make;

import java.util.List;
import java.util.Locale;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryToken;

/** Files of settings and data, as programs keep them. */
final class PlainFiles {
  private static final String TEXT = "text/plain";

  private final CanaryToken token;
  private final Callback callback;
  private final SeededWords words;

  PlainFiles(CanaryToken token, Callback callback) {
    this.token = token;
    this.callback = callback;
    this.words = new SeededWords(token.seed());
  }

  TokenFile gitConfig() {
    String user = param("user", words.user());
    String url = callback.url(token);
    int host = url.indexOf("://") + 3;
    String remote =
        url.substring(0, host) + user + ":" + words.password("git") + "@" + url.substring(host);
    return TokenFile.text(
        "config",
        TEXT,
        new Template(
                """
                [core]
                \trepositoryformatversion = 0
                \tfilemode = true
                \tbare = false
                \tlogallrefupdates = true
                [remote "origin"]
                \turl = @REMOTE@/@PROJECT@.git
                \tfetch = +refs/heads/*:refs/remotes/origin/*
                [branch "main"]
                \tremote = origin
                \tmerge = refs/heads/main
                [user]
                \tname = @USER@
                \temail = @MAIL@
                """)
            .with("REMOTE", remote.endsWith("/") ? remote + "git" : remote)
            .with("PROJECT", words.project())
            .with("USER", user)
            .with("MAIL", user + "@corp.internal")
            .fill());
  }

  TokenFile envFile() {
    return TokenFile.text(
        ".env",
        TEXT,
        new Template(
                """
                APP_ENV=production
                APP_KEY=base64:@KEY@=
                APP_DEBUG=false
                APP_URL=https://@PROJECT@.corp.internal

                DB_CONNECTION=mysql
                DB_HOST=db-1.corp.internal
                DB_DATABASE=@PROJECT@
                DB_USERNAME=@PROJECT@
                DB_PASSWORD=@PASSWORD@

                BACKUP_ENDPOINT=@ENDPOINT@
                BACKUP_TOKEN=@TOKEN@
                """)
            .with("KEY", words.text("key", SeededWords.LETTERS, 43))
            .with("PASSWORD", words.password("db"))
            .with("PROJECT", words.project())
            .with("ENDPOINT", callback.url(token))
            .with("TOKEN", words.hex("token", 40))
            .fill());
  }

  TokenFile awsCredentials() {
    boolean passive = token.kind() == CanaryKind.AWS_PASSIVE;
    String key =
        passive
            ? token.slug().toUpperCase(Locale.ROOT)
            : "AKIA" + words.text("aws-key", SeededWords.BASE32, 16);
    String endpoint = passive ? "" : "endpoint_url = " + callback.url(token) + "\n";
    return TokenFile.text(
        "credentials",
        TEXT,
        "[default]\naws_access_key_id = "
            + key
            + "\naws_secret_access_key = "
            + words.text("aws-secret", SeededWords.LETTERS, 40)
            + "\nregion = eu-central-1\n"
            + endpoint);
  }

  TokenFile mysqlDump() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      rows.append(i == 1 ? "" : ",")
          .append('(')
          .append(i)
          .append(",'")
          .append(words.pick("row" + i, List.of("admin", "ops", "backup", "deploy", "api")))
          .append(i)
          .append("','")
          .append("*")
          .append(words.hex("hash" + i, 40).toUpperCase(Locale.ROOT))
          .append("')");
    }
    return TokenFile.text(
        words.project() + ".sql",
        "application/sql",
        new Template(
                """
                -- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
                --
                -- Host: db-1.corp.internal    Database: @PROJECT@
                -- ------------------------------------------------------
                /*!40101 SET NAMES utf8mb4 */;

                DROP TABLE IF EXISTS `account`;
                CREATE TABLE `account` (
                  `id` int NOT NULL AUTO_INCREMENT,
                  `login` varchar(64) NOT NULL,
                  `secret` varchar(64) NOT NULL,
                  PRIMARY KEY (`id`)
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
                INSERT INTO `account` VALUES @ROWS@;

                DROP TABLE IF EXISTS `setting`;
                CREATE TABLE `setting` (`name` varchar(64) NOT NULL, `value` text NOT NULL);
                INSERT INTO `setting` VALUES ('admin_url','@URL@'),('admin_password','@PASSWORD@');
                -- Dump completed
                """)
            .with("ROWS", rows.toString())
            .with("PASSWORD", words.password("admin"))
            .with("PROJECT", words.project())
            .with("URL", callback.url(token))
            .fill());
  }

  private String param(String name, String usual) {
    return token.params().getOrDefault(name, usual);
  }
}
