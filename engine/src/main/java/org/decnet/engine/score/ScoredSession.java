package org.decnet.engine.score;

import java.util.List;
import org.decnet.model.tag.Tag;

/**
 * A labelled session, the tags of its statements and the labels that these foretell.
 *
 * @param tagged one for each statement
 * @param predicted one for each statement
 */
public record ScoredSession(
    LabelledSession session, List<TaggedStatement> tagged, List<StatementLabel> predicted) {
  /** Copies the lists. */
  public ScoredSession {
    tagged = List.copyOf(tagged);
    predicted = List.copyOf(predicted);
  }

  /** Tags a session and maps its tags to labels. */
  public static ScoredSession of(LabelledSession session, SessionTagger tagger) {
    List<TaggedStatement> tagged = tagger.tag(session.id(), session.statements());
    return new ScoredSession(session, tagged, LabelMapping.predict(tagged));
  }

  /** Hands over each tag with whether the table gives it the expert's label. */
  public void forEachTag(TagVerdict each) {
    for (int i = 0; i < tagged.size(); i++) {
      for (Tag tag : tagged.get(i).tags()) {
        each.accept(tag, Meaning.of(tag).label() == session.labels().get(i));
      }
    }
  }

  /** Takes a tag and whether it is right. */
  @FunctionalInterface
  public interface TagVerdict {
    /** Takes one tag. */
    void accept(Tag tag, boolean right);
  }
}
