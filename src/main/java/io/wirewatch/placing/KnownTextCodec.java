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
 * Known texts as bytes, about a tenth of what JSON would take.
 *
 * <p>A store outlives the program that filled it, so the first byte says in which version a text is
 * written. Who changes the bytes raises {@link #VERSION}, goes on reading those of the last
 * release, and adds a test of its bytes. What another version wrote is {@link #isKnown not known}:
 * a program that went back forgets it.
 */
public final class KnownTextCodec {
  /** The first that is released; those before it never were. */
  private static final int VERSION = 7;

  private static final int BARE = 1;
  private static final int NOTICE = 2;

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
      out.writeByte((text.print().bare() ? BARE : 0) | (text.print().notice() ? NOTICE : 0));
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

  /** Whether bytes are of a version that {@link #decode} reads. */
  public static boolean isKnown(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == VERSION;
  }

  /**
   * A text from bytes.
   *
   * @throws IllegalStateException if they are not {@link #isKnown known}
   */
  public static KnownText decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new IllegalStateException(
            "known text of version " + version + "; " + VERSION + " is known");
      }
      String id = in.readUTF();
      String original = in.readUTF();
      String story = in.readUTF();
      List<String> absorbed = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        absorbed.add(in.readUTF());
      }
      Instant at = Instant.ofEpochMilli(in.readLong());
      int[] hashes = readInts(in);
      int size = in.readInt();
      long whole = in.readLong();
      int flags = in.readUnsignedByte();
      TextPrint print =
          new TextPrint(
              Shingles.restored(hashes, size, whole),
              readInts(in),
              readInts(in),
              readInts(in),
              readInts(in),
              (flags & BARE) != 0,
              (flags & NOTICE) != 0);
      StoryText terms = in.readBoolean() ? readTerms(in) : null;
      String source = in.readUTF();
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

  private static StoryText readTerms(DataInputStream in) throws IOException {
    String language = in.readUTF();
    int[] terms = readInts(in);
    short[] weights = new short[terms.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readShort();
    }
    byte[] kinds = in.readNBytes(terms.length);
    int[] anchors = readInts(in);
    byte[] things = in.readNBytes(anchors.length);
    int date = in.readInt();
    int weekdays = in.readUnsignedByte();
    int[] sentences = readInts(in);
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
