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
use crate::model::Context;
use crate::model::Field;
use crate::model::ManifestFacts;
use crate::model::Now;
use crate::model::Purpose;
use crate::model::Stage;
use crate::rules;

/// What is known around a row.
pub(super) struct Around<'a> {
    pub(super) vendor_id: &'a str,
    pub(super) manifest: Option<&'a ManifestFacts>,
    /// What the live version has, when the row is that of development.
    pub(super) live: Option<&'a Map<String, Value>>,
}

/// Judges the members that Amazon told, `None` being no settings at all.
///
/// # Errors
/// When what Amazon told cannot be read as settings.
pub(super) fn judge(
    row: &Row,
    settings: Option<Map<String, Value>>,
    around: &Around<'_>,
) -> Result<Judged, ImportProblem> {
    let is_set_up = settings.is_some();
    let mut members = settings.unwrap_or_default();
    // Amazon never tells it. Should it one day, it goes no further.
    members.remove(Field::ClientSecret.name());
    let document = json!({ "accountLinkingResponse": members }).to_string();
    let imported = import::read(document.as_bytes())?;
    let checked = rules::check_imported(&imported, &context(row, around));
    // Without settings there is one question only.
    let told = checked.findings.iter().filter(|found| is_set_up || found.code == LINKING_MISSING);
    let findings = told.map(|found| (found.code, found.severity)).collect();
    let differs = around.live.filter(|_| is_set_up).map(|live| compare::differing(&members, live));
    Ok(Judged {
        settings: is_set_up.then_some(members),
        findings,
        differs: differs.unwrap_or_default(),
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
    context
}
