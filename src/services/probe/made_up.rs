//! Random values for a probe and a rehearsal.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::services::probe::MadeUp;

/// Signs that a careless server changes.
const AWKWARD: &str = "+/=%&";

/// The length of Alexa's `state` as far as it was seen, with room to spare. Letters.
const LONG: usize = 1_500;

impl MadeUp {
    /// Nothing when the system gives no randomness.
    pub fn new() -> Option<Self> {
        let mut long_state = random(30)?;
        while long_state.len() < LONG {
            long_state.push_str(AWKWARD);
            long_state.push_str(&random(30)?);
        }
        long_state.truncate(LONG);
        Some(Self { state: random(30)?, long_state, code: random(24)?, secret: random(24)? })
    }
}

fn random(bytes: usize) -> Option<String> {
    let mut random = vec![0; bytes];
    getrandom::fill(&mut random).ok()?;
    Some(URL_SAFE_NO_PAD.encode(random))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_as_long_as_they_should_be_and_never_the_same() {
        let (one, other) = (MadeUp::new().unwrap(), MadeUp::new().unwrap());
        assert_eq!((one.state.len(), one.long_state.len()), (40, LONG));
        assert!(AWKWARD.chars().all(|c| one.long_state.contains(c)));
        assert!(one.state != other.state && one.code != other.code && one.secret != other.secret);
    }
}
