package org.decnet.decoy.catalogue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.docker.DockerSite;
import org.decnet.decoy.elastic.ElasticSite;
import org.decnet.decoy.ftp.FtpSettings;
import org.decnet.decoy.ftp.FtpTalk;
import org.decnet.decoy.http.HttpSettings;
import org.decnet.decoy.http.Web;
import org.decnet.decoy.listen.Answering;
import org.decnet.decoy.listen.Budget;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.listen.TcpDecoy;
import org.decnet.decoy.listen.UdpDecoy;
import org.decnet.decoy.login.LoginSettings;
import org.decnet.decoy.mysql.MysqlTalk;
import org.decnet.decoy.postgres.PostgresSettings;
import org.decnet.decoy.postgres.PostgresTalk;
import org.decnet.decoy.redis.RedisSettings;
import org.decnet.decoy.redis.RedisTalk;
import org.decnet.decoy.smtp.SmtpSettings;
import org.decnet.decoy.smtp.SmtpTalk;
import org.decnet.decoy.snmp.SnmpAnswers;
import org.decnet.decoy.snmp.SnmpSettings;
import org.decnet.decoy.ssh.SshTalk;
import org.decnet.decoy.telnet.TelnetTalk;
import org.decnet.decoy.tftp.TftpAnswers;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.net.ListenAddress;

/** Makes services of what they are set to. */
public final class Services {
  private Services() {}

  /** Names of the settings that a service has. */
  public static Set<String> settings(ServiceKind kind) {
    return switch (kind) {
      case HTTP, HTTPS -> HttpSettings.NAMES;
      case REDIS -> RedisSettings.NAMES;
      case SSH, TELNET, MYSQL -> LoginSettings.NAMES;
      case FTP -> FtpSettings.NAMES;
      case POSTGRES -> PostgresSettings.NAMES;
      case SMTP -> SmtpSettings.NAMES;
      case SNMP -> SnmpSettings.NAMES;
      case DOCKER_API, ELASTICSEARCH, TFTP -> Set.of();
    };
  }

  /**
   * Reads settings and makes nothing of them.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static void check(ServiceKind kind, Map<String, String> said) {
    if (!settings(kind).containsAll(said.keySet())) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING,
          settings(kind).isEmpty()
              ? "it has none"
              : "its settings are " + String.join(", ", new TreeSet<>(settings(kind))));
    }
    switch (kind) {
      case HTTP, HTTPS -> HttpSettings.of(said);
      case REDIS -> RedisSettings.of(said);
      case SSH, TELNET, MYSQL -> LoginSettings.of(said);
      case FTP -> FtpSettings.of(said);
      case POSTGRES -> PostgresSettings.of(said);
      case SMTP -> SmtpSettings.of(said);
      case SNMP -> SnmpSettings.of(said);
      case DOCKER_API, ELASTICSEARCH, TFTP -> {}
    }
  }

  /**
   * Starts a service.
   *
   * @throws DecnetException if a setting is wrong
   * @throws IOException if nothing can listen there
   */
  public static Decoy start(
      ServiceKind kind, Site site, Map<String, String> said, Budget budget, ListenAddress address)
      throws IOException {
    check(kind, said);
    return switch (kind) {
      case TFTP -> UdpDecoy.start(kind.word(), site, new TftpAnswers(), true, address);
      case SNMP -> {
        Answering answers = new SnmpAnswers(site, SnmpSettings.of(said));
        yield UdpDecoy.start(kind.word(), site, answers, false, address);
      }
      default -> TcpDecoy.start(kind.word(), site, budget, talk(kind, site, said), address);
    };
  }

  private static Talk talk(ServiceKind kind, Site site, Map<String, String> said) {
    return switch (kind) {
      case HTTP -> Web.plain(site, HttpSettings.of(said));
      case HTTPS -> Web.encrypted(site, HttpSettings.of(said));
      case REDIS -> new RedisTalk(site, RedisSettings.of(said));
      case SSH -> new SshTalk(site, LoginSettings.of(said));
      case TELNET -> new TelnetTalk(site, LoginSettings.of(said));
      case FTP -> new FtpTalk(site, FtpSettings.of(said));
      case MYSQL -> new MysqlTalk(site, LoginSettings.of(said));
      case POSTGRES -> new PostgresTalk(site, PostgresSettings.of(said));
      case SMTP -> new SmtpTalk(site, SmtpSettings.of(said));
      case DOCKER_API -> Web.of(new DockerSite(site));
      case ELASTICSEARCH -> Web.of(new ElasticSite(site));
      case SNMP, TFTP -> throw new IllegalArgumentException(kind + " has no connections");
    };
  }
}
