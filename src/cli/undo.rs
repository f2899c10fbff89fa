//! `undo`: puts the settings back that were kept before the last push.

use serde_json::Value;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::sending;
use crate::cli::sending::Sending;
use crate::cli::sending::SendingOptions;
use crate::cli::settings_file;
use crate::i18n;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::GrantType;
use crate::push::Request;

/// `undo --skill SKILL_ID`. What Amazon never shows is not among the kept settings, and is given here.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Whether people may use the skill before linking; Amazon does not show what it was
    #[arg(long, value_name = "true|false")]
    skip_on_enablement: Option<bool>,
    /// The reciprocal access token URL, when there was one; Amazon does not show what it was
    #[arg(long, value_name = "URL")]
    reciprocal_access_token_url: Option<String>,
    #[command(flatten)]
    sending: SendingOptions,
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| put_back(options, common, console).await)
}

async fn put_back(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let (time, mut settings) = earlier(&options.sending.skill, console)?;
    if options.skip_on_enablement.is_some() {
        settings.skip_on_enablement = options.skip_on_enablement;
    }
    if let Some(url) = &options.reciprocal_access_token_url {
        settings.reciprocal_access_token_url.clone_from(url);
    }
    let secret = settings_file::secret(&options.sending.secret, None, console)?;
    let is_implicit = GrantType::parse(&settings.grant_type) == Some(GrantType::Implicit);
    if secret.is_empty() && !is_implicit {
        console.problem(&i18n::text(key::CLI_UNDO_NEEDS_SECRET));
        return Err(Outcome::Refused);
    }
    // What was there before may have its faults; putting it back is still what was asked for.
    let request = Request { settings, secret };
    let sending = Sending::open(&options.sending, common, console).await?;
    sending.console.progress(&i18n::text_with(key::CLI_UNDO, &[("time", &time)]));
    Ok(sending.run(request).await)
}

fn earlier(skill_id: &str, console: &mut Console<'_>) -> Result<(String, AccountLinking), Outcome> {
    let kept = sending::records().earlier(skill_id).map_err(|error| {
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
