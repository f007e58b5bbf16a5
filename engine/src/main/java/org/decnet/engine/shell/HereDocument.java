package org.decnet.engine.shell;

/**
 * Text on the lines after a command, up to a line that holds the delimiter alone.
 *
 * @param command statement that reads it
 * @param delimiter the word
 * @param expands whether variables in the text are expanded, so that it is not constant
 * @param stripsTabs whether tabs at the start of lines are dropped
 */
record HereDocument(Draft command, String delimiter, boolean expands, boolean stripsTabs) {
  /**
   * Gives the text to the statement.
   *
   * @param from index of the first line's start
   * @return index after the line of the delimiter
   */
  int read(String text, int from) {
    StringBuilder body = new StringBuilder();
    int position = from;
    while (position < text.length()) {
      int end = text.indexOf('\n', position);
      end = end < 0 ? text.length() : end;
      String line = text.substring(position, end);
      position = Math.min(end + 1, text.length());
      line = stripsTabs ? withoutTabs(line) : line;
      if (line.equals(delimiter)) {
        break;
      }
      body.append(line).append('\n');
    }
    boolean constant = !expands || (body.indexOf("$") < 0 && body.indexOf("`") < 0);
    command.hereText = constant ? body.toString() : null;
    return position;
  }

  private static String withoutTabs(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == '\t') {
      start++;
    }
    return line.substring(start);
  }
}
