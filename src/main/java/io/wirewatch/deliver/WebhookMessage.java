package io.wirewatch.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.deliver.Target.WebhookAddress.Format;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is posted to a webhook. Pure.
 *
 * @param headers by name
 * @param body JSON in UTF-8
 */
record WebhookMessage(Map<String, String> headers, byte[] body) {
  /**
   * @param target its id, for a receiver behind two of them
   * @param now of the attempt
   * @param secret signs; null: no signature
   */
  static WebhookMessage of(Format format, Alert alert, String target, Instant now, String secret) {
    Map<String, String> headers = new LinkedHashMap<>();
    Object document =
        switch (format) {
          case JSON, CLOUD_EVENTS_BINARY -> alert;
          case SLACK -> SlackMessage.of(alert);
          case CLOUD_EVENTS -> CloudEvent.structured(alert);
        };
    if (format == Format.CLOUD_EVENTS_BINARY) {
      headers.putAll(CloudEvent.headers(alert));
    }
    headers.put(
        "content-type",
        format == Format.CLOUD_EVENTS
            ? "application/cloudevents+json; charset=utf-8"
            : "application/json; charset=utf-8");
    byte[] body;
    try {
      body = Json.mapper().writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    String id = CloudEvent.headerValue(alert.id());
    headers.put("idempotency-key", '"' + id + '"');
    headers.put("webhook-id", id);
    headers.put("wirewatch-target", target);
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    if (secret != null) {
      headers.put("webhook-signature", WebhookSignature.of(secret, id, now.getEpochSecond(), body));
    }
    return new WebhookMessage(headers, body);
  }
}
