//! The table as JSON, for other programs.

use serde_json::Value;
use serde_json::json;

use crate::audit::Audit;
use crate::audit::Phase;
use crate::audit::Reading;
use crate::audit::Row;
use crate::i18n;
use crate::model::shown;
use crate::rules::Severity;

/// The whole audit, what needs most work first. `complete` is false when it ended before every skill was asked for.
pub(super) fn document(audit: &Audit) -> String {
    let rows: Vec<Value> = audit.rows().into_iter().map(row).collect();
    let document = json!({
        "tool": {"name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION")},
        "vendorId": shown(&audit.vendor_id),
        "complete": audit.phase == Phase::Done,
        "skills": rows,
        "summary": {
            "known": audit.known(),
            "read": audit.done() - audit.unread(),
            "inTrouble": audit.in_trouble(),
            "notRead": audit.known() - audit.done() + audit.unread(),
        },
    });
    format!("{document:#}\n")
}

fn row(row: &Row) -> Value {
    let codes = |severity| -> Vec<&str> {
        row.findings().iter().filter(|(_, of)| *of == severity).map(|(code, _)| *code).collect()
    };
    let problem = match &row.reading {
        Reading::Unread(error) => Some(i18n::text(error.happened())),
        Reading::Waiting | Reading::Read(_) => None,
    };
    json!({
        "skillId": shown(&row.skill_id),
        "name": row.name,
        "stage": row.stage.as_str(),
        "read": row.judged().is_some(),
        "problem": problem,
        "setUp": row.judged().map(|judged| judged.settings.is_some()),
        "linkingMissing": row.lacks_linking(),
        "mustFix": codes(Severity::Error),
        "worthALook": codes(Severity::Warning),
        "goodToKnow": codes(Severity::Note),
        "differsFromLive": row.differs().iter().map(|name| shown(name)).collect::<Vec<_>>(),
    })
}
