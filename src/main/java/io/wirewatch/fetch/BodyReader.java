package io.wirewatch.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import okhttp3.Response;

/**
 * Reads an answer's body up to a cap, which holds for the bytes on the wire and for what they
 * unpack to, so that a gzip bomb costs no more than the cap. (OkHttp unpacks a plain {@code gzip}
 * itself, as a stream; this class sees what comes out.)
 */
final class BodyReader {
  private static final int HEAD = 16 * 1024;
  private static final int MOST_LAYERS = 2;

  private final long cap;
  private final DocumentRoom.Lease room;

  /**
   * @param cap in bytes
   * @param room is asked for more as the document grows
   */
  BodyReader(long cap, DocumentRoom.Lease room) {
    this.cap = cap;
    this.room = room;
  }

  /**
   * The whole document.
   *
   * @throws NoRoom where there is no room for it at present
   */
  byte[] read(Response response) throws IOException {
    if (response.body().contentLength() > cap) {
      throw new TooLarge(
          "the document is " + response.body().contentLength() + " bytes, more than " + cap);
    }
    byte[] body = readCapped(response.body().byteStream(), 0);
    String encoding = response.header("content-encoding", "");
    encoding = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    try {
      if (encoding.equals("deflate")) {
        body = readCapped(new InflaterInputStream(new ByteArrayInputStream(body)), body.length);
      } else if (encoding.equals("br") || encoding.equals("zstd") || encoding.equals("compress")) {
        throw new Unreadable("packed as " + encoding + ", which we did not ask for");
      }
      // Packed twice, or a .gz file served as it is.
      for (int layer = 0; layer < MOST_LAYERS && isGzip(body); layer++) {
        body = readCapped(new GZIPInputStream(new ByteArrayInputStream(body)), body.length);
      }
    } catch (ZipException | java.io.EOFException e) {
      throw new Unreadable("the packed document is damaged: " + e.getMessage());
    }
    return body;
  }

  /** The beginning of the body; empty where it cannot be read. */
  byte[] head(Response response) {
    try {
      return response.body().byteStream().readNBytes(HEAD);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /**
   * @param beside bytes that are held meanwhile: the packed document
   */
  private byte[] readCapped(InputStream in, int beside) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
    byte[] buffer = new byte[16 * 1024];
    long total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
      if (total > cap) {
        throw new TooLarge("the document is more than " + cap + " bytes when unpacked");
      }
      if (!room.reach(Math.min(cap, beside + total))) {
        throw new NoRoom();
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 18 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b && body[2] == 8;
  }

  /** As many documents are held as may be. */
  static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Over the cap. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }

  /** Packed in a way that cannot be unpacked. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }
}
