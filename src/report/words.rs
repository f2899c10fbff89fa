//! A sentence of ours with values of theirs in it, kept apart so that each format can fence the values in.

use crate::rules::Finding;
use crate::rules::Part;

/// Stand around a value while a text is put together. No character ever gets these numbers (Unicode 23.7), and
/// where a value holds them, they are told by number like everything that nobody sees.
const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

/// Puts a value between those two.
type Mark<'a> = dyn Fn(&str) -> String + 'a;

/// One sentence or more.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Words(Vec<Piece>);

/// A part of a sentence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Piece {
    /// Our own words.
    Ours(String),
    /// A value from the settings, as it may be shown.
    Value(String),
}

impl Words {
    /// One part of a finding, its values as `safe` lets them through.
    pub(super) fn of(finding: &Finding, part: Part, safe: &dyn Fn(&str) -> String) -> Self {
        Self::put(&|value| finding.words(part, &|text| value(&safe(text))))
    }

    /// The text that `sentence` puts together with each value handed to the function it gets.
    pub(super) fn put(sentence: &dyn Fn(&Mark<'_>) -> String) -> Self {
        let text = sentence(&|value| {
            // A number is no address and no markup.
            if value.bytes().all(|byte| byte.is_ascii_digit()) {
                return value.to_owned();
            }
            format!("{OPEN}{value}{CLOSE}")
        });
        let mut pieces = Vec::new();
        for piece in text.split_inclusive([OPEN, CLOSE]) {
            let (piece, value) = match piece.strip_suffix(CLOSE) {
                Some(value) => (value, true),
                None => (piece.strip_suffix(OPEN).unwrap_or(piece), false),
            };
            if !piece.is_empty() {
                let piece = piece.to_owned();
                pieces.push(if value { Piece::Value(piece) } else { Piece::Ours(piece) });
            }
        }
        Self(pieces)
    }

    /// What the sentences are made of, in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The sentences as plain text.
    pub fn text(&self) -> String {
        self.0.iter().map(Piece::text).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Piece {
    pub fn text(&self) -> &str {
        match self {
            Self::Ours(text) | Self::Value(text) => text,
        }
    }
}
