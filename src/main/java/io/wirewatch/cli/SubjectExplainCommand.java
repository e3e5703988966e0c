package io.wirewatch.cli;

import io.wirewatch.alert.PolicyOutlook;
import io.wirewatch.app.SubjectFiles;
import io.wirewatch.app.SubjectRegister;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsProblem;
import io.wirewatch.model.Article;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.Muting;
import io.wirewatch.subject.SubjectExplanation;
import io.wirewatch.subject.SubjectExplanation.Role;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.WatchedText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why an article fits a subject, or why not. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Says why an article fits a subject or not, part by part of its query, in which form it has"
            + " a word, and what the subject's policy would have to say to it.")
final class SubjectExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(index = "0", paramLabel = "ID", description = "The subject.")
  private String id;

  @Parameters(index = "1", paramLabel = "ARTICLE", description = "The article's id.")
  private String articleId;

  @Option(
      names = "--subjects",
      paramLabel = "FILE-OR-DIR",
      description = "Where the subject is written; by default on the cluster.")
  private Path subjects;

  @Option(
      names = "--articles",
      paramLabel = "JSONL",
      description = "Where the article is; by default on the cluster.")
  private Path articles;

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    Map<String, Subject> all = all(settings);
    Subject subject = all.get(id);
    if (subject == null) {
      throw new SettingsProblem(
          "There is no subject " + id + (subjects == null ? "." : " in " + subjects));
    }
    AtomicReference<Article> found = new AtomicReference<>();
    RetainedArticles retained = new RetainedArticles(spec.commandLine().getErr(), settings);
    if (articles == null) {
      retained.articlesFromTopic(settings, article -> keep(article, found));
    } else {
      retained.fromFile(articles, null, article -> keep(article, found));
    }
    if (found.get() == null) {
      throw new SettingsProblem("There is no article " + articleId + ".");
    }
    print(subject, found.get(), Muting.of(all.values()).mutersOf(id));
    return 0;
  }

  private Map<String, Subject> all(Settings settings) {
    if (subjects == null) {
      return new SubjectRegister(settings).subjects();
    }
    Map<String, Subject> all = new LinkedHashMap<>();
    SubjectFiles.read(subjects, SubjectFile.Present.UNKNOWN, warning -> {})
        .forEach(subject -> all.put(subject.id(), subject));
    return all;
  }

  /** The last revision counts. */
  private void keep(Article article, AtomicReference<Article> found) {
    if (article.id().equals(articleId)) {
      found.set(article);
    }
  }

  private void print(Subject subject, Article article, List<String> muters) {
    PrintWriter out = spec.commandLine().getOut();
    SubjectExplanation why = SubjectExplanation.of(subject, WatchedText.of(article));
    out.printf("%s%n  %s %s%n", article.item().title(), why.fits() ? "fits" : "does not fit", id);
    for (Mention passage : why.evidence()) {
      out.printf("    “%s” (%s)%n", passage.text().replaceAll("\\s+", " "), passage.field());
    }
    why.missing().ifPresent(missing -> out.printf("  only this is missing: %s%n", missing));
    if (!why.how().isEmpty()) {
      out.printf("  %s%n", why.how());
    }
    why.parts().forEach(part -> print(part, "  ", out));
    if (why.fits()) {
      out.println("  its policy:");
      PolicyOutlook.of(subject, article, muters).forEach(says -> out.println("    " + says));
    }
    out.flush();
  }

  private static void print(SubjectExplanation part, String indent, PrintWriter out) {
    boolean good = part.fits() == (part.role() != Role.EXCLUDED);
    String role =
        switch (part.role()) {
          case REQUIRED -> "must";
          case ONE_OF -> "one of";
          case EXCLUDED -> "must not";
        };
    String text = part.text().length() > 120 ? part.text().substring(0, 120) + " …" : part.text();
    String how = part.how().isEmpty() ? "" : "  (" + part.how() + ")";
    out.printf("%s%s %-8s %s%s%n", indent, good ? "✓" : "✗", role, text, how);
    boolean many = part.parts().size() > 12;
    part.parts().stream()
        .filter(each -> !many || each.fits())
        .forEach(each -> print(each, indent + "    ", out));
  }
}
