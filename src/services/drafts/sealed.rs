//! The form of a draft's file: a line with version, length and checksum, then the draft as JSON.

use serde_json::Value;
use sha2::Digest as _;
use sha2::Sha256;

use crate::model::Draft;
use crate::services::drafts::strip::without_secrets;

/// The version this program writes.
const VERSION: u32 = 1;

const NAME: &str = "skill-linker-draft";

/// What a file turned out to be.
#[derive(Debug, PartialEq)]
pub(super) enum Unsealed {
    Draft(Box<Draft>),
    /// Written by a newer version, whole. Here is as much of it as this version knows.
    Newer(Box<Draft>),
    Damaged,
}

/// The bytes of a draft's file. Whatever is shaped like a secret stays out.
pub(super) fn seal(draft: &Draft) -> Vec<u8> {
    let value = serde_json::to_value(draft).unwrap_or(Value::Null);
    let body = format!("{:#}\n", without_secrets(value));
    format!("{}{body}", header(VERSION, &body)).into_bytes()
}

/// Reads any bytes whatever.
pub(super) fn unseal(bytes: &[u8]) -> Unsealed {
    read(bytes).unwrap_or(Unsealed::Damaged)
}

fn read(bytes: &[u8]) -> Option<Unsealed> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (first, body) = text.split_once('\n')?;
    let version: u32 = first.strip_prefix(NAME)?.split_whitespace().next()?.parse().ok()?;
    // The whole line is made anew and compared, so that nothing in it can be read in two ways.
    if text.len() - body.len() != header(version, body).len()
        || !text.starts_with(&header(version, body))
    {
        return None;
    }
    let draft = serde_json::from_str(body);
    if version > VERSION {
        return Some(Unsealed::Newer(Box::new(draft.unwrap_or_default())));
    }
    draft.ok().map(|draft| Unsealed::Draft(Box::new(draft)))
}

/// `skill-linker-draft VERSION LENGTH SHA-256`, where the checksum is of the version and the body.
fn header(version: u32, body: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(version.to_be_bytes());
    hash.update(body.as_bytes());
    format!("{NAME} {version} {} {:x}\n", body.len(), hash.finalize())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::AccountLinking;

    fn draft() -> Draft {
        let mut settings = AccountLinking {
            client_id: "amzn1.application-oa2-client.0".to_owned(),
            scopes: vec!["profile".to_owned()],
            ..AccountLinking::default()
        };
        settings.other.insert("later".to_owned(), json!({"a": [1, null]}));
        Draft {
            saved_at: 7, step: 3, skill_name: "Größe".to_owned(), settings, ..Draft::default()
        }
    }

    #[test]
    fn what_was_sealed_is_read_back() {
        assert_eq!(unseal(&seal(&draft())), Unsealed::Draft(Box::new(draft())));
    }

    #[test]
    fn every_shortened_file_is_damaged() {
        let bytes = seal(&draft());
        for length in 0..bytes.len() {
            assert_eq!(unseal(&bytes[..length]), Unsealed::Damaged, "{length}");
        }
        let longer = [bytes.as_slice(), b" "].concat();
        assert_eq!(unseal(&longer), Unsealed::Damaged);
    }

    #[test]
    fn every_flipped_bit_is_noticed() {
        let bytes = seal(&draft());
        for place in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[place] ^= 1 << bit;
                assert_eq!(unseal(&flipped), Unsealed::Damaged, "byte {place}, bit {bit}");
            }
        }
    }

    #[test]
    fn a_newer_version_is_known_for_what_it_is() {
        for body in ["{\"step\": 4, \"unheard\": true}\n", "[\"another form\"]"] {
            let newer = format!("{}{body}", header(VERSION + 1, body));
            let Unsealed::Newer(read) = unseal(newer.as_bytes()) else { panic!("{body}") };
            assert_eq!(read.step, if body.starts_with('{') { 4 } else { 0 });
        }
    }

    #[test]
    fn foreign_bytes_are_damaged() {
        let zeros = vec![0; 4096];
        for bytes in [&b""[..], b"{}", b"\n", b"skill-linker-draft 1 0 x\n", b"\xff\xfe", &zeros] {
            assert_eq!(unseal(bytes), Unsealed::Damaged);
        }
    }
}
