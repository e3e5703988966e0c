package io.wirewatch.topology;

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
 * What a {@link StoryDesk} keeps of a text. Written as bytes, about a tenth of what JSON would
 * take.
 *
 * @param id the article
 * @param original the first of its copies; the article itself where it is that
 * @param story its story
 * @param absorbed stories that ended in its story when it came
 * @param at when it arrived
 * @param print for copies
 * @param terms for stories; null for copies and revisions, unless their story was quiet
 * @param source who is counted for it; null where that is not known
 */
public record KnownText(
    String id,
    String original,
    String story,
    List<String> absorbed,
    Instant at,
    TextPrint print,
    StoryText terms,
    String source) {
  private static final int VERSION = 7;

  /** From here on anchors bear their kind; older ones would fit nothing. */
  private static final int WITH_KINDS = 3;

  private static final int WITH_SENTENCES = 4;
  private static final int WITH_SOURCE = 5;

  /** From here on a hash of the whole text, and whether it is a bare title, are kept. */
  private static final int WITH_WHOLE = 6;

  /** What hangs together; texts of before join nothing across languages by themselves. */
  private static final int WITH_THINGS = 7;

  public KnownText {
    absorbed = List.copyOf(absorbed);
  }

  byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(id);
      out.writeUTF(original.equals(id) ? "" : original);
      out.writeUTF(story.equals(id) ? "" : story);
      out.writeShort(absorbed.size());
      for (String other : absorbed) {
        out.writeUTF(other);
      }
      out.writeLong(at.toEpochMilli());
      write(out, print.shingles().hashes());
      out.writeInt(print.shingles().size());
      out.writeLong(print.shingles().whole());
      out.writeBoolean(print.bare());
      write(out, print.titleNumbers());
      write(out, print.numbers());
      write(out, print.names());
      write(out, print.titleWords());
      out.writeBoolean(terms != null);
      if (terms != null) {
        out.writeUTF(terms.language());
        write(out, terms.terms());
        for (short weight : terms.weights()) {
          out.writeShort(weight);
        }
        out.write(terms.kinds());
        write(out, terms.anchors());
        out.write(terms.things());
        out.writeInt(terms.date());
        out.writeByte(terms.weekdays());
        write(out, terms.sentences());
      }
      out.writeUTF(source == null ? "" : source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static KnownText decode(byte[] bytes) {
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
