//! What was done to read a text, so that it can be said.

use crate::model::Field;
use crate::model::redacted;
use crate::model::shown;

/// More names of members are not listed.
const MOST_NAMES: usize = 12;
/// A longer name is cut. Characters.
const LONGEST_NAME: usize = 60;

/// One thing that was mended or passed over.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Mended {
    /// A byte mark stood in front.
    ByteMark,
    /// The text was UTF-16.
    Utf16,
    /// Text stood before or behind the JSON: a mail, a log, a fence.
    TextAround,
    /// A secret stood in that text.
    SecretAround,
    /// Each line began with the mark of a quoted mail.
    QuotedLines,
    /// Each line began with what a log writes there.
    LinePrefixes,
    /// The signs and line ends were those of a mail in quoted-printable.
    SoftBreaks,
    /// The signs were written as HTML does.
    Entities,
    /// Lines were broken inside a value.
    LineEnds,
    /// The values were found by the labels of a page.
    Labels,
    /// The JSON stood as text inside text, every quote escaped.
    Escaped,
    /// A word processor's quotes, or single ones.
    Quotes,
    /// Comments.
    Comments,
    /// Commas before a closing bracket.
    TrailingCommas,
    /// Names without quotes, or `True`, `False`, `None`.
    Words,
    /// Blanks that JSON does not know.
    Blanks,
    /// Only the only entry of an array was taken.
    ListOfOne,
    /// Members beside the settings were left out.
    BesideLeftOut(Vec<String>),
    /// A member was given as text and read as what it says.
    TextRead(Field),
    /// The secret was found under another name, or was no text.
    SecretFound(String),
    /// Another member than that of the client secret held a secret and was left out.
    SecretLeftOut(String),
}

impl Mended {
    /// The name of its text, which takes `what`.
    pub fn text_key(&self) -> &'static str {
        match self {
            Self::ByteMark => "mended-byte-mark",
            Self::Utf16 => "mended-utf16",
            Self::TextAround => "mended-text-around",
            Self::SecretAround => "mended-secret-around",
            Self::QuotedLines => "mended-quoted-lines",
            Self::LinePrefixes => "mended-line-prefixes",
            Self::SoftBreaks => "mended-soft-breaks",
            Self::Entities => "mended-entities",
            Self::LineEnds => "mended-line-ends",
            Self::Labels => "mended-labels",
            Self::Escaped => "mended-escaped",
            Self::Quotes => "mended-quotes",
            Self::Comments => "mended-comments",
            Self::TrailingCommas => "mended-trailing-commas",
            Self::Words => "mended-words",
            Self::Blanks => "mended-blanks",
            Self::ListOfOne => "mended-list-of-one",
            Self::BesideLeftOut(_) => "mended-beside-left-out",
            Self::TextRead(_) => "mended-text-read",
            Self::SecretFound(_) => "mended-secret-found",
            Self::SecretLeftOut(_) => "mended-secret-left-out",
        }
    }

    /// What its text names: the members it is about.
    pub fn what(&self) -> String {
        match self {
            Self::BesideLeftOut(names) => {
                let more = if names.len() > MOST_NAMES { ", …" } else { "" };
                let names: Vec<String> = names.iter().take(MOST_NAMES).map(short).collect();
                format!("{}{more}", names.join(", "))
            }
            Self::TextRead(field) => field.name().to_owned(),
            Self::SecretFound(name) | Self::SecretLeftOut(name) => short(name),
            Self::ByteMark
            | Self::Utf16
            | Self::TextAround
            | Self::SecretAround
            | Self::QuotedLines
            | Self::LinePrefixes
            | Self::SoftBreaks
            | Self::Entities
            | Self::LineEnds
            | Self::Labels
            | Self::Escaped
            | Self::Quotes
            | Self::Comments
            | Self::TrailingCommas
            | Self::Words
            | Self::Blanks
            | Self::ListOfOne => String::new(),
        }
    }
}

/// A name from outside as it may be shown.
fn short(name: impl AsRef<str>) -> String {
    let name = redacted(name.as_ref());
    let cut: String = name.chars().take(LONGEST_NAME).collect();
    let more = if cut.len() < name.len() { "…" } else { "" };
    format!("{}{more}", shown(&cut))
}
