package org.decnet.server.web.sessions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.decnet.server.web.tags.CommandRow;
import org.decnet.server.web.tags.TTPTagDetailRow;

/**
 * A session with what happened in it.
 *
 * @param session the columns of the list, at the top level
 * @param commands the first commands in order, 200 at most; {@code command_count} tells how many
 *     there are
 * @param tags tags of the session whatever their source, newest first within a technique
 */
public record SessionDetail(
    @JsonUnwrapped SessionRow session, List<CommandRow> commands, List<TTPTagDetailRow> tags) {}
