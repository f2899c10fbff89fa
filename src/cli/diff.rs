//! `diff`: now → after, nothing sent.

use std::path::PathBuf;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::settings_file;
use crate::cli::words;
use crate::i18n;
use crate::i18n::key;
use crate::model::Stage;
use crate::push;

/// `diff FILE --skill SKILL_ID`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The settings, in any form that Amazon or its tools write
    file: PathBuf,
    /// The skill they are for
    #[arg(long, value_name = "SKILL_ID")]
    skill: String,
    #[command(flatten)]
    token: TokenOptions,
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| ask(options, common, console).await)
}

async fn ask(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let ours = settings_file::read(&options.file, console)?;
    let mut connection = Connection::open(common, &options.token, console).await?;
    let now = connection
        .ask(console, async |amazon, token| {
            amazon.account_linking(token, &options.skill, Stage::Development).await
        })
        .await
        .map_err(|error| words::tell_error(&error, console))?;
    let has_secret = ours.secret.is_some_and(|secret| !secret.is_empty());
    let comparison = push::compare(&now, &ours.settings, has_secret);
    if comparison.changed.is_empty() && !comparison.is_first_time {
        console.say(&i18n::text(key::CLI_NOTHING_CHANGES));
    }
    console.print(&words::comparison(&comparison));
    Ok(Outcome::Fine)
}
