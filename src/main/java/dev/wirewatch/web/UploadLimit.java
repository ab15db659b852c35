package dev.wirewatch.web;

import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/**
 * How large a file of a form or call may be where it is a list or a pack; the server itself takes
 * larger ones, for articles.
 */
public final class UploadLimit {

  /** In bytes: 10 MB. */
  public static final long LARGEST = 10L << 20;

  private UploadLimit() {}

  /**
   * The file, if it is not too large to be looked at.
   *
   * @throws MaxUploadSizeExceededException if it is
   */
  public static MultipartFile checked(MultipartFile file) {
    if (file.getSize() > LARGEST) {
      throw new MaxUploadSizeExceededException(LARGEST);
    }
    return file;
  }
}
