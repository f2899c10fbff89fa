//! What an overview tells of a report: enough to put many in order, without holding them all.

use crate::report::Report;
use crate::report::Summary;
use crate::report::Words;

/// One row of the overview in front of many reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    pub summary: Summary,
    pub(super) name: String,
    /// The title of its first finding.
    pub(super) title: Option<Words>,
}

impl Outline {
    pub fn of(report: &Report) -> Self {
        Self {
            summary: report.summary(),
            name: report.name(),
            title: report.findings.first().map(|told| told.title.clone()),
        }
    }
}
