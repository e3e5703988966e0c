package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
  @Test
  void shouldReadAnAddressWithAndWithoutAName() {
    assertThat(Mailbox.parse("desk@example.org")).isEqualTo(new Mailbox(null, "desk@example.org"));
    assertThat(Mailbox.parse(" <desk@example.org> "))
        .isEqualTo(new Mailbox(null, "desk@example.org"));
    for (String name : new String[] {"Desk", "Desk, Night", "Redaktion Zürich", "Редакция"}) {
      Mailbox expected = new Mailbox(name, "desk@example.org");
      assertThat(Mailbox.parse(name + " <desk@example.org>")).isEqualTo(expected);
      assertThat(Mailbox.parse('"' + name + "\" <desk@example.org>")).isEqualTo(expected);
      assertThat(Mailbox.parse(expected.toString())).isEqualTo(expected);
    }
  }

  @Test
  void shouldWriteADomainAsServersKnowIt() {
    assertThat(Mailbox.parse("desk@bücher.example").address())
        .isEqualTo("desk@xn--bcher-kva.example");
  }

  @Test
  void shouldWriteANameOfOtherLettersAsEncodedWord() {
    assertThat(Mailbox.parse("Desk, Night <desk@example.org>").header().toString())
        .isEqualTo("\"Desk, Night\" <desk@example.org>");
    assertThat(Mailbox.parse("Редакция <desk@example.org>").header().toString())
        .matches("=\\?UTF-8\\?[BQ]\\?\\p{ASCII}+\\?= <desk@example.org>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "a@b@c.example",
        "Desk <desk@example.org> x",
        "Desk\r\nBcc: x <desk@example.org>",
        "a,b@example.org",
        "a..b@example.org",
        "desk@exa mple.org",
        "Стол <стол@example.org>"
      })
  void shouldRefuseWhatNoMailCanBeSentTo(String text) {
    assertThatThrownBy(() -> Mailbox.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
