//! The audit as reports: one for each version of a skill that has settings, or lacks them though it needs them.

use crate::audit::Audit;
use crate::audit::Row;
use crate::audit::judge;
use crate::audit::judge::Around;
use crate::model::Stage;
use crate::report;
use crate::report::Report;

impl Audit {
    /// What is around a row: its manifest when it was read, and for development what live has.
    pub(super) fn around(&self, row: &Row) -> Around<'_> {
        let live = self.row(&row.skill_id, true).filter(|_| row.stage == Stage::Development);
        Around {
            vendor_id: &self.vendor_id,
            manifest: self.manifests.get(&row.skill_id),
            live: live.and_then(|live| live.judged()?.settings.as_ref()),
        }
    }

    /// A report about each row that was read and has something to tell, in the order that was chosen.
    pub fn reports(&self) -> Vec<Report> {
        self.rows().into_iter().filter_map(|row| self.report(row)).collect()
    }

    fn report(&self, row: &Row) -> Option<Report> {
        let settings = row.judged()?.settings.as_ref();
        if settings.is_none() && !row.lacks_linking() {
            return None;
        }
        let read = judge::check(row, settings, &self.around(row)).ok()?;
        let name = if row.name.is_empty() { &row.skill_id } else { &row.name };
        let name = format!("{name} ({})", row.stage.as_str());
        let sha256 = report::checksum(read.document.as_bytes());
        Some(Report::new(&name, &sha256, &read.imported, &read.checked))
    }
}
