package org.decnet.engine.backfill;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.correlate.RunFinder;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.SessionMemory;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.shell.session.ShellSession;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.Tagging;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Tag;

/**
 * Gives stored events the tags that they got when they came: derives statements, tags, finds runs.
 * What is stored is normal already, and what lifters made is stored too, so neither is done again.
 * Used by one thread.
 */
final class Retagger {
  private static final int MOST_LINES = 2048;

  private final SessionMemory sessions =
      new SessionMemory(StatementDeriver.remembering(MOST_LINES));
  private final Tagger tagger;
  private final RunFinder finder;

  Retagger(Tagger tagger) {
    this.tagger = tagger;
    this.finder = new RunFinder(tagger.maker());
  }

  /** The tags of an event and of the runs that it completes. */
  List<Tag> tags(Event event) {
    Derived derived =
        event.kind().isLifted() ? Derived.alone(event, ShellSession.NEW) : sessions.derive(event);
    Tagging tagging = tagger.look(derived);
    List<Tag> tags = new ArrayList<>(tagging.tagged().tags());
    tags.addAll(finder.follow(tagging));
    return tags;
  }

  /** The tags of the runs that are complete because there are no more events. */
  List<Tag> finish() {
    return finder.finish();
  }
}
