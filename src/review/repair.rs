//! Repairing what can be repaired: every rule that knows the right value puts it in, until none does any more.

use crate::model::AccountLinking;
use crate::model::Secret;
use crate::model::write_request;
use crate::review::Effect;
use crate::review::Pane;
use crate::review::Pointed;
use crate::review::Review;
use crate::review::Shown;
use crate::review::Tab;
use crate::review::lines::masked;
use crate::rules;
use crate::rules::Checked;
use crate::rules::Finding;

/// More repairs than that are no repair any more.
const MOST: usize = 64;

const FILE: &str = "account-linking-repaired.json";

/// The corrected configuration.
#[derive(Clone, PartialEq)]
pub struct Repair {
    pub settings: AccountLinking,
    /// The findings that were put right, in order.
    pub steps: Vec<Finding>,
    /// What the rules say of it now.
    pub left: Checked,
}

impl Review {
    /// Whether there is anything to repair.
    pub fn can_repair(&self) -> bool {
        let findings = self.shown.iter().flat_map(|shown| &shown.checked.findings);
        findings.into_iter().any(Finding::can_be_fixed)
    }

    /// The corrected configuration as it is saved and copied: without the secret.
    pub fn repaired_text(&self) -> Option<String> {
        self.repair.as_ref().map(|repair| write_request(&repair.settings, ""))
    }

    /// The same as it may be shown: what is secret in an address or stands in the open is masked.
    pub fn repaired_shown(&self) -> Option<String> {
        let secret = self.shown.as_ref().and_then(|shown| shown.imported.secret.as_ref());
        let secret = secret.map_or("", Secret::expose);
        self.repaired_text().map(|text| masked(&text, secret))
    }

    pub(super) fn open_pane(&mut self, pane: Pane) -> Vec<Effect> {
        self.pane = pane;
        self.tab = Tab::Findings;
        self.pointed = Some(Pointed::Heading);
        if pane == Pane::Repair {
            self.repair = self.shown.as_ref().map(repair);
        }
        Vec::new()
    }

    pub(super) fn save_repaired(&self) -> Vec<Effect> {
        let text = self.repaired_text();
        text.map(|text| Effect::SaveFile { name: FILE, text }).into_iter().collect()
    }
}

fn repair(shown: &Shown) -> Repair {
    let mut settings = shown.imported.settings.clone();
    let mut secret = shown.imported.secret.clone().unwrap_or_default();
    let mut steps = Vec::new();
    let mut seen = vec![(settings.clone(), secret.clone())];
    // What the servers said is not asked again here: each of it is repaired, or stays.
    let is_own = |finding: &Finding| shown.own.findings.contains(finding);
    let mut told: Vec<Finding> = shown.checked.findings.clone();
    told.retain(|finding| !is_own(finding));
    let mut left = rules::check(&settings, &secret, &shown.context);
    while steps.len() < MOST {
        let step = left.findings.iter().chain(&told).find_map(|finding| {
            let mut repaired = (settings.clone(), secret.clone());
            let done = rules::apply_fix(finding, &mut repaired.0, &mut repaired.1);
            // One that changes nothing, or leads back to where it was before, is no repair.
            (done && !seen.contains(&repaired)).then(|| (finding.clone(), repaired))
        });
        let Some((finding, repaired)) = step else { break };
        (settings, secret) = repaired.clone();
        seen.push(repaired);
        steps.push(finding);
        left = rules::check(&settings, &secret, &shown.context);
    }
    told.retain(|finding| !steps.contains(finding));
    left.findings.extend(told);
    Repair { settings, steps, left }
}
