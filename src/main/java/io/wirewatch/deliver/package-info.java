/**
 * Alerts out of Kafka, to people and programs that read no topic.
 *
 * <p>A {@link io.wirewatch.deliver.Target} says where alerts go and which of them: a webhook or a
 * mail address, as a {@link io.wirewatch.deliver.TargetFile} declares it. {@link
 * io.wirewatch.deliver.Deliveries} runs one {@code Courier} for each target, each with a consumer
 * group of its own, so that a target that is down holds up nobody else. A courier puts what it
 * reads into its {@code Outbox}, which knows what may be sent now, in which order, when to try
 * again and how far the group may be committed; a {@code Channel} ({@code Webhook}, {@code Mailer})
 * carries a parcel and says what came back. An alert is committed only when the other side has it,
 * or the dead-letter topic (also where it cannot be read): at least once, with an idempotency key
 * that makes it once in effect.
 *
 * <p>Besides, whoever asks the admin address is answered from an {@code AlertHistory}, which is
 * rebuilt from the topic at each start: an Atom feed for each subject ({@code AtomFeed}) and
 * server-sent events that a reader can resume ({@code LiveStream}).
 *
 * <p>What is sent ({@code WebhookMessage}, {@code SlackMessage}, {@code MailText}, {@code
 * AtomFeed}), what a failure means ({@code RetryRule}) and the {@code Outbox} are pure.
 */
package io.wirewatch.deliver;
