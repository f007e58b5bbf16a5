package org.decnet.ingest;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.decnet.ingest.read.FailureReason;
import org.decnet.ingest.read.LogFile;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;

/** Says what is wrong with a file that cannot be read, or not to its end. */
final class FileProblems {
  private FileProblems() {}

  static Problem of(Path path, IOException failure) {
    boolean archive = failure instanceof EOFException || failure instanceof ZipException;
    if (archive && LogFile.isPacked(path)) {
      return problem(
          path,
          ErrorCode.DAMAGED_ARCHIVE,
          "The archive ends early or is damaged; what comes before was read: "
              + FailureReason.of(failure));
    }
    if (failure instanceof FileNotFoundException && Files.notExists(path)) {
      return problem(path, ErrorCode.NO_SUCH_FILE, "There is no such file or folder");
    }
    return problem(path, ErrorCode.UNREADABLE_FILE, "Cannot be read: " + FailureReason.of(failure));
  }

  private static Problem problem(Path path, ErrorCode code, String message) {
    return Problem.ofFile(path.toString(), code, message);
  }
}
