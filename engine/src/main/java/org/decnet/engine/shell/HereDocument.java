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
  int read(Source source, int from, Grammar grammar) {
    String text = source.text();
    WordBuffer body = new WordBuffer();
    int position = from;
    while (position < text.length()) {
      int end = text.indexOf('\n', position);
      int stop = end < 0 ? text.length() : end + 1;
      int start = stripsTabs ? afterTabs(text, position) : position;
      position = stop;
      if (isDelimiter(text, start, end < 0 ? stop : end)) {
        break;
      }
      body.copy(source, start, stop);
    }
    give(body, source, grammar);
    return position;
  }

  private void give(WordBuffer body, Source source, Grammar grammar) {
    body.decoded(source.decoded());
    Source typed = body.source();
    Word read = expands ? grammar.expandedText(typed) : null;
    if (read == null) {
      read = new Word(typed.text(), typed.origins(), 0, 0, 0, false, true, false, null, null);
    }
    if (read.constant() && typed.text().isEmpty()) {
      command.hereText = KnownText.NOTHING;
    } else if (read.constant()) {
      command.hereText =
          new KnownText(
              org.decnet.engine.shell.decode.Bytes.of(lines(read.value())),
              read.decoded(),
              typed.lineIndex(0),
              typed.lineEnd(typed.text().length()));
    }
  }

  private static String lines(String text) {
    return text.endsWith("\n") ? text : text + '\n';
  }

  private boolean isDelimiter(String text, int start, int end) {
    int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
    return stop - start == delimiter.length() && text.startsWith(delimiter, start);
  }

  private static int afterTabs(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == '\t') {
      i++;
    }
    return i;
  }
}
