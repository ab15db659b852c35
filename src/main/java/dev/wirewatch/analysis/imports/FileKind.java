package dev.wirewatch.analysis.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What a file is, as its content says. */
enum FileKind {
  PDF("application/pdf"),
  /** A ZIP that may be a DOCX. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** Word's old format, or a DOCX with a password. */
  OLE("application/x-ole-storage"),
  RTF("application/rtf"),
  /** A whole page, not a part of one. */
  HTML("text/html"),
  TEXT("text/plain"),
  OTHER("application/octet-stream");

  private static final int HEAD = 16_384;
  private static final int PDF_MARK_WITHIN = 1_024;

  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  private final String mediaType;

  FileKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type (RFC 2046). */
  String mediaType() {
    return mediaType;
  }

  static FileKind of(ArticleFile file) {
    byte[] head = Arrays.copyOf(file.bytes(), Math.min(HEAD, file.bytes().length));
    String marks = new String(head, StandardCharsets.ISO_8859_1);
    if (marks.substring(0, Math.min(PDF_MARK_WITHIN, marks.length())).contains("%PDF-")) {
      return PDF;
    }
    if (marks.startsWith("PK\u0003\u0004")) {
      return DOCX;
    }
    if (marks.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return OLE;
    }
    if (marks.startsWith("{\\rtf")) {
      return RTF;
    }
    return written(WrittenBytes.text(head, file.contentType()));
  }

  private static FileKind written(String text) {
    if (!isWriting(text)) {
      return OTHER;
    }
    return PAGE.matcher(text).find() ? HTML : TEXT;
  }

  /** Whether hardly any of it are signs that no text has. */
  static boolean isWriting(String text) {
    long odd =
        text.chars()
            .filter(sign -> sign == '\uFFFD' || Character.isISOControl(sign) && !isSpace(sign))
            .count();
    return odd * 100 <= text.length();
  }

  private static boolean isSpace(int sign) {
    return Character.isWhitespace(sign) || sign == '\u0085';
  }
}
