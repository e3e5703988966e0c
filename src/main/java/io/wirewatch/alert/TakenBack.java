package io.wirewatch.alert;

import io.wirewatch.model.Article;
import io.wirewatch.model.SubjectMatch;
import java.util.List;
import java.util.Optional;

/**
 * An article that was revised, corrected or withdrawn, for the subjects that hold it although what
 * it says now ("This story has been withdrawn") fits them no more.
 *
 * @param sighting of no subject yet
 * @param fitting ids of the subjects that it fits still, and to which it comes as a match
 */
public record TakenBack(Sighting sighting, List<String> fitting) {
  public TakenBack {
    fitting = List.copyOf(fitting);
  }

  /** What an article takes back; nothing where it is new. */
  public static Optional<TakenBack> of(Article article, List<SubjectMatch> matches) {
    return article.kind() == Article.Kind.NEW
        ? Optional.empty()
        : Optional.of(
            new TakenBack(
                Sighting.astray(article), matches.stream().map(SubjectMatch::subjectId).toList()));
  }
}
