package org.decnet.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.tag.Tag;

/**
 * A test and the tags that its commands got.
 *
 * @param tagged one for each command
 */
public record ScoredTest(AtomicTest test, List<TaggedStatement> tagged) {
  /** Copies the list. */
  public ScoredTest {
    tagged = List.copyOf(tagged);
  }

  /** Tags the commands of a test as one session. */
  public static ScoredTest of(AtomicTest test, SessionTagger tagger) {
    return new ScoredTest(test, tagger.tag(test.id(), test.commands()));
  }

  /** All tags, in the order of the commands. */
  public List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    tagged.forEach(command -> tags.addAll(command.tags()));
    return tags;
  }

  /** Whether a tag shows the right technique. */
  public boolean isRight() {
    return tags().stream().anyMatch(tag -> test.shows(tag.technique()));
  }
}
