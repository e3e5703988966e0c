package io.wirewatch.subject;

import static io.wirewatch.yaml.YamlNodes.list;
import static io.wirewatch.yaml.YamlNodes.place;
import static io.wirewatch.yaml.YamlNodes.text;

import io.wirewatch.yaml.YamlFields;
import io.wirewatch.yaml.YamlNodes.Fault;
import io.wirewatch.yaml.YamlNodes.Place;
import io.wirewatch.yaml.YamlScalar;
import java.util.List;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;

/** What a subject asks for, as people write it: {@code query}, {@code relation}, languages. */
final class QueryNodes {
  private static final WordForms FORMS = new WordForms();

  private final String yaml;
  private final ActorIds actors;
  private final Consumer<Fault> faults;
  private final Consumer<Fault> warnings;

  /**
   * @param yaml the whole document, to find the place of a fault in it
   * @param actors that are known; null: any may be
   * @param faults is given each value that is none
   * @param warnings is given what is likely not meant
   */
  QueryNodes(String yaml, ActorIds actors, Consumer<Fault> faults, Consumer<Fault> warnings) {
    this.yaml = yaml;
    this.actors = actors;
    this.faults = faults;
    this.warnings = warnings;
  }

  static List<String> languages(Node node) {
    return list(node).stream().map(each -> checked(each, QueryField.LANGUAGE)).toList();
  }

  /** The pair's short form and the query: whoever gives both means both. */
  String query(YamlFields fields, List<String> languages) {
    Node queryNode = fields.node("query");
    Node pairNode = fields.node("relation");
    if (queryNode == null && pairNode == null) {
      throw new Fault(fields.place(), "a subject must have a query: or a relation:");
    }
    String pair = null;
    if (pairNode != null) {
      pair = "relation:" + checked(pairNode, QueryField.RELATION);
      if (!pair.contains(".")) {
        pair = "(" + pair + ".act.lead NOT topic:sport)";
      }
    }
    if (queryNode == null) {
      return pair;
    }
    String query = text(queryNode, "query");
    try {
      SubjectQuery.Checked checked =
          SubjectQuery.check(query, languages, FORMS, pair != null, actors);
      checked.faults().forEach(fault -> faults.accept(fault(queryNode, fault)));
      checked.doubts().forEach(doubt -> warnings.accept(fault(queryNode, doubt)));
    } catch (QueryFault fault) {
      throw fault(queryNode, fault);
    } catch (RuntimeException e) {
      throw new Fault(place(queryNode), "query: " + e.getMessage());
    }
    return pair == null ? query : "+" + pair + " +(" + query + ")";
  }

  private Fault fault(Node query, QueryFault fault) {
    Place at = fault.at() < 0 ? place(query) : YamlScalar.place(yaml, query, fault.at());
    return new Fault(at, "query: " + fault.getMessage());
  }

  private static String checked(Node node, QueryField field) {
    try {
      String value = text(node, field.label());
      QueryValues.check(field, value);
      return QueryValues.normal(field, value);
    } catch (QueryFault fault) {
      throw new Fault(place(node), fault.getMessage());
    }
  }
}
