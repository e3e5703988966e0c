package io.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentRoomTest {
  private static final int MB = 1 << 20;

  /** Half of 32 MB for documents of up to 256 KB, and half for larger ones, of up to 10 MB. */
  private final DocumentRoom room = new DocumentRoom(32 * MB, 10 * MB);

  private final List<String> turns = new ArrayList<>();

  @Test
  void shouldHoldNoMoreThanItHasRoomFor() {
    DocumentRoom.Lease first = room.lease();
    DocumentRoom.Lease second = room.lease();
    assertThat(first.reach(10 * MB)).isTrue();
    assertThat(second.reach(6 * MB)).isTrue();
    assertThat(second.reach(10 * MB)).isFalse();
    assertThat(room.lease().reach(200_000)).as("a usual one, beside large ones").isTrue();
    assertThat(room.taken()).isLessThan(17 * MB);
  }

  @Test
  void shouldLetThoseWaitWhoFindNoRoomInTheirOrder() {
    DocumentRoom.Lease first = room.lease();
    DocumentRoom.Lease second = room.lease();
    DocumentRoom.Lease third = room.lease();
    first.reach(10 * MB);
    second.reach(5 * MB);
    second.whenRoom(() -> turns.add("second"));
    third.whenRoom(() -> turns.add("third"));
    assertThat(turns).isEmpty();
    assertThat(room.lease().reach(MB)).as("nobody overtakes").isFalse();
    assertThat(room.taken()).as("who waits holds nothing").isLessThanOrEqualTo(10 * MB);

    first.release();
    assertThat(turns).containsExactly("second");
    assertThat(second.reach(10 * MB)).as("room for the largest").isTrue();
    second.settle(MB);
    assertThat(turns).as("what it does not need is free").containsExactly("second", "third");
    assertThat(third.reach(10 * MB)).isTrue();
    second.release();
    third.release();
    third.release();
    assertThat(room.taken()).isZero();
  }

  @Test
  void shouldTakeTheLargestEvenWhereItHasNoRoomForAnyElse() {
    DocumentRoom small = new DocumentRoom(MB, 10 * MB);
    DocumentRoom.Lease large = small.lease();
    assertThat(large.reach(10 * MB)).isTrue();
    DocumentRoom.Lease other = small.lease();
    assertThat(other.reach(MB)).isFalse();
    other.whenRoom(() -> turns.add("other"));
    large.release();
    assertThat(turns).containsExactly("other");
  }

  @Test
  void shouldForgetWhoGivesUpAndLetAllGoAtTheEnd() {
    DocumentRoom.Lease first = room.lease();
    first.reach(10 * MB);
    DocumentRoom.Lease second = room.lease();
    second.whenRoom(() -> turns.add("second"));
    second.release();
    room.lease().whenRoom(() -> turns.add("third"));
    room.open();
    first.release();
    assertThat(turns).containsExactly("third");
  }
}
