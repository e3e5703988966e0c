package io.wirewatch.topology;

import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.subject.WatchedText;
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

/** One record for each subject that an article fits, keyed by the subject. */
final class MatchSubjects implements ProcessorSupplier<String, Article, String, SubjectMatch> {
  private static final Logger LOG = LoggerFactory.getLogger(MatchSubjects.class);

  private final SubjectMonitor monitor;
  private final Set<String> complained = ConcurrentHashMap.newKeySet();

  MatchSubjects(SubjectMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public Processor<String, Article, String, SubjectMatch> get() {
    return new ContextualProcessor<>() {
      @Override
      public void init(ProcessorContext<String, SubjectMatch> context) {
        super.init(context);
        loadSubjects(context.getStateStore(SubjectsTable.STORE));
      }

      @Override
      public void process(Record<String, Article> record) {
        if (record.value() == null) {
          return;
        }
        SubjectMonitor.Matches matches = monitor.match(WatchedText.of(record.value()));
        matches.errors().forEach(MatchSubjects.this::complain);
        for (SubjectMatch match : matches.of(record.value())) {
          context().forward(record.withKey(match.subjectId()).withValue(match));
        }
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
