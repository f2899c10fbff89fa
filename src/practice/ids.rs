//! Names the practice Amazon gives out: IDs, secrets, codes and tokens, the same in every run.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::Digest as _;
use sha2::Sha256;

const SEED: &str = "practice amazon";

/// Access and refresh tokens of Login with Amazon are 350 characters or longer.
const TOKEN_BLOCKS: u64 = 9;

/// Counts what was given out, so that no two are alike and every run gives the same.
#[derive(Default)]
pub(crate) struct Ids {
    given: u64,
}

impl Ids {
    /// The next `blocks` × 64 hexadecimal digits.
    pub(crate) fn hex(&mut self, digits: usize) -> String {
        let mut text = hex(&self.next_block());
        text.truncate(digits);
        text
    }

    /// The next token: the prefix (`Atza` or `Atzr`), a bar, 384 characters.
    pub(crate) fn token(&mut self, prefix: &str) -> String {
        let bytes: Vec<u8> = (0..TOKEN_BLOCKS).flat_map(|_| self.next_block()).collect();
        format!("{prefix}|{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The next UUID, as in request IDs.
    pub(crate) fn uuid(&mut self) -> String {
        uuid(&self.next_block())
    }

    fn next_block(&mut self) -> [u8; 32] {
        self.given += 1;
        block(&format!("number {}", self.given))
    }
}

/// 32 hexadecimal digits that belong to a name for good.
pub(crate) fn hex_of(name: &str) -> String {
    let mut text = hex(&block(name));
    text.truncate(32);
    text
}

/// A UUID that belongs to a name for good, as in skill IDs.
pub(crate) fn uuid_of(name: &str) -> String {
    uuid(&block(name))
}

fn block(name: &str) -> [u8; 32] {
    Sha256::digest(format!("{SEED} {name}")).into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Puts hyphens into 32 digits, with the marks of a random UUID (RFC 9562, section 5.4).
fn uuid(bytes: &[u8; 32]) -> String {
    let digits = hex(bytes);
    let mut text = String::with_capacity(36);
    for (index, digit) in digits.chars().take(32).enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            text.push('-');
        }
        text.push(match index {
            12 => '4',
            16 => 'a',
            _ => digit,
        });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Ids;
    use super::uuid_of;

    #[test]
    fn two_runs_give_the_same_and_no_two_are_alike() {
        let mut first = Ids::default();
        let mut second = Ids::default();
        let tokens = [first.token("Atza"), first.token("Atza")];
        assert_eq!(tokens[0], second.token("Atza"));
        assert_ne!(tokens[0], tokens[1]);
    }

    #[test]
    fn shapes_are_those_of_amazon() {
        let mut ids = Ids::default();
        let token = ids.token("Atza");
        assert!(token.starts_with("Atza|"));
        assert!((350..=2048).contains(&token.len()));
        assert_eq!(ids.hex(64).len(), 64);
        let uuid = uuid_of("Car-Fu");
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
    }
}
