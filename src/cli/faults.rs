//! What the rules say of settings that are about to be sent, or that Amazon refused.

use serde_json::Value;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection::Connection;
use crate::i18n;
use crate::i18n::key;
use crate::model::Context;
use crate::model::Now;
use crate::model::Stage;
use crate::push;
use crate::push::Request;
use crate::rules;
use crate::rules::Finding;
use crate::rules::Severity;
use crate::services::amazon::AmazonError;

/// What Amazon tells around the skill, asked once. What does not come is not known, and stops nothing.
pub(super) async fn around(connection: &Connection, skill_id: &str) -> Context {
    let (amazon, token) = (&connection.amazon, &connection.token);
    let (manifest, live) = tokio::join!(
        amazon.manifest(token, skill_id, Stage::Development),
        amazon.account_linking(token, skill_id, Stage::Live),
    );
    let manifest = manifest.ok().map(|facts| Value::Object(facts.manifest));
    let live = live.ok().and_then(|live| live.members);
    let stage = || Stage::Live.as_str().to_owned();
    push::around(skill_id, manifest, live.map(|settings| Now { stage: stage(), settings }))
}

/// Nothing is sent that must be fixed first.
pub(super) fn refuse(
    request: &Request,
    context: &Context,
    console: &mut Console<'_>,
) -> Result<(), Outcome> {
    let faults = findings(request, context, Severity::Error);
    if faults.is_empty() {
        return Ok(());
    }
    tell(&faults, console);
    console.problem(&i18n::text(key::CLI_FIX_FIRST));
    Err(Outcome::Refused)
}

/// Tells what is worth a look before the question whether to send.
pub(super) fn warn(request: &Request, context: &Context, console: &mut Console<'_>) {
    tell(&findings(request, context, Severity::Warning), console);
}

/// Tells what Amazon's refusal means, beside Amazon's own words.
pub(super) fn tell_refusal(
    error: &AmazonError,
    request: &Request,
    context: &Context,
    console: &mut Console<'_>,
) {
    let mut context = context.clone();
    context.facts.smapi = push::refusal(error);
    let mut faults = findings(request, &context, Severity::Error);
    faults.retain(|fault| fault.code == "AL-114");
    // Amazon's words stand above, field by field; what to do is the same for all of them.
    faults.truncate(1);
    tell(&faults, console);
}

fn findings(request: &Request, context: &Context, severity: Severity) -> Vec<Finding> {
    let mut found = rules::check(&request.settings, &request.secret, context).findings;
    found.retain(|finding| finding.severity == severity);
    found
}

fn tell(found: &[Finding], console: &mut Console<'_>) {
    for finding in found {
        console.problem(&format!("{}  {}", finding.code, finding.title()));
        console.problem(&format!("        {}", finding.fix()));
    }
}
