//! How often Amazon is asked how far it is.

/// A pause that grows, and how often it is made. The figures are those of Amazon's own tool.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Milliseconds.
    first: f64,
    growth: f64,
    most: u32,
}

/// The longest pause, in milliseconds.
const LONGEST: f64 = 300_000.0;

impl Pace {
    /// While a skill or a model is made.
    pub const BUILD: Self = Self { first: 2000.0, growth: 1.1, most: 50 };
    /// While a skill is spoken to.
    pub const SIMULATION: Self = Self { first: 2000.0, growth: 1.2, most: 20 };

    /// The pause before the question of that number, counted from 0, in milliseconds; `None` after the last.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a pause is neither negative nor longer than five minutes"
    )]
    pub fn pause(self, number: u32) -> Option<u64> {
        let exponent = i32::try_from(number).ok().filter(|_| number < self.most)?;
        Some((self.first * self.growth.powi(exponent)).min(LONGEST) as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end() {
        assert_eq!(Pace::SIMULATION.pause(0), Some(2000));
        assert_eq!(Pace::SIMULATION.pause(1), Some(2400));
        assert_eq!(Pace::SIMULATION.pause(20), None);
        assert_eq!(Pace::BUILD.pause(1), Some(2200));
        assert_eq!(Pace::BUILD.pause(50), None);
        assert!(Pace::BUILD.pause(49) < Some(300_001));
    }
}
