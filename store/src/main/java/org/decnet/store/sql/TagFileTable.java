package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ARTIFACT_BLOBS;
import static org.decnet.store.generated.Tables.TTP_TAG_FILE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.Tag;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Rows of the table {@code ttp_tag_file}: which files the evidence of a tag names. */
final class TagFileTable {
  /** A file of the tables of kept files that a tag cites. */
  static final Condition IS_CITED =
      DSL.exists(
          DSL.selectOne().from(TTP_TAG_FILE).where(TTP_TAG_FILE.SHA256.eq(ARTIFACT_BLOBS.SHA256)));

  private static final List<String> KEYS = List.of("sha256", "attachment_sha256s");
  private static final int MOST_FILES = 200;

  private final Bulk insert;

  TagFileTable(DSLContext dsl) {
    this.insert =
        Bulk.insertIgnore(dsl, TTP_TAG_FILE, List.of(TTP_TAG_FILE.SHA256, TTP_TAG_FILE.TAG_UUID));
  }

  private record Cited(String sha256, UUID tag) {}

  /** Adds what tags cite that were not there. */
  void add(Connection connection, List<Tag> fresh) throws SQLException {
    List<Cited> rows = new ArrayList<>();
    for (Tag tag : fresh) {
      files(tag.evidence()).forEach(sha256 -> rows.add(new Cited(sha256, tag.uuid())));
    }
    insert.run(
        connection, rows, (parameters, row) -> parameters.text(row.sha256()).uuid(row.tag()));
  }

  private static Set<String> files(Evidence evidence) {
    Set<String> files = new LinkedHashSet<>();
    for (String key : KEYS) {
      Object value = evidence.values().get(key);
      List<?> named =
          value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
      for (Object one : named) {
        if (one instanceof String text
            && ArtifactName.isSha256(text)
            && files.size() < MOST_FILES) {
          files.add(text);
        }
      }
    }
    return files;
  }
}
