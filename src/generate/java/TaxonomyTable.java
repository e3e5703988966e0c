import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the codes, parents and labels of the IPTC Media Topics from a full table of them.
 *
 * <p>{@code java src/generate/java/TaxonomyTable.java media-topics.tsv
 * src/main/resources/taxonomy/media-topics.tsv}
 */
public final class TaxonomyTable {
  private TaxonomyTable() {}

  public static void main(String[] args) throws IOException {
    List<String> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    List<String> head = List.of(lines.get(0).split("\t"));
    int code = head.indexOf("code");
    int parent = head.indexOf("parent");
    int name = head.indexOf("name");
    rows.add("code\tparent\tlabel");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      rows.add(cells[code] + "\t" + cells[parent] + "\t" + cells[name].strip());
    }
    Files.write(Path.of(args[1]), rows);
  }
}
