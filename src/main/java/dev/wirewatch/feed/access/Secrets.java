package dev.wirewatch.feed.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part of a feed's access that is stored sealed. */
record Secrets(Map<String, String> headers, String password, String cookies) {

  static final Secrets NONE = new Secrets(Map.of(), "", "");

  boolean isEmpty() {
    return equals(NONE);
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(password);
      out.writeUTF(cookies);
      out.writeInt(headers.size());
      for (Map.Entry<String, String> header : headers.entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Secrets of(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String password = in.readUTF();
      String cookies = in.readUTF();
      var headers = new LinkedHashMap<String, String>();
      for (int remaining = in.readInt(); remaining > 0; remaining--) {
        headers.put(in.readUTF(), in.readUTF());
      }
      return new Secrets(headers, password, cookies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the secrets, which must not get into logs. */
  @Override
  public String toString() {
    return "Secrets" + headers.keySet();
  }
}
