//! `undo`: puts the settings back that were kept before the last push.

use serde_json::Value;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::sending;
use crate::cli::sending::Sending;
use crate::cli::settings_file;
use crate::cli::settings_file::SecretOptions;
use crate::i18n;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::GrantType;
use crate::push::Push;
use crate::push::Request;
use crate::services::records::Records;

/// `undo --skill SKILL_ID`. What Amazon never shows is not among the kept settings, and is given here.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The skill whose earlier settings are put back
    #[arg(long, value_name = "SKILL_ID")]
    skill: String,
    /// Send without asking
    #[arg(long)]
    yes: bool,
    /// Whether people may use the skill before linking; Amazon does not show what it was
    #[arg(long, value_name = "true|false")]
    skip_on_enablement: Option<bool>,
    /// The reciprocal access token URL, when there was one; Amazon does not show what it was
    #[arg(long, value_name = "URL")]
    reciprocal_access_token_url: Option<String>,
    #[command(flatten)]
    secret: SecretOptions,
    #[command(flatten)]
    token: TokenOptions,
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| {
        put_back(options, common, console).await.unwrap_or_else(|outcome| outcome)
    })
}

async fn put_back(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let records = sending::records();
    let (time, mut settings) = earlier(&records, &options.skill, console)?;
    if options.skip_on_enablement.is_some() {
        settings.skip_on_enablement = options.skip_on_enablement;
    }
    if let Some(url) = &options.reciprocal_access_token_url {
        settings.reciprocal_access_token_url.clone_from(url);
    }
    let secret = settings_file::secret(&options.secret, None, console)?;
    let is_implicit = GrantType::parse(&settings.grant_type) == Some(GrantType::Implicit);
    if secret.is_empty() && !is_implicit {
        console.problem(&i18n::text(key::CLI_UNDO_NEEDS_SECRET));
        return Err(Outcome::Refused);
    }
    // What was there before may have its faults; putting it back is still what was asked for.
    let request = Request { settings, secret };
    let connection = Connection::open(common, &options.token, console).await?;
    console.progress(&i18n::text_with(key::CLI_UNDO, &[("time", &time)]));
    let sending =
        Sending { connection, records, console, is_agreed: options.yes, push: Push::default() };
    Ok(sending.run(&options.skill, request).await)
}

fn earlier(
    records: &Records,
    skill_id: &str,
    console: &mut Console<'_>,
) -> Result<(String, AccountLinking), Outcome> {
    let kept = records.earlier(skill_id).map_err(|error| {
        console.problem(&error.text());
        Outcome::Unusable
    })?;
    let Some(bytes) = kept else {
        console.problem(&i18n::text(key::CLI_NOTHING_KEPT));
        return Err(Outcome::Refused);
    };
    let file: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let time = file.get("time").and_then(Value::as_str).unwrap_or_default().to_owned();
    let imported = settings_file::import(&bytes, console)?;
    Ok((time, imported.settings))
}
