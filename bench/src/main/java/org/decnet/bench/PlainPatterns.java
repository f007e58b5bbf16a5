package org.decnet.bench;

import java.util.List;
import java.util.regex.Pattern;
import org.decnet.model.AllowsForbiddenApi;

/**
 * What R0007 to R0029 look for, as one plain expression each over the line as typed: how tools tag
 * that do not know what a statement is. Only measured beside; nothing else uses it.
 */
@AllowsForbiddenApi("the way of others, to be measured beside")
final class PlainPatterns {
  private static final List<String> EXPRESSIONS =
      List.of(
          "(?i)\\b(?:sqlmap|nikto|w3af|acunetix|nessus|openvas|wpscan|dirbuster)\\b",
          "(?i)\\$\\{jndi:(?:ldaps?|rmi|dns|nis|iiop|corba|https?):",
          "(?i)(?:\\.\\./|\\.\\.\\\\|%2e%2e%2f){2,}",
          "(?:^|[;&|(\\s])(?:/\\S*/)?(?:ba|da|a|z|k)?sh\\s+-(?:c|i)\\b",
          "(?:^|[;&|(\\s])(?:python[\\d.]*|perl|ruby|php|node)\\s+-[a-zA-Z]*[cer]\\b",
          "(?:^|[;&|(\\s])(?:wget|curl|tftp|ftpget|scp)\\s.*?(?:https?://|ftp://|\\d+\\.\\d+\\.\\d+\\.\\d+)",
          "(?:cat|less|more|head|tail|grep|awk|sed)\\s.*?/etc/passwd\\b",
          "(?:cat|less|more|head|tail|grep|awk|sed)\\s.*?/etc/shadow\\b",
          "find\\s.*?-perm\\s+[-/+]?(?:[2-7]\\d{3}|[ugo]*\\+s)",
          "find\\s+/(?:home|etc|var|opt|root|tmp|usr)?\\b",
          "(?:^|[;&|(\\s])(?:nmap|masscan|zmap|nc\\s+-\\w*z)\\b",
          "(?:uname\\s+-\\w|lsb_release|hostnamectl|cat\\s+/(?:etc/\\S*release|proc/version))",
          "(?:^|[;&|(\\s])(?:whoami|id|w|who|last|users)(?:$|[;&|)\\s])",
          "(?:ifconfig|ip\\s+(?:a|addr|r|route|link)\\b|route\\s+-n|arp\\s+-a)",
          "(?:netstat|ss|lsof\\s+-i)\\s*-?\\w*",
          "(?i)(?:ldapsearch|bloodhound|sharphound|adexplorer)",
          "(?:smbclient\\s.*?-L|net\\s+view|showmount\\s+-e|enum4linux)",
          "(?:useradd|adduser)\\s.*?\\w+",
          "(?:crontab\\s+(?:-e|-|\\S+)|/etc/cron\\S*|/var/spool/cron)",
          "(?i)config\\s+set\\s+dir\\s+\\S*\\.ssh",
          ">\\s*\\S*/(?:www|html|htdocs)/\\S+\\.(?:php|jsp|aspx?)\\b",
          "(?:history\\s+-c|unset\\s+HISTFILE|HISTFILE=/dev/null|rm\\s+.*?\\.bash_history)",
          "sudo\\s+(?:-l|-i|-s|su\\b|.*?/bin/(?:ba)?sh)");

  private final List<Pattern> patterns = EXPRESSIONS.stream().map(Pattern::compile).toList();

  /** How many of the expressions are found in a line. */
  int found(String line) {
    int found = 0;
    for (Pattern pattern : patterns) {
      found += pattern.matcher(line).find() ? 1 : 0;
    }
    return found;
  }
}
