package io.wirewatch.placing;

import io.wirewatch.dedup.TextPrint;
import io.wirewatch.story.StoryText;
import io.wirewatch.text.Shingles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Known texts as bytes, about a tenth of what JSON would take. What earlier programs wrote is read
 * all the same: a store outlives the program that filled it.
 */
public final class KnownTextCodec {
  private static final int VERSION = 7;

  /** From here on anchors bear their kind; older ones would fit nothing. */
  private static final int WITH_KINDS = 3;

  private static final int WITH_SENTENCES = 4;
  private static final int WITH_SOURCE = 5;

  /** From here on a hash of the whole text, and whether it is a bare title, are kept. */
  private static final int WITH_WHOLE = 6;

  /** What hangs together; texts of before join nothing across languages by themselves. */
  private static final int WITH_THINGS = 7;

  private KnownTextCodec() {}

  /** As bytes, in the newest version. */
  public static byte[] encode(KnownText text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(text.id());
      out.writeUTF(text.original().equals(text.id()) ? "" : text.original());
      out.writeUTF(text.story().equals(text.id()) ? "" : text.story());
      out.writeShort(text.absorbed().size());
      for (String other : text.absorbed()) {
        out.writeUTF(other);
      }
      out.writeLong(text.at().toEpochMilli());
      write(out, text.print().shingles().hashes());
      out.writeInt(text.print().shingles().size());
      out.writeLong(text.print().shingles().whole());
      out.writeBoolean(text.print().bare());
      write(out, text.print().titleNumbers());
      write(out, text.print().numbers());
      write(out, text.print().names());
      write(out, text.print().titleWords());
      out.writeBoolean(text.terms() != null);
      if (text.terms() != null) {
        out.writeUTF(text.terms().language());
        write(out, text.terms().terms());
        for (short weight : text.terms().weights()) {
          out.writeShort(weight);
        }
        out.write(text.terms().kinds());
        write(out, text.terms().anchors());
        out.write(text.terms().things());
        out.writeInt(text.terms().date());
        out.writeByte(text.terms().weekdays());
        write(out, text.terms().sentences());
      }
      out.writeUTF(text.source() == null ? "" : text.source());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A text from bytes of any version.
   *
   * @throws IllegalStateException if a later program wrote them
   */
  public static KnownText decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readUnsignedByte();
      if (version < 1 || version > VERSION) {
        throw new IllegalStateException(
            "known text of version " + version + "; up to " + VERSION + " are known");
      }
      String id = in.readUTF();
      String original = in.readUTF();
      String story = in.readUTF();
      List<String> absorbed = new ArrayList<>();
      for (int left = version == 1 ? 0 : in.readUnsignedShort(); left > 0; left--) {
        absorbed.add(in.readUTF());
      }
      Instant at = Instant.ofEpochMilli(in.readLong());
      int[] hashes = readInts(in);
      int size = in.readInt();
      long whole = version < WITH_WHOLE ? 0 : in.readLong();
      boolean bare = version >= WITH_WHOLE && in.readBoolean();
      TextPrint print =
          new TextPrint(
              Shingles.restored(hashes, size, whole),
              readInts(in),
              readInts(in),
              readInts(in),
              readInts(in),
              bare);
      StoryText terms = in.readBoolean() ? readTerms(in, version) : null;
      String source = version < WITH_SOURCE ? "" : in.readUTF();
      return new KnownText(
          id,
          original.isEmpty() ? id : original,
          story.isEmpty() ? id : story,
          absorbed,
          at,
          print,
          terms,
          source.isEmpty() ? null : source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoryText readTerms(DataInputStream in, int version) throws IOException {
    String language = in.readUTF();
    int[] terms = readInts(in);
    short[] weights = new short[terms.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readShort();
    }
    byte[] kinds = in.readNBytes(terms.length);
    int[] written = readInts(in);
    int[] anchors = version < WITH_KINDS ? new int[0] : written;
    byte[] things =
        version < WITH_THINGS ? new byte[anchors.length] : in.readNBytes(anchors.length);
    int date = version == 1 ? StoryText.UNDATED : in.readInt();
    int weekdays = version == 1 ? 0 : in.readUnsignedByte();
    int[] sentences = version < WITH_SENTENCES ? new int[0] : readInts(in);
    return new StoryText(
        language, terms, weights, kinds, anchors, things, date, weekdays, sentences);
  }

  private static void write(DataOutputStream out, int[] values) throws IOException {
    out.writeShort(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static int[] readInts(DataInputStream in) throws IOException {
    int[] values = new int[in.readUnsignedShort()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return values;
  }
}
