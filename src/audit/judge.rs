//! What the rules say about what Amazon has for one skill.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::audit::Judged;
use crate::audit::LINKING_MISSING;
use crate::audit::Row;
use crate::audit::compare;
use crate::import;
use crate::import::ImportProblem;
use crate::import::Imported;
use crate::model::Context;
use crate::model::Field;
use crate::model::ListedSkill;
use crate::model::ManifestFacts;
use crate::model::Now;
use crate::model::Purpose;
use crate::model::Stage;
use crate::rules;
use crate::rules::Checked;

/// What is known around a row.
pub(super) struct Around<'a> {
    pub(super) vendor_id: &'a str,
    pub(super) manifest: Option<&'a ManifestFacts>,
    /// What the live version has, when the row is that of development.
    pub(super) live: Option<&'a Map<String, Value>>,
    /// The row itself and one that shares a name with it, once all skills are named.
    pub(super) skills: Option<Vec<ListedSkill>>,
}

/// The settings of a row as they were read, and what the rules say about them.
pub(super) struct Checking {
    /// What was read, as a document.
    pub(super) document: String,
    pub(super) imported: Imported,
    pub(super) checked: Checked,
}

/// Checks the members that Amazon told, `None` being no settings at all.
///
/// # Errors
/// When what Amazon told cannot be read as settings.
pub(super) fn check(
    row: &Row,
    settings: Option<&Map<String, Value>>,
    around: &Around<'_>,
) -> Result<Checking, ImportProblem> {
    let nothing = Map::new();
    let members = settings.unwrap_or(&nothing);
    let document = format!("{:#}", json!({ "accountLinkingResponse": members }));
    let imported = import::read(document.as_bytes())?;
    let mut checked = rules::check_imported(&imported, &context(row, around));
    if settings.is_none() {
        // There is one question only.
        checked.findings.retain(|finding| finding.code == LINKING_MISSING);
    }
    Ok(Checking { document, imported, checked })
}

/// The same, as far as the table tells it.
pub(super) fn judge(
    row: &Row,
    mut settings: Option<Map<String, Value>>,
    around: &Around<'_>,
) -> Result<Judged, ImportProblem> {
    if let Some(members) = &mut settings {
        // Amazon never tells it. Should it one day, it goes no further.
        members.remove(Field::ClientSecret.name());
    }
    let checked = check(row, settings.as_ref(), around)?.checked;
    let both = settings.as_ref().zip(around.live);
    Ok(Judged {
        findings: checked.findings.iter().map(|found| (found.code, found.severity)).collect(),
        differs: both.map(|(ours, live)| compare::differing(ours, live)).unwrap_or_default(),
        settings,
    })
}

fn context(row: &Row, around: &Around<'_>) -> Context {
    let mut context = Context {
        skill_type: row.kind.map(|kind| kind.as_str().to_owned()),
        vendor_id: Some(around.vendor_id.to_owned()),
        stage: Some(row.stage.as_str().to_owned()),
        purpose: Some(Purpose::Read),
        manifest: around.manifest.map(|facts| Value::Object(facts.manifest.clone())),
        ..Context::default()
    };
    context.facts.now = around
        .live
        .map(|live| Now { stage: Stage::Live.as_str().to_owned(), settings: live.clone() });
    context.facts.skill_id = Some(row.skill_id.clone());
    context.facts.skills.clone_from(&around.skills);
    context
}
