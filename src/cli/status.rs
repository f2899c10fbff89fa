//! `status`: who is signed in, as far as Amazon says so.

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::words;
use crate::i18n;
use crate::i18n::key;

/// `status`.
#[derive(Debug, clap::Args)]
pub struct Options {
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
    let mut connection = Connection::open(common, &options.token, console).await?;
    let vendors = connection
        .ask(console, async |amazon, token| amazon.vendors(token).await)
        .await
        .map_err(|error| words::tell_error(&error, console))?;
    console.say(&i18n::text(connection.origin()));
    for vendor in &vendors {
        let values = [("name", vendor.name.as_str()), ("id", vendor.id.as_str())];
        console.say(&i18n::text_with(key::CLI_SIGN_IN_VENDOR, &values));
    }
    if vendors.is_empty() {
        console.problem(&i18n::text(key::CLI_SIGN_IN_NO_VENDOR));
        return Err(Outcome::Refused);
    }
    Ok(Outcome::Fine)
}
