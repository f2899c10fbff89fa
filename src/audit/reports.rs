//! The audit as reports: one for each version of a skill that has settings, or lacks them though it needs them.

use crate::audit::Audit;
use crate::audit::Row;
use crate::audit::judge;
use crate::audit::judge::Around;
use crate::model::ListedSkill;
use crate::model::Stage;
use crate::report;
use crate::report::Report;

impl Audit {
    /// What is around a row: its manifest when it was read, and for development what live has.
    pub(super) fn around(&self, row: &Row) -> Around<'_> {
        let is_development = row.stage == Stage::Development;
        let live = self.row(&row.skill_id, true).filter(|_| is_development);
        Around {
            vendor_id: &self.vendor_id,
            manifest: self.manifests.get(&row.skill_id),
            live: live.and_then(|live| live.judged()?.settings.as_ref()),
            skills: is_development.then(|| self.namesakes(&row.skill_id)).flatten(),
        }
    }

    /// The development version of a skill and one that shares a name with it, each with that name alone. `None`
    /// when there is no such version, and while not all skills are named.
    pub fn namesakes(&self, skill_id: &str) -> Option<Vec<ListedSkill>> {
        let place = self.places.get(&(skill_id.to_owned(), false))?;
        if !self.namesakes.is_settled() {
            return None;
        }
        let shared = self.namesakes.of(*place);
        let other = shared.and_then(|shared| self.rows.get(shared.with));
        let names = shared.map(|shared| (shared.locale.clone(), shared.name.clone()));
        let listed = |skill_id: &str| ListedSkill {
            skill_id: skill_id.to_owned(),
            stage: Stage::Development.as_str().to_owned(),
            name_by_locale: names.clone().into_iter().collect(),
        };
        let ids = std::iter::once(skill_id).chain(other.map(|other| other.skill_id.as_str()));
        Some(ids.map(listed).collect())
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
