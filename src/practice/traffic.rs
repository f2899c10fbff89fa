//! How busy the practice Amazon is: how many requests are under way, how many it allows, how long it thinks.

use std::collections::VecDeque;
use std::time::Duration;

/// Over this span requests are counted.
const SPAN: Duration = Duration::from_secs(1);

/// What is allowed, and what came.
#[derive(Default)]
pub(crate) struct Traffic {
    /// How long it thinks before it answers SMAPI's questions.
    pub(crate) delay: Duration,
    /// So many requests to SMAPI in a second; `None` is any number.
    pub(crate) allowed: Option<usize>,
    /// How many were refused as one too many.
    pub(crate) refused: usize,
    /// The most that were under way together.
    pub(crate) most_at_once: usize,
    at_once: usize,
    recent: VecDeque<Duration>,
}

impl Traffic {
    /// A request to SMAPI begins; whether it is one too many.
    pub(crate) fn begin(&mut self, now: Duration) -> bool {
        self.at_once += 1;
        self.most_at_once = self.most_at_once.max(self.at_once);
        while self.recent.front().is_some_and(|at| *at + SPAN <= now) {
            self.recent.pop_front();
        }
        let is_too_many = self.allowed.is_some_and(|allowed| self.recent.len() >= allowed);
        if is_too_many {
            self.refused += 1;
        } else {
            self.recent.push_back(now);
        }
        is_too_many
    }

    /// A request ends, answered or given up.
    pub(crate) fn end(&mut self) {
        self.at_once = self.at_once.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_so_many_a_second_are_allowed() {
        let mut traffic = Traffic { allowed: Some(2), ..Traffic::default() };
        let at = Duration::from_millis;
        let came = [0, 100, 200, 999, 1000, 1050, 1100].map(|now| {
            let refused = traffic.begin(at(now));
            traffic.end();
            refused
        });
        assert_eq!(came, [false, false, true, true, false, true, false]);
        assert_eq!((traffic.refused, traffic.most_at_once), (3, 1));
    }
}
