//! Which pins of a drawing are done, and which is to be done now.

/// The pins of one drawing, counted from 1.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pins<'a> {
    /// For each pin, whether it is done.
    pub done: &'a [bool],
    /// The pin to do now.
    pub current: Option<usize>,
}

impl<'a> Pins<'a> {
    /// The first pin not done yet is the one to do now.
    pub fn first_open(done: &'a [bool]) -> Self {
        let current = done.iter().position(|done| !done).map(|index| index + 1);
        Self { done, current }
    }

    /// Whether this pin is done.
    pub fn is_done(&self, number: usize) -> bool {
        number.checked_sub(1).and_then(|index| self.done.get(index)).copied().unwrap_or(false)
    }

    /// Whether this pin is the one to do now.
    pub fn is_current(&self, number: usize) -> bool {
        self.current == Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_open_pin_is_current() {
        let pins = Pins::first_open(&[true, false, false]);
        assert_eq!(pins.current, Some(2));
        assert!(pins.is_done(1) && !pins.is_done(2) && !pins.is_done(9) && !pins.is_done(0));
        assert!(pins.is_current(2) && !pins.is_current(1));
    }

    #[test]
    fn with_all_done_there_is_none_to_do() {
        assert_eq!(Pins::first_open(&[true, true]).current, None);
    }
}
