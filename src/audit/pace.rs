//! How fast Amazon is asked: as fast as the connections allow, until it says that it is too much. From then on the
//! rate goes down by a part at each refusal and up by a step while all goes well.

use std::collections::VecDeque;

/// Never more questions at once, so never more connections.
pub const MOST_AT_ONCE: usize = 8;

/// What is left of the rate after a refusal.
const DOWN: f64 = 0.7;

/// How much the rate grows in a second without one, in questions a second.
const UP: f64 = 1.0;

/// The same near the rate that was refused last: there it feels its way.
const UP_CAREFULLY: f64 = 0.1;

/// How far from that rate is near, as a part of it.
const NEAR: f64 = 0.1;

/// Never slower than this, in questions a second.
const SLOWEST: f64 = 0.2;

/// The span over which the rate is measured, in milliseconds.
const SPAN: u64 = 1000;

/// The first wait when Amazon named none, in milliseconds; it doubles while nothing is answered.
const FIRST_WAIT: u64 = 1000;

/// How often it doubles.
const MOST_DOUBLINGS: u32 = 5;

/// Late timers may be caught up with by this much, in milliseconds.
const CATCH_UP: f64 = 50.0;

/// When the next question may go out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pace {
    /// Questions a second; `None` while Amazon has not refused any.
    rate: Option<f64>,
    /// The rate that was refused last.
    refused_rate: f64,
    next_at: f64,
    /// Whether the last question waited for the rate. One that nothing holds back does not grow.
    held_back: bool,
    paused_until: u64,
    /// When the questions of the last second went out.
    sent: VecDeque<u64>,
    lowered_at: Option<u64>,
    refused_in_row: u32,
}

impl Pace {
    /// Milliseconds until the next question may go out; 0 is now.
    pub(super) fn wait(&self, now: u64) -> u64 {
        let paused = self.paused_until.saturating_sub(now);
        paused.max(up_to_whole(self.next_at - to_float(now)))
    }

    /// Whether Amazon asked for a pause that is not over.
    pub(super) fn is_paused(&self, now: u64) -> bool {
        self.paused_until > now
    }

    /// A question went out.
    pub(super) fn sent(&mut self, now: u64) {
        while self.sent.front().is_some_and(|at| at + SPAN <= now) {
            self.sent.pop_front();
        }
        self.sent.push_back(now);
        if let Some(rate) = self.rate {
            let earliest = to_float(now) - CATCH_UP;
            self.held_back = self.next_at >= earliest;
            self.next_at = self.next_at.max(earliest) + 1000.0 / rate;
        }
    }

    /// A question was answered.
    pub(super) fn answered(&mut self) {
        self.refused_in_row = 0;
        if let Some(rate) = self.rate.as_mut().filter(|_| self.held_back) {
            let is_near = (*rate - self.refused_rate).abs() <= self.refused_rate * NEAR;
            *rate += if is_near { UP_CAREFULLY } else { UP } / *rate;
        }
    }

    /// A question that went out at `sent_at` was refused as one too many.
    pub(super) fn refused(&mut self, now: u64, sent_at: u64, seconds: Option<u64>) {
        // Those that were out together are refused together, and that counts once.
        let is_news = self.lowered_at.is_none_or(|lowered| sent_at > lowered);
        if is_news {
            let rate = self.rate.unwrap_or_else(|| to_float(self.sent.len() as u64));
            self.refused_rate = rate;
            self.rate = Some((rate * DOWN).max(SLOWEST));
            self.lowered_at = Some(now);
            self.refused_in_row += 1;
        }
        let doublings = self.refused_in_row.saturating_sub(1).min(MOST_DOUBLINGS);
        let wait = seconds.map_or(FIRST_WAIT << doublings, |seconds| seconds * 1000);
        self.paused_until = self.paused_until.max(now + wait);
    }

    /// How often in a row it was refused, those that were out together counted once.
    pub(super) fn refused_in_row(&self) -> u32 {
        self.refused_in_row
    }
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of a sitting are exact in a float")]
fn to_float(milliseconds: u64) -> f64 {
    milliseconds as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "negative becomes nought, and no wait is longer than minutes"
)]
fn up_to_whole(milliseconds: f64) -> u64 {
    milliseconds.ceil().max(0.0) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_held_back_before_a_refusal() {
        let mut pace = Pace::default();
        for now in 0..500 {
            assert_eq!(pace.wait(now), 0);
            pace.sent(now);
            pace.answered();
        }
    }

    #[test]
    fn the_wait_that_amazon_names_is_obeyed() {
        let mut pace = Pace::default();
        pace.sent(100);
        pace.refused(150, 100, Some(7));
        assert_eq!(pace.wait(150), 7000);
        assert!(pace.is_paused(7149) && !pace.is_paused(7150));
    }

    #[test]
    fn refusals_of_questions_that_were_out_together_count_once() {
        let mut pace = Pace::default();
        for now in 0..20 {
            pace.sent(now);
        }
        for sent_at in 12..20 {
            pace.refused(30, sent_at, None);
        }
        assert_eq!(pace.rate, Some(14.0));
        assert_eq!((pace.refused_in_row(), pace.wait(30)), (1, 1000));
        pace.sent(1030);
        pace.refused(1100, 1030, None);
        assert_eq!((pace.refused_in_row(), pace.wait(1100)), (2, 2000));
    }

    #[test]
    fn the_rate_is_learned_and_tried_again() {
        let mut pace = Pace { rate: Some(10.0), ..Pace::default() };
        let mut now = 0;
        for _ in 0..10 {
            now += pace.wait(now);
            pace.sent(now);
            pace.answered();
        }
        let rate = pace.rate.unwrap();
        assert!((10.9..11.1).contains(&rate), "{rate}");
        assert!((800..=1000).contains(&now), "{now}");
    }

    #[test]
    fn a_rate_that_holds_nobody_back_does_not_grow() {
        let mut pace = Pace { rate: Some(10.0), ..Pace::default() };
        for now in [1000, 2000, 3000, 4000] {
            pace.sent(now);
            pace.answered();
        }
        assert_eq!(pace.rate, Some(10.0));
    }

    #[test]
    fn it_never_stops_altogether() {
        let mut pace = Pace::default();
        let mut now = 0;
        for _ in 0..200 {
            now += pace.wait(now);
            pace.sent(now);
            pace.refused(now, now, None);
            now += 1;
        }
        assert!(pace.rate.unwrap() >= SLOWEST);
        assert!(pace.wait(now) <= FIRST_WAIT << MOST_DOUBLINGS);
    }
}
