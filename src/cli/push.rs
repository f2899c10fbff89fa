//! `push`: now → after, asks, sends, reads back.

use std::path::PathBuf;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::sending;
use crate::cli::sending::Sending;
use crate::cli::settings_file;
use crate::i18n;
use crate::i18n::key;
use crate::model::Context;
use crate::push::Request;
use crate::rules;
use crate::rules::Severity;

/// `push FILE --skill SKILL_ID`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The settings, in any form that Amazon or its tools write
    file: PathBuf,
    #[command(flatten)]
    sending: sending::Options,
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| {
        send(options, common, console).await.unwrap_or_else(|outcome| outcome)
    })
}

async fn send(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let imported = settings_file::read(&options.file, console)?;
    let secret = settings_file::secret(&options.sending.secret, imported.secret, console)?;
    let request = Request { settings: imported.settings, secret };
    refuse_faults(&request, console)?;
    let sending = Sending::open(&options.sending, common, console).await?;
    Ok(sending.run(request).await)
}

/// Nothing is sent that must be fixed first.
fn refuse_faults(request: &Request, console: &mut Console<'_>) -> Result<(), Outcome> {
    let checked = rules::check(&request.settings, &request.secret, &Context::default());
    let mut faults =
        checked.findings.iter().filter(|finding| finding.severity == Severity::Error).peekable();
    if faults.peek().is_none() {
        return Ok(());
    }
    for fault in faults {
        console.problem(&format!("{}  {}", fault.code, fault.title()));
        console.problem(&format!("        {}", fault.fix()));
    }
    console.problem(&i18n::text(key::CLI_FIX_FIRST));
    Err(Outcome::Refused)
}
