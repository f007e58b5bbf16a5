package org.decnet.decoy.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.decnet.decoy.redis.Command.Arguments;
import org.decnet.decoy.text.Paths;
import org.jspecify.annotations.Nullable;

/** Commands about the server, which are those that attackers come for. Nothing of them is done. */
final class ServerCommands {
  private static final Set<String> FOLDERS =
      Set.of(
          "/",
          "/bin",
          "/etc",
          "/etc/cron.d",
          "/etc/init.d",
          "/etc/ssh",
          "/home",
          "/lib",
          "/opt",
          Paths.HOME_OF_ROOT,
          Paths.HOME_OF_ROOT + "/.ssh",
          "/tmp",
          "/usr/local/bin",
          "/usr/share",
          "/var/lib/redis",
          "/var/log",
          "/var/spool/cron",
          "/var/spool/cron/crontabs",
          "/var/tmp",
          "/var/www",
          "/var/www/html");

  private static final Set<String> PROTECTED = Set.of("dir", "dbfilename");
  private static final Set<String> FIXED =
      Set.of(
          "enable-protected-configs",
          "enable-module-command",
          "enable-debug-command",
          "databases",
          "logfile",
          "io-threads",
          "tcp-backlog");

  private final RedisServer server;

  ServerCommands(RedisServer server) {
    this.server = server;
  }

  void addTo(Map<String, Command> commands) {
    commands.put("info", new Command(-1, this::info));
    commands.put("config", new Command(-2, this::config));
    commands.put("slaveof", new Command(3, ServerCommands::follow));
    commands.put("replicaof", new Command(3, ServerCommands::follow));
    commands.put("module", new Command(-2, this::module));
    commands.put("role", new Command(1, ServerCommands::role));
    commands.put("save", new Command(1, (c, a) -> c.reply.ok()));
    commands.put("bgsave", new Command(-1, (c, a) -> c.reply.status("Background saving started")));
    commands.put(
        "bgrewriteaof",
        new Command(1, (c, a) -> c.reply.status("Background append only file rewriting started")));
    commands.put("lastsave", new Command(1, (c, a) -> c.reply.number(lastSave())));
    commands.put("time", new Command(1, this::time));
    commands.put("command", new Command(-1, ServerCommands::command));
    commands.put("monitor", new Command(1, (c, a) -> c.reply.ok()));
    commands.put("shutdown", new Command(-1, (c, a) -> c.leaves = true));
    commands.put("eval", new Command(-3, ServerCommands::eval));
    commands.put("evalsha", new Command(-3, ServerCommands::evalKnown));
    commands.put("script", new Command(-2, ServerCommands::script));
    commands.put("debug", new Command(-2, ServerCommands::debug));
    commands.put("cluster", new Command(-2, ServerCommands::cluster));
    commands.put("acl", new Command(-2, this::acl));
    commands.put("slowlog", new Command(-2, ServerCommands::slowlog));
    commands.put("memory", new Command(-2, (c, a) -> c.reply.nothing()));
    commands.put("latency", new Command(-2, (c, a) -> c.reply.array(0)));
    commands.put("wait", new Command(3, (c, a) -> c.reply.number(0)));
    commands.put("object", new Command(-2, (c, a) -> c.reply.nothing()));
    commands.put("psync", new Command(-3, (c, a) -> c.leaves = true));
    commands.put("sync", new Command(1, (c, a) -> c.leaves = true));
    commands.put("replconf", new Command(-1, (c, a) -> c.reply.ok()));
  }

  private void info(Client client, Arguments said) {
    String section = said.count() > 1 ? said.text(1).toLowerCase(Locale.ROOT) : "default";
    client.reply.bulk(new InfoText(server, client).of(section));
  }

  private void config(Client client, Arguments said) {
    switch (said.text(1).toLowerCase(Locale.ROOT)) {
      case "get" -> getSettings(client, said);
      case "set" -> setSettings(client, said);
      case "resetstat" -> client.reply.ok();
      case "rewrite" -> client.reply.error("ERR Rewriting config file: Permission denied");
      default ->
          client.reply.error("ERR unknown subcommand '" + said.text(1) + "'. Try CONFIG HELP.");
    }
  }

  private static void getSettings(Client client, Arguments said) {
    if (said.count() < 3) {
      client.reply.error("ERR wrong number of arguments for 'config|get' command");
      return;
    }
    Map<String, String> found = new TreeMap<>();
    for (int i = 2; i < said.count(); i++) {
      String pattern = said.text(i).toLowerCase(Locale.ROOT);
      client.tenant.settings.forEach((name, value) -> {
        if (Glob.matches(pattern, name)) {
          found.put(name, value);
        }
      });
    }
    client.reply.texts(found);
  }

  private void setSettings(Client client, Arguments said) {
    if (said.count() < 4 || said.count() % 2 != 0) {
      client.reply.error("ERR wrong number of arguments for 'config|set' command");
      return;
    }
    for (int i = 2; i < said.count(); i += 2) {
      String name = said.text(i).toLowerCase(Locale.ROOT);
      String wrong = wrong(client, name, said.text(i + 1));
      if (wrong != null) {
        client.reply.error(wrong);
        return;
      }
    }
    for (int i = 2; i < said.count(); i += 2) {
      client.tenant.settings.put(said.text(i).toLowerCase(Locale.ROOT), said.text(i + 1));
    }
    client.reply.ok();
  }

  private @Nullable String wrong(Client client, String name, String value) {
    if (!client.tenant.settings.containsKey(name)) {
      return "ERR Unknown option or number of arguments for CONFIG SET - '" + name + "'";
    }
    String failed = "ERR CONFIG SET failed (possibly related to argument '" + name + "') - ";
    if (FIXED.contains(name)) {
      return failed + "can't set immutable config";
    }
    if (PROTECTED.contains(name) && !server.settings().open()) {
      return failed + "can't set protected config";
    }
    if (name.equals("dir") && !FOLDERS.contains(folder(value))) {
      return failed + "No such file or directory";
    }
    return name.equals("dbfilename") && value.indexOf('/') >= 0
        ? failed + "dbfilename can't be a path, just a filename"
        : null;
  }

  private static String folder(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static void follow(Client client, Arguments said) {
    if (said.is(1, "no") && said.is(2, "one")) {
      client.tenant.master = "";
      client.reply.ok();
      return;
    }
    long port = said.number(2);
    if (port < 0 || port > 65_535) {
      client.reply.error("ERR Invalid master port");
      return;
    }
    String master = said.text(1) + ' ' + port;
    if (master.equals(client.tenant.master)) {
      client.reply.status("OK Already connected to specified master");
      return;
    }
    client.tenant.master = master;
    client.reply.ok();
  }

  private void module(Client client, Arguments said) {
    boolean loads = said.is(1, "load") || said.is(1, "loadex");
    if (said.is(1, "list")) {
      client.reply.array(0);
    } else if (!loads && !said.is(1, "unload")) {
      client.reply.error("ERR unknown subcommand '" + said.text(1) + "'. Try MODULE HELP.");
    } else if (said.count() < 3) {
      String name = said.text(1).toLowerCase(Locale.ROOT);
      client.reply.error("ERR wrong number of arguments for 'module|" + name + "' command");
    } else if (!server.settings().open()) {
      client.reply.error(forbidden("MODULE", "enable-module-command"));
    } else {
      client.reply.error(
          loads
              ? "ERR Error loading the extension. Please check the server logs."
              : "ERR Error unloading module: no such module with that name");
    }
  }

  private static String forbidden(String command, String setting) {
    return "ERR "
        + command
        + " command not allowed. If the "
        + setting
        + " option is set to \"local\", you can run it from a local connection, otherwise you need"
        + " to set this option in the configuration file, and then restart the server.";
  }

  private static void role(Client client, Arguments said) {
    String master = client.tenant.master;
    if (master.isEmpty()) {
      client.reply.array(3).bulk("master").number(0).array(0);
      return;
    }
    int space = master.lastIndexOf(' ');
    client.reply.array(5).bulk("slave").bulk(master.substring(0, space));
    client.reply.number(Long.parseLong(master.substring(space + 1))).bulk("connect").number(-1);
  }

  private long lastSave() {
    return server.start().getEpochSecond();
  }

  private void time(Client client, Arguments said) {
    Instant now = server.now();
    client.reply.array(2).bulk(Long.toString(now.getEpochSecond()));
    client.reply.bulk(Long.toString(now.getNano() / 1000));
  }

  private static void command(Client client, Arguments said) {
    if (said.is(1, "count")) {
      client.reply.number(240);
    } else if (said.is(1, "docs")) {
      client.reply.pairs(0);
    } else {
      client.reply.array(0);
    }
  }

  /** A patched server: scripts do not reach what attackers want of them. */
  private static void eval(Client client, Arguments said) {
    long keys = said.number(2);
    if (keys == Long.MIN_VALUE) {
      client.reply.error(TextCommands.NO_NUMBER);
    } else if (keys < 0) {
      client.reply.error("ERR Number of keys can't be negative");
    } else if (keys > said.count() - 3) {
      client.reply.error("ERR Number of keys can't be greater than number of args");
    } else {
      String global = global(said.text(1));
      if (global == null) {
        client.reply.nothing();
      } else {
        client.reply.error(
            "ERR user_script:1: Script attempted to access nonexistent global variable '"
                + global
                + "' script: "
                + sha1(said.words().get(1))
                + ", on @user_script:1.");
      }
    }
  }

  private static @Nullable String global(String script) {
    for (String name : new String[] {"package", "io", "os", "require", "dofile", "loadfile"}) {
      if (script.contains(name + ".") || script.contains(name + "(")) {
        return name.equals("os") ? null : name;
      }
    }
    return null;
  }

  private static void evalKnown(Client client, Arguments said) {
    client.reply.error("NOSCRIPT No matching script. Please use EVAL.");
  }

  private static void script(Client client, Arguments said) {
    switch (said.text(1).toLowerCase(Locale.ROOT)) {
      case "load" -> {
        if (said.count() == 3) {
          client.reply.bulk(sha1(said.words().get(2)));
        } else {
          client.reply.error("ERR wrong number of arguments for 'script|load' command");
        }
      }
      case "exists" -> {
        client.reply.array(said.count() - 2);
        for (int i = 2; i < said.count(); i++) {
          client.reply.number(0);
        }
      }
      case "flush" -> client.reply.ok();
      case "kill" -> client.reply.error("NOTBUSY No scripts in execution right now.");
      default ->
          client.reply.error("ERR unknown subcommand '" + said.text(1) + "'. Try SCRIPT HELP.");
    }
  }

  private static String sha1(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
  }

  private static void debug(Client client, Arguments said) {
    client.reply.error(forbidden("DEBUG", "enable-debug-command"));
  }

  private static void cluster(Client client, Arguments said) {
    client.reply.error("ERR This instance has cluster support disabled");
  }

  private void acl(Client client, Arguments said) {
    switch (said.text(1).toLowerCase(Locale.ROOT)) {
      case "whoami" -> client.reply.bulk("default");
      case "users" -> client.reply.array(1).bulk("default");
      case "list" -> client.reply.array(1).bulk("user default on " + password() + " ~* &* +@all");
      default -> client.reply.error("ERR unknown subcommand '" + said.text(1) + "'. Try ACL HELP.");
    }
  }

  private String password() {
    String password = server.settings().password();
    return password.isEmpty() ? "nopass" : "#" + sha256(password);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static void slowlog(Client client, Arguments said) {
    switch (said.text(1).toLowerCase(Locale.ROOT)) {
      case "get" -> client.reply.array(0);
      case "len" -> client.reply.number(0);
      case "reset" -> client.reply.ok();
      default ->
          client.reply.error("ERR unknown subcommand '" + said.text(1) + "'. Try SLOWLOG HELP.");
    }
  }
}
