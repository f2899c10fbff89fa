//! Everything that is told about one configuration.

use std::fmt::Write as _;

use sha2::Digest as _;
use sha2::Sha256;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::import::Form;
use crate::import::Imported;
use crate::model::FIELDS;
use crate::model::Field;
use crate::model::shown;
use crate::report::Piece;
use crate::report::Skipped;
use crate::report::Summary;
use crate::report::Told;
use crate::report::Words;
use crate::report::safe::Safe;
use crate::report::skipped::skipped;
use crate::report::told::told;
use crate::rules::Checked;
use crate::rules::Severity;
use crate::rules::probe::StationResult;

/// Everything a report about one configuration tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub input: Input,
    /// Whether there was a client secret in the input.
    pub secret_given: bool,
    /// The fields that are filled in, in the order in which they are written: their entries as they may be shown.
    pub settings: Vec<(Field, Vec<Piece>)>,
    /// The names of members that Amazon's page does not name. Their values are not told.
    pub unknown: Vec<String>,
    /// What was mended to read the input, in words.
    pub mended: Vec<Words>,
    pub findings: Vec<Told>,
    /// The rules that did not look, or could not tell.
    pub not_checked: Vec<Skipped>,
    /// The stations of a link, when the addresses were asked; else empty.
    pub stations: Vec<StationResult>,
}

/// Where the configuration came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The file's name, or `-`.
    pub name: String,
    pub form: Form,
    /// SHA-256 of the bytes, in small hex digits.
    pub sha256: String,
    /// Where the settings stand in the input (RFC 6901).
    pub pointer: String,
}

impl Report {
    /// The report about one configuration that was read and checked. `sha256` is the [`checksum`] of what was read.
    pub fn new(name: &str, sha256: &str, imported: &Imported, checked: &Checked) -> Self {
        let secret = imported.secret.clone().unwrap_or_default();
        let safe = Safe::new(&secret);
        let value = |text: &str| safe.text(&shown(text));
        let input = Input {
            name: value(name),
            form: imported.form,
            sha256: sha256.to_owned(),
            pointer: value(&imported.pointer),
        };
        let settings = FIELDS
            .into_iter()
            .map(|field| (field, safe.field(&imported.settings, field)))
            .filter(|(_, entries)| !entries.is_empty());
        let unknown = imported.settings.other.keys().filter(|name| Field::named(name).is_none());
        Self {
            secret_given: !secret.is_empty(),
            settings: settings.collect(),
            unknown: unknown.map(|name| value(name)).collect(),
            mended: mended(imported, &value),
            findings: checked.findings.iter().map(|f| told(&safe, f, &input.pointer)).collect(),
            not_checked: skipped(&checked.not_checked),
            stations: Vec::new(),
            input,
        }
    }

    /// How many findings there are of each severity.
    pub fn summary(&self) -> Summary {
        Summary {
            errors: self.count(Severity::Error),
            warnings: self.count(Severity::Warning),
            notes: self.count(Severity::Note),
        }
    }

    /// How many findings are of that severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.of(severity).count()
    }

    /// The findings of that severity.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Told> {
        self.findings.iter().filter(move |finding| finding.severity == severity)
    }

    /// The rules without a result by what would settle them, in order.
    pub fn not_checked_by_reason(&self) -> Vec<(&str, Vec<&'static str>)> {
        let mut groups: Vec<(&str, Vec<&'static str>)> = Vec::new();
        for not in &self.not_checked {
            match groups.iter_mut().find(|(reason, _)| *reason == not.reason) {
                Some((_, codes)) => codes.push(not.code),
                None => groups.push((&not.reason, vec![not.code])),
            }
        }
        for (_, codes) in &mut groups {
            codes.sort_unstable();
        }
        groups
    }

    /// What is said of members that nobody knows.
    pub(super) fn unknown_words(&self) -> Words {
        Words::put(&|mark| {
            let names: Vec<String> = self.unknown.iter().map(|name| mark(name)).collect();
            i18n::text_with(key::REPORT_UNKNOWN, &[("names", &names.join(", "))])
        })
    }

    /// What tells it apart from other reports: the file's name, and the place in it for one of an array.
    pub(super) fn name(&self) -> String {
        match self.place_in_array() {
            Some(place) => format!("{} /{place}", self.input.name),
            None => self.input.name.clone(),
        }
    }

    /// What was read, in words. A folder's files are told by their names alone.
    pub(super) fn form(&self) -> Option<String> {
        let key = match self.input.form {
            Form::Request => key::REVIEW_FORM_REQUEST,
            Form::Response => key::REVIEW_FORM_RESPONSE,
            Form::Bare => key::REVIEW_FORM_BARE,
            Form::WrappedOther => key::REVIEW_FORM_WRAPPED_OTHER,
            Form::List => self.place_in_array().map(|_| key::REVIEW_FORM_LIST)?,
        };
        Some(i18n::text(key))
    }

    fn place_in_array(&self) -> Option<&str> {
        let first = self.input.pointer.strip_prefix('/')?.split('/').next()?;
        (!first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit())).then_some(first)
    }
}

/// SHA-256 of the bytes, in small hex digits.
pub fn checksum(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a text cannot fail.
        let _written = write!(digits, "{byte:02x}");
    }
    digits
}

/// What was done to read the input, and what stood in it twice.
fn mended(imported: &Imported, value: &dyn Fn(&str) -> String) -> Vec<Words> {
    let mended = imported.mended.iter().filter_map(|mended| {
        let key = Key::find(mended.text_key())?;
        let what = value(&mended.what());
        Some(Words::put(&|mark| i18n::text_with(key, &[("what", &mark(&what))])))
    });
    let twice = imported.duplicates.iter().map(|twice| {
        let name = value(&twice.name);
        Words::put(&|mark| i18n::text_with(key::REPORT_TWICE, &[("name", &mark(&name))]))
    });
    mended.chain(twice).collect()
}
