//! Bytes that somebody sent → settings, and what had to be mended to read them.
//!
//! Every form that Amazon, its tools and people's mail programs make is read; nothing is guessed in silence.

mod around;
mod console;
mod find;
mod json;
mod labels;
mod manifest;
mod members;
mod mend;
mod mended;
mod peel;
mod problem;
mod text;

use crate::import::json::Document;
use crate::model::AccountLinking;
use crate::model::Purpose;
use crate::model::Secret;

pub use json::Duplicate;
pub use labels::Label;
pub use labels::label;
pub use labels::rows;
pub use manifest::read_manifest;
pub use mended::Mended;
pub use problem::ImportProblem;

/// The most bytes that are read.
pub const LIMIT: usize = 1024 * 1024;

/// Settings as they were found.
#[derive(Clone, PartialEq)]
pub struct Imported {
    pub settings: AccountLinking,
    /// The client secret, when there was one. It stands nowhere else.
    pub secret: Option<Secret>,
    pub form: Form,
    /// Where the settings stand in the JSON (RFC 6901), such as `/accountLinkingRequest`.
    pub pointer: String,
    /// What was done to read them.
    pub mended: Vec<Mended>,
    /// Members that stand twice, in the settings or around them; the last one counted. 100 at most.
    pub duplicates: Vec<Duplicate>,
}

impl Imported {
    /// What the settings are for, as long as nobody says otherwise: those of Amazon's answers, of a list and of a
    /// console's page were read, all others are about to be sent.
    pub fn purpose(&self) -> Purpose {
        match self.form {
            _ if self.mended.contains(&Mended::Labels) => Purpose::Read,
            Form::Response | Form::List => Purpose::Read,
            Form::Request | Form::Bare | Form::WrappedOther => Purpose::Send,
        }
    }
}

/// How the settings were wrapped.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Form {
    /// In `accountLinkingRequest`: the body of a PUT.
    Request,
    /// In `accountLinkingResponse`: the answer to a GET.
    Response,
    /// Not at all.
    Bare,
    /// In a member of another name.
    WrappedOther,
    /// One of an array.
    List,
}

impl Form {
    /// The name in the report.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Bare => "bare",
            Self::WrappedOther => "wrapped-other",
            Self::List => "list",
        }
    }
}

/// Reads bytes that hold the settings of one skill; an array of one counts as that one.
pub fn read(bytes: &[u8]) -> Result<Imported, ImportProblem> {
    let mut found = read_all(bytes)?;
    match (found.pop(), found.len()) {
        (Some(only), 0) => Ok(only),
        (_, others) => Err(ImportProblem::Several { count: others + 1 }),
    }
}

/// Reads bytes that hold the settings of one skill, or an array of them.
pub fn read_all(bytes: &[u8]) -> Result<Vec<Imported>, ImportProblem> {
    let (text, mut mended) = decoded(bytes)?;
    match document(&text) {
        Ok((document, more)) => {
            mended.extend(more);
            find::settings(document, &mended)
        }
        Err(problem @ ImportProblem::NotJson { .. }) => {
            let mut found = console::read(&text).ok_or(problem)?;
            found.mended.splice(0..0, mended);
            Ok(vec![found])
        }
        Err(problem) => Err(problem),
    }
}

fn decoded(bytes: &[u8]) -> Result<(String, Vec<Mended>), ImportProblem> {
    if bytes.len() > LIMIT { Err(ImportProblem::TooLarge) } else { text::decode(bytes) }
}

/// The JSON in a text, and what was mended to read it.
fn document(text: &str) -> Result<(Document, Vec<Mended>), ImportProblem> {
    match json::parse(text) {
        Ok(document) => Ok((document, Vec::new())),
        Err(problem) => mend::parse(text, problem),
    }
}

#[cfg(test)]
mod dressed;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod traps;
