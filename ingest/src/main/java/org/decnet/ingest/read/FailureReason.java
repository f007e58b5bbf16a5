package org.decnet.ingest.read;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be used. */
public final class FailureReason {
  private static final int MOST_TEXT = 500;

  private FailureReason() {}

  /** The reason of a failure, without the names of classes where the failure has words. */
  public static String of(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    String text =
        failure instanceof FileSystemException inFile && inFile.getReason() != null
            ? inFile.getReason()
            : failure.getMessage();
    if (text == null || text.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
  }
}
