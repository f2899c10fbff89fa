//! A value that must not be seen.

use zeroize::Zeroize as _;
use zeroize::Zeroizing;

/// A client secret, a token or a code. It cannot be printed or serialized, and is wiped when dropped.
///
/// Out of our reach are the copies that a text field, the clipboard and the TLS buffers make.
#[derive(Clone, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// The value itself. Call it only where the value leaves for the place it belongs to.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The value, to be typed into. The room for 4 KiB is taken at once, so that typing leaves no copies behind.
    pub fn text_mut(&mut self) -> &mut String {
        let missing = 4096_usize.saturating_sub(self.0.capacity());
        if missing > 0 {
            let mut roomy = Zeroizing::new(String::with_capacity(4096.max(self.0.len())));
            roomy.push_str(&self.0);
            self.0 = roomy;
        }
        &mut self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Wipes the value.
    pub fn clear(&mut self) {
        self.0.zeroize();
    }
}

impl PartialEq for Secret {
    /// Takes as long for a near miss as for a far one.
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (self.0.as_bytes(), other.0.as_bytes());
        a.len() == b.len() && a.iter().zip(b).fold(0, |differing, (x, y)| differing | (x ^ y)) == 0
    }
}

impl Eq for Secret {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_only_when_every_letter_is() {
        assert!(Secret::new("abc") == Secret::new("abc"));
        assert!(Secret::new("abc") != Secret::new("abd"));
        assert!(Secret::new("abc") != Secret::new("ab"));
    }

    #[test]
    fn typing_keeps_what_was_there() {
        let mut secret = Secret::new("ab");
        secret.text_mut().push('c');
        assert_eq!(secret.expose(), "abc");
        secret.clear();
        assert!(secret.is_empty());
    }
}
