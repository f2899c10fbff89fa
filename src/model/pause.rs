//! The pauses and the one new token that an act at Amazon's has before it is given up.

/// The longest pause, in seconds, whatever is asked for.
const LONGEST: u64 = 120;
/// How many pauses one act makes.
const MOST: u32 = 3;

/// What one act has used up of them.
#[derive(Clone, Debug, Default)]
pub struct Patience {
    pauses: u32,
    renewed: bool,
}

impl Patience {
    /// Begins a pause as long as Amazon asked for, or twice as long each time, in seconds; `None` when there were
    /// enough.
    pub fn pause(&mut self, asked: Option<u64>) -> Option<u64> {
        if self.pauses >= MOST {
            return None;
        }
        self.pauses += 1;
        Some(asked.unwrap_or(1 << self.pauses).clamp(1, LONGEST))
    }

    /// Whether a new token may still be asked for; it is taken to be asked for then.
    pub fn renew(&mut self) -> bool {
        !std::mem::replace(&mut self.renewed, true)
    }

    /// Counts the pauses anew: something arrived in between.
    pub fn forget_pauses(&mut self) {
        self.pauses = 0;
    }
}

/// What is waited for, and what goes on afterwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pause<W> {
    pub id: u64,
    /// What goes on afterwards.
    pub what: W,
    /// Seconds left; `None` while a new token is on its way.
    pub seconds: Option<u64>,
}

/// What a second that went by means for a pause.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Second<W> {
    /// It belongs to another pause.
    Stale,
    /// There are more to come.
    Counted,
    /// It was the last one; this goes on.
    Last(W),
}

impl<W: Copy> Pause<W> {
    /// Takes one second off, when it is that of the pause of this number.
    pub fn count(&mut self, id: u64) -> Second<W> {
        let Some(seconds) = self.seconds.filter(|_| self.id == id) else { return Second::Stale };
        if seconds <= 1 {
            return Second::Last(self.what);
        }
        self.seconds = Some(seconds - 1);
        Second::Counted
    }

    /// What goes on once the new token is there; `None` when none is waited for.
    pub fn after_renewal(&self) -> Option<W> {
        self.seconds.is_none().then_some(self.what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_are_bounded_and_come_to_an_end() {
        let mut patience = Patience::default();
        let asked = [None, Some(0), Some(100_000), None].map(|asked| patience.pause(asked));
        assert_eq!(asked, [Some(2), Some(1), Some(LONGEST), None]);
        patience.forget_pauses();
        assert_eq!(
            [None, None, None, None].map(|asked| patience.pause(asked)),
            [Some(2), Some(4), Some(8), None]
        );
    }

    #[test]
    fn a_token_is_renewed_once() {
        let mut patience = Patience::default();
        assert!(patience.renew());
        assert!(!patience.renew());
        patience.forget_pauses();
        assert!(!patience.renew());
    }

    #[test]
    fn only_its_own_seconds_count() {
        let mut pause = Pause { id: 7, what: 'a', seconds: Some(2) };
        assert_eq!(pause.count(6), Second::Stale);
        assert_eq!(pause.count(7), Second::Counted);
        assert_eq!(pause.count(7), Second::Last('a'));
        assert_eq!(pause.after_renewal(), None);
        let mut renewal = Pause { id: 7, what: 'a', seconds: None };
        assert_eq!(renewal.count(7), Second::Stale);
        assert_eq!(renewal.after_renewal(), Some('a'));
    }
}
