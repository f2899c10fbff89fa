//! `push`: now → after, asks, sends, reads back.

use std::path::PathBuf;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::faults;
use crate::cli::sending::Sending;
use crate::cli::sending::SendingOptions;
use crate::cli::settings_file;
use crate::model::Context;
use crate::push::Request;

/// `push FILE --skill SKILL_ID`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The settings, in any form that Amazon or its tools write
    file: PathBuf,
    #[command(flatten)]
    sending: SendingOptions,
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| send(options, common, console).await)
}

async fn send(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let imported = settings_file::read(&options.file, console)?;
    let secret = settings_file::secret(&options.sending.secret, imported.secret, console)?;
    let request = Request { settings: imported.settings, secret };
    // What can be seen without Amazon stops before anything is asked.
    faults::refuse(&request, &Context::default(), console)?;
    let sending = Sending::open(&options.sending, common, console).await?;
    faults::refuse(&request, &sending.context, sending.console)?;
    Ok(sending.run(request).await)
}
