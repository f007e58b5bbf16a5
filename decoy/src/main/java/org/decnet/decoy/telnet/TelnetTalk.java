package org.decnet.decoy.telnet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.login.Accounts;
import org.decnet.decoy.login.LoginSettings;
import org.decnet.decoy.persona.Persona;
import org.decnet.decoy.shell.FakeShell;
import org.decnet.decoy.shell.ShellSession;
import org.decnet.decoy.shell.Terminal;

/** The talk of a server of Telnet: a login, and a shell behind it. */
public final class TelnetTalk implements Talk {
  private static final int MOST_ATTEMPTS = 3;

  private final Site site;
  private final Accounts accounts;

  /** The talk of one server. */
  public TelnetTalk(Site site, LoginSettings settings) {
    this.site = site;
    this.accounts = settings.logins().orWeakOnes(site.persona(), "telnet", "root");
  }

  @Override
  public void hold(Conversation conversation) throws IOException {
    TelnetInput typed = new TelnetInput(conversation);
    typed.begin();
    Terminal terminal = new Terminal(typed, conversation.out());
    Persona persona = site.persona();
    terminal.write(persona.distro().pretty() + "\n");
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      terminal.write(persona.hostName() + " login: ");
      byte[] name = terminal.line(true);
      if (name == null) {
        return;
      }
      if (name.length == 0) {
        continue;
      }
      terminal.write("Password: ");
      byte[] password = terminal.line(false);
      if (password == null) {
        return;
      }
      String user = new String(name, StandardCharsets.UTF_8);
      boolean in = accounts.admits(user, new String(password, StandardCharsets.UTF_8));
      conversation.log().login("login_attempt", user, password, in ? "success" : "failure");
      if (in) {
        terminal.write(persona.greeting());
        FakeShell shell = new FakeShell(persona, user);
        new ShellSession(shell, conversation.log(), site.clock()).hold(terminal);
        return;
      }
      terminal.write("\nLogin incorrect\n");
    }
  }
}
