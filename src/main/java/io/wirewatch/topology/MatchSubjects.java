package io.wirewatch.topology;

import io.wirewatch.alert.TakenBack;
import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.subject.WatchedText;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One record for each subject that an article fits, keyed by the subject. A revision, correction or
 * withdrawal goes behind them to all that hold the article: only the desk knows which do.
 */
final class MatchSubjects implements ProcessorSupplier<String, Article, String, Matched> {
  private static final Logger LOG = LoggerFactory.getLogger(MatchSubjects.class);

  private final SubjectMonitor monitor;
  private final Set<String> complained = ConcurrentHashMap.newKeySet();

  MatchSubjects(SubjectMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public Processor<String, Article, String, Matched> get() {
    return new ContextualProcessor<>() {
      @Override
      public void init(ProcessorContext<String, Matched> context) {
        super.init(context);
        loadSubjects(context.getStateStore(SubjectsTable.STORE));
      }

      @Override
      public void process(Record<String, Article> record) {
        if (record.value() == null) {
          return;
        }
        SubjectMonitor.Matches found = monitor.match(WatchedText.of(record.value()));
        found.errors().forEach(MatchSubjects.this::complain);
        List<SubjectMatch> matches = found.of(record.value());
        for (SubjectMatch match : matches) {
          context().forward(record.withKey(match.subjectId()).withValue(new Matched.AMatch(match)));
        }
        TakenBack.of(record.value(), matches)
            .ifPresent(it -> context().forward(record.withValue(new Matched.ATakingBack(it))));
      }
    };
  }

  private void loadSubjects(ReadOnlyKeyValueStore<String, Subject> store) {
    try (var all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, Subject> entry = all.next();
        if (monitor.subject(entry.key).isEmpty()) {
          monitor.put(entry.value);
        }
      }
    }
  }

  private void complain(String subjectId, String why) {
    if (complained.add(subjectId)) {
      LOG.warn("Subject {} fails on articles; the others go on: {}", subjectId, why);
    }
  }
}
