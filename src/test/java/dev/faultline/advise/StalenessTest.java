package dev.faultline.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StalenessTest {
  @Test
  void days_are_counted_as_the_calendar_counts_them() {
    for (LocalDate day = LocalDate.of(1999, 12, 1);
        day.isBefore(LocalDate.of(2032, 4, 1));
        day = day.plusDays(1)) {
      assertThat(Staleness.epochDay(day.toString())).isEqualTo(day.toEpochDay());
    }
  }

  @Test
  void a_check_is_stale_after_a_year() {
    long today = LocalDate.of(2027, 11, 22).toEpochDay();
    assertThat(Staleness.isStale("2026-11-22", today)).isFalse();
    assertThat(Staleness.isStale("2026-11-21", today)).isTrue();
    assertThat(Staleness.isStale("soon", today)).isTrue();
  }
}
