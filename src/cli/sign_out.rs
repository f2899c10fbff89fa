//! `sign-out`: forgets the kept sign-in, and says how to withdraw it at Amazon.

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::i18n;
use crate::i18n::key;
use crate::services::secret_store::SecretStore;

pub(super) fn run(common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| forget(common, console).await)
}

async fn forget(common: &Common, console: &mut Console<'_>) -> Result<Outcome, Outcome> {
    if connection::amazon(common, console)?.endpoints().is_practice() {
        console.say(&i18n::text(key::CLI_SIGN_IN_PRACTICE));
        return Ok(Outcome::Fine);
    }
    match SecretStore::System.delete().await {
        Ok(()) => {
            console.say(&i18n::text(key::CLI_SIGNED_OUT));
            Ok(Outcome::Fine)
        }
        Err(error) => {
            console.problem(&error.text());
            console.problem(&i18n::text(key::CLI_NOT_SIGNED_OUT));
            Err(Outcome::Refused)
        }
    }
}
