//! The practice Amazon's own time, which a test can put forward.

use std::time::Duration;
use std::time::Instant;

/// Time since the practice Amazon was started, and what was added to it.
pub(crate) struct Clock {
    ahead: Duration,
    started: Instant,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self { ahead: Duration::ZERO, started: Instant::now() }
    }

    /// Puts the time forward, so that codes and tokens expire without waiting.
    pub(crate) fn advance(&mut self, by: Duration) {
        self.ahead += by;
    }

    /// Time since the start.
    pub(crate) fn now(&self) -> Duration {
        self.started.elapsed() + self.ahead
    }
}
