/**
 * YAML as people write it, with the place of everything in it.
 *
 * <p>{@link io.wirewatch.yaml.YamlNodes} reads a document, its words, numbers and lists, and says
 * of each fault where it stands and what was meant; {@link io.wirewatch.yaml.YamlFields} reads a
 * mapping to its end, so that whoever wrote it learns at once of all that is wrong; {@link
 * io.wirewatch.yaml.YamlScalar} writes a text so that it is read as that text. The only room that
 * parses with SnakeYAML; whoever enters it sees no more than nodes. Pure: a text in, nodes or
 * faults out.
 */
package io.wirewatch.yaml;
