//! What all rules said together.

use crate::model::FIELDS;
use crate::model::Field;
use crate::rules::Finding;
use crate::rules::NotChecked;
use crate::rules::Reason;
use crate::rules::Severity;

/// What all rules said, the gravest first, and what they could not look at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    pub findings: Vec<Finding>,
    pub not_checked: Vec<NotChecked>,
}

impl Checked {
    /// How many findings are of that severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// The findings about one field.
    pub fn of(&self, field: Field) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.field == Some(field))
    }

    /// Puts what a probe found among what the settings' own rules said.
    pub fn add_probe(&mut self, judged: Self) {
        let is_of_the_probe = |not: &NotChecked| not.reason == Reason::NotProbed;
        self.not_checked.retain(|not| !is_of_the_probe(not));
        self.not_checked.extend(judged.not_checked);
        self.not_checked.sort_by_key(|not| not.code);
        self.findings.extend(judged.findings);
        self.sort();
    }

    /// Puts what a rehearsal found among what the settings' own rules and a probe said. A login shows more than a
    /// question does: what it found good is not left open.
    pub fn add_rehearsal(&mut self, judged: &Self) {
        let is_open = |code: &str| judged.not_checked.iter().any(|not| not.code == code);
        let is_of_the_probe = |code: &str| code.starts_with("AL-2");
        let known: Vec<&str> = self.findings.iter().map(|finding| finding.code).collect();
        let own = judged
            .findings
            .iter()
            .filter(|f| !(is_of_the_probe(f.code) && known.contains(&f.code)));
        let own: Vec<Finding> = own.cloned().collect();
        self.not_checked.retain(|not| {
            let seen = super::rehearsal::is_seen(not.code) && !is_open(not.code);
            not.reason != Reason::NotRehearsed && !seen
        });
        let open = judged.not_checked.iter().filter(|not| !is_of_the_probe(not.code));
        self.not_checked.extend(open.copied());
        self.not_checked.sort_by_key(|not| not.code);
        self.findings.extend(own);
        self.sort();
    }

    /// Who is hurt most comes first: by severity, then by who feels it, then in the order of the fields.
    pub(super) fn sort(&mut self) {
        self.findings.sort_by_key(|finding| {
            let position = FIELDS.iter().position(|field| Some(*field) == finding.field);
            (finding.severity, finding.felt_by, position.unwrap_or(FIELDS.len()))
        });
    }
}
