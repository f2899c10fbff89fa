//! What was done to read a text, so that it can be said.

use crate::model::Field;

/// One thing that was mended or passed over.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Mended {
    /// A byte mark stood in front.
    ByteMark,
    /// The text was UTF-16.
    Utf16,
    /// Text stood before or behind the JSON: a mail, a log, a fence.
    TextAround,
    /// Each line began with the mark of a quoted mail.
    QuotedLines,
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
    /// Another member that names the secret was left out.
    SecretLeftOut(String),
}

impl Mended {
    /// The name of its text, which takes `what`.
    pub fn text_key(&self) -> &'static str {
        match self {
            Self::ByteMark => "mended-byte-mark",
            Self::Utf16 => "mended-utf16",
            Self::TextAround => "mended-text-around",
            Self::QuotedLines => "mended-quoted-lines",
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
            Self::BesideLeftOut(names) => names.join(", "),
            Self::TextRead(field) => field.name().to_owned(),
            Self::SecretFound(name) | Self::SecretLeftOut(name) => name.clone(),
            Self::ByteMark
            | Self::Utf16
            | Self::TextAround
            | Self::QuotedLines
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
