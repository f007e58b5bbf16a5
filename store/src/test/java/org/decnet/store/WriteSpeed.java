package org.decnet.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.tag.Tag;
import org.decnet.testkit.Events;
import org.decnet.testkit.Tags;

/**
 * Measures writing, by hand: events a second, tags a second, and the time to open.
 *
 * <p>Arguments: number of sessions, events in a batch, tags for each command.
 */
public final class WriteSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private WriteSpeed() {}

  /** Runs the measurement in a temporary folder. */
  public static void main(String[] arguments) throws IOException {
    int sessions = Integer.parseInt(arguments[0]);
    int batch = Integer.parseInt(arguments[1]);
    int tags = Integer.parseInt(arguments[2]);
    List<Event> inLogOrder =
        Events.sessions(1, sessions).stream().sorted(Comparator.comparing(Event::time)).toList();
    List<TaggedEvent> events = tagged(inLogOrder, tags);
    Path folder = Files.createTempDirectory("decnet-speed");
    run(folder.resolve("warm-up"), events.subList(0, events.size() / 5), batch);
    run(folder.resolve("measured"), events, batch);
    run(folder.resolve("measured"), events, batch);
  }

  private static void run(Path folder, List<TaggedEvent> events, int batch) {
    long opening = System.nanoTime();
    try (Stores stores = SqliteStores.open(StoreSettings.of(folder))) {
      long start = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      long newEvents = 0;
      long newTags = 0;
      for (int from = 0; from < events.size(); from += batch) {
        var result =
            stores.events().write(events.subList(from, Math.min(from + batch, events.size())));
        newEvents += result.newEvents();
        newTags += result.newTags();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s: open %.0f ms; %d events, %d new, %d new tags in %.2f s (%.2f s CPU): %.0f events/s,"
              + " %.0f tags/s%n",
          folder.getFileName(),
          (start - opening) / 1e6,
          events.size(),
          newEvents,
          newTags,
          seconds,
          (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
          events.size() / seconds,
          newTags / seconds);
    }
  }

  private static List<TaggedEvent> tagged(List<Event> events, int tags) {
    List<TaggedEvent> tagged = new ArrayList<>();
    for (Event event : events) {
      List<Tag> own = new ArrayList<>();
      for (int i = 0; event.kind() == EventKind.COMMAND && i < tags; i++) {
        own.add(Tags.of(event, "R00" + (10 + i), "T1548.001", 0.9));
      }
      tagged.add(new TaggedEvent(event, own));
    }
    return tagged;
  }
}
