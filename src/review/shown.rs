//! A configuration that was read, and what the rules say of it.

use std::cell::OnceCell;

use crate::import::Imported;
use crate::model::Context;
use crate::model::Line;
use crate::model::Provider;
use crate::report;
use crate::report::Report;
use crate::review::Links;
use crate::review::Origin;
use crate::review::lines::lines;
use crate::rules;
use crate::rules::Checked;
use crate::rules::probe::StationResult;

/// What was understood, what is known around it, and the findings.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// As it was read. Its secret stays in memory for the rules, and is shown and told nowhere.
    pub imported: Imported,
    pub origin: Origin,
    /// The facts around it: from Amazon, and from the questions that were answered.
    pub context: Context,
    /// What the rules say that ask nobody.
    pub own: Checked,
    /// The same, with what the servers said.
    pub checked: Checked,
    /// The stations of a link, once the servers were asked; else empty.
    pub stations: Vec<StationResult>,
    /// The settings as lines that may be shown.
    pub lines: Vec<Line>,
    /// Which findings and lines belong together.
    pub links: Links,
    /// SHA-256 of the bytes, for the report.
    sha256: String,
    /// The letter to whoever sent it, once it was asked for.
    letter: OnceCell<String>,
}

impl Shown {
    pub(super) fn new(imported: Imported, bytes: &[u8], origin: Origin, context: Context) -> Self {
        let lines = lines(&imported);
        let own = rules::check_imported(&imported, &context);
        let checked = own.clone();
        let found = Links::new(&lines, &checked.findings);
        let sha256 = report::checksum(bytes);
        Self {
            imported,
            origin,
            context,
            own,
            checked,
            stations: Vec::new(),
            lines,
            links: found,
            sha256,
            letter: OnceCell::new(),
        }
    }

    /// Asks the rules again, after more became known.
    pub(super) fn judge(&mut self) {
        self.own = rules::check_imported(&self.imported, &self.context);
        self.checked = self.own.clone();
        self.stations.clear();
        self.links = Links::new(&self.lines, &self.checked.findings);
        self.letter.take();
    }

    /// Takes in what the servers said. Whether anything is other than before.
    pub(super) fn join(&mut self, checked: Checked, stations: Vec<StationResult>) -> bool {
        if self.stations != stations {
            self.stations = stations;
            self.letter.take();
        }
        if self.checked == checked {
            return false;
        }
        self.letter.take();
        self.links = Links::new(&self.lines, &checked.findings);
        self.checked = checked;
        true
    }

    /// Whether there was a secret in it.
    pub fn had_secret(&self) -> bool {
        self.imported.secret.is_some()
    }

    /// Whose addresses these are, when somebody known has such.
    pub fn provider(&self) -> Option<&'static Provider> {
        Provider::of(&self.imported.settings)
    }

    /// The letter to whoever sent it.
    pub fn letter(&self) -> &str {
        self.letter.get_or_init(|| report::reply(&self.report()))
    }

    /// Everything a report tells of it.
    pub fn report(&self) -> Report {
        let mut report =
            Report::new(&self.origin.name(), &self.sha256, &self.imported, &self.checked);
        report.stations.clone_from(&self.stations);
        report
    }
}
