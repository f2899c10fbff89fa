//! `get`: what Amazon has now.

use clap::ValueEnum;
use serde_json::json;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::words;
use crate::i18n;
use crate::i18n::key;
use crate::model::Stage;

/// `get SKILL_ID`.
#[derive(Debug, clap::Args)]
pub struct Options {
    skill_id: String,
    #[arg(long, value_enum, default_value_t)]
    stage: StageName,
    #[command(flatten)]
    token: TokenOptions,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum StageName {
    #[default]
    Development,
    Live,
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| ask(options, common, console).await)
}

async fn ask(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let mut connection = Connection::open(common, &options.token, console).await?;
    let stage = match options.stage {
        StageName::Development => Stage::Development,
        StageName::Live => Stage::Live,
    };
    let answer = connection
        .ask(console, async |amazon, token| {
            amazon.account_linking(token, &options.skill_id, stage).await
        })
        .await
        .map_err(|error| words::tell_error(&error, console))?;
    let Some(members) = answer.members else {
        console.problem(&i18n::text(key::CLI_NO_SETTINGS));
        return Err(Outcome::NoAnswer);
    };
    console.say(&format!("{:#}", json!({"accountLinkingResponse": members})));
    Ok(Outcome::Fine)
}
