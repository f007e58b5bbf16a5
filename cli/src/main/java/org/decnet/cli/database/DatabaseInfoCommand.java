package org.decnet.cli.database;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.engine.port.RetentionStore;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.engine.port.Stores;
import org.decnet.server.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how large the database is. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    description = "Say how large the database is and how many rows it has.")
final class DatabaseInfoCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();

  DatabaseInfoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Stores stores = Node.openStores(data.existing(console))) {
      RetentionStore retention = stores.retention();
      if (json.wanted()) {
        JsonObject object = new JsonObject().put("bytes", retention.bytes());
        for (Data one : Data.values()) {
          object.put(word(one), retention.count(one));
        }
        console.say(object);
      } else {
        Facts facts = new Facts().add("Bytes", Show.count(retention.bytes()));
        for (Data one : Data.values()) {
          facts.add("Rows of " + word(one), Show.count(retention.count(one)));
        }
        facts.lines().forEach(console::say);
      }
    }
    return ExitCode.OK;
  }

  static String word(Data data) {
    return data.name().toLowerCase(Locale.ROOT);
  }
}
