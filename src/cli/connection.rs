//! The way to Amazon for a command: which Amazon, whose token, and how long to wait.

use std::sync::Arc;
use std::time::Duration;

use directories::BaseDirs;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::words;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::Secret;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::AskProfileError;
use crate::services::amazon::Client;
use crate::services::amazon::Endpoints;
use crate::services::amazon::ask_profile_token;
use crate::services::clock;
use crate::services::files;
use crate::services::secret_store::SecretStore;
use crate::services::secret_store::StoredSignIn;

/// The variable that holds an access token.
pub(super) const TOKEN_VARIABLE: &str = "SKILL_LINKER_ACCESS_TOKEN";

/// How often a question is put again when Amazon is busy.
const MOST_PAUSES: u32 = 3;

/// Whose token is used.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct TokenOptions {
    /// Use the access token of this ASK CLI profile, instead of `SKILL_LINKER_ACCESS_TOKEN` or the kept sign-in
    #[arg(long, value_name = "NAME")]
    pub(super) ask_profile: Option<String>,
}

/// An Amazon and a token for it.
pub(super) struct Connection {
    pub(super) amazon: Arc<Amazon>,
    pub(super) token: Secret,
    /// The sign-in the token came from, when the password store keeps it.
    kept: Option<StoredSignIn>,
    has_renewed: bool,
    origin: Key,
}

/// Runs a command's questions on this thread; what broke them off is how the command ended. The runtime is made here
/// and nowhere else, so that commands without questions start without it.
#[expect(clippy::disallowed_methods, reason = "a command waits for its own questions")]
pub(super) fn run(
    console: &mut Console<'_>,
    command: impl AsyncFnOnce(&mut Console<'_>) -> Result<Outcome, Outcome>,
) -> Outcome {
    match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(command(console)).unwrap_or_else(|ended| ended),
        Err(error) => {
            console.problem(&error.to_string());
            Outcome::Unusable
        }
    }
}

/// The Amazon that was named, the real one when none was.
pub(super) fn amazon(common: &Common, console: &mut Console<'_>) -> Result<Amazon, Outcome> {
    let endpoints = match &common.amazon {
        None => Endpoints::real(),
        Some(origin) => Endpoints::practice(origin).map_err(|error| {
            console.problem(&i18n::text(error.text_key()));
            Outcome::Unusable
        })?,
    };
    Ok(Amazon::new(endpoints))
}

impl Connection {
    /// Finds a token: that of the ASK CLI profile that was named, else of the environment, else of the kept sign-in.
    /// The kept sign-in is the real Amazon's and never goes to a practice Amazon.
    pub(super) async fn open(
        common: &Common,
        options: &TokenOptions,
        console: &mut Console<'_>,
    ) -> Result<Self, Outcome> {
        let amazon = Arc::new(amazon(common, console)?);
        let mut connection = Self {
            amazon,
            token: Secret::default(),
            kept: None,
            has_renewed: false,
            origin: key::CLI_TOKEN_KEPT,
        };
        if let Some(profile) = &options.ask_profile {
            connection.origin = key::CLI_TOKEN_ASK;
            connection.token = ask_profile(profile).map_err(|error| {
                console.problem(&i18n::text(error.text_key()));
                Outcome::Refused
            })?;
            return Ok(connection);
        }
        if let Some(token) = (console.variable)(TOKEN_VARIABLE) {
            connection.origin = key::CLI_TOKEN_ENVIRONMENT;
            connection.token = Secret::new(token.trim());
            return Ok(connection);
        }
        if !connection.amazon.endpoints().is_practice() {
            connection.kept = SecretStore::System.load().await.unwrap_or_default();
        }
        if connection.kept.is_none() {
            console.problem(&i18n::text(key::CLI_NO_TOKEN));
            return Err(Outcome::Refused);
        }
        match connection.renew().await {
            Ok(()) => Ok(connection),
            Err(error) => Err(words::tell_error(&error, console)),
        }
    }

    /// The text that says where the token came from.
    pub(super) fn origin(&self) -> Key {
        self.origin
    }

    /// A new token from the kept sign-in. A refresh token that Amazon swapped is kept at once.
    pub(super) async fn renew(&mut self) -> Result<(), AmazonError> {
        let Some(kept) = &mut self.kept else {
            return Err(AmazonError::SignedOut(crate::model::AmazonWords::default()));
        };
        let client = Client { id: kept.client_id.clone(), secret: kept.client_secret.clone() };
        let tokens = self.amazon.refresh(&client, &kept.refresh_token).await?;
        if !tokens.refresh.is_empty() && tokens.refresh != kept.refresh_token {
            kept.refresh_token = tokens.refresh;
            // When the store refuses, the old token is still there, and the next command says what it is worth.
            let _ = SecretStore::System.save(kept.clone()).await;
        }
        self.token = tokens.access;
        Ok(())
    }

    /// A new token, once; whether there is one.
    pub(super) async fn renew_once(&mut self) -> bool {
        if self.has_renewed || self.kept.is_none() {
            return false;
        }
        self.has_renewed = true;
        self.renew().await.is_ok()
    }

    /// The vendor of the account, when it has one only.
    pub(super) async fn only_vendor(
        &mut self,
        console: &mut Console<'_>,
    ) -> Result<String, Outcome> {
        let vendors = self
            .ask(console, async |amazon, token| amazon.vendors(token).await)
            .await
            .map_err(|error| words::tell_error(&error, console))?;
        match vendors.as_slice() {
            [only] => Ok(only.id.clone()),
            [] => {
                console.problem(&i18n::text(key::CLI_SIGN_IN_NO_VENDOR));
                Err(Outcome::Refused)
            }
            several => {
                console.problem(&i18n::text(key::CLI_AUDIT_WHICH_VENDOR));
                for vendor in several {
                    let id = crate::model::shown(&vendor.id);
                    console.problem(&format!("  {id}  {}", vendor.name));
                }
                Err(Outcome::Unusable)
            }
        }
    }

    /// Asks something that changes nothing: with a new token when the old one ran out, and after the pauses that
    /// Amazon asks for.
    pub(super) async fn ask<T>(
        &mut self,
        console: &mut Console<'_>,
        question: impl AsyncFn(&Amazon, &Secret) -> Result<T, AmazonError>,
    ) -> Result<T, AmazonError> {
        let mut pauses = 0;
        loop {
            match question(&self.amazon, &self.token).await {
                Err(AmazonError::SignedOut(words)) => {
                    if !self.renew_once().await {
                        return Err(AmazonError::SignedOut(words));
                    }
                }
                Err(AmazonError::Busy(seconds, _)) if pauses < MOST_PAUSES => {
                    pauses += 1;
                    pause(seconds.unwrap_or(1 << pauses), console).await;
                }
                answer => return answer,
            }
        }
    }
}

/// Waits, and says so.
async fn pause(seconds: u64, console: &mut Console<'_>) {
    console
        .progress(&i18n::counted(key::CLI_WAITING, usize::try_from(seconds).unwrap_or_default()));
    tokio::time::sleep(Duration::from_secs(seconds)).await;
}

fn ask_profile(profile: &str) -> Result<Secret, AskProfileError> {
    let home = BaseDirs::new().ok_or(AskProfileError::NoFile)?;
    let file = files::read(&home.home_dir().join(".ask/cli_config"))
        .map_err(|_unreadable| AskProfileError::NoFile)?;
    ask_profile_token(&file, profile, clock::now()).map(|(token, _until)| token)
}
