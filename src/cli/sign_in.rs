//! `sign-in`: signs in with a security profile of one's own, and keeps that in the system's password store.

use std::collections::VecDeque;

use crate::account::Account;
use crate::account::Effect;
use crate::account::KeptIn;
use crate::account::Message;
use crate::account::SignIn;
use crate::account::SignInProblem;
use crate::account::SignedIn;
use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::settings_file;
use crate::cli::settings_file::SecretOptions;
use crate::cli::words;
use crate::i18n;
use crate::i18n::key;
use crate::model::Rights;
use crate::model::Secret;
use crate::services::amazon::Amazon;
use crate::services::amazon::Client;
use crate::services::browser::Browser;
use crate::services::loopback;
use crate::services::loopback::Loopback;
use crate::services::loopback::LoopbackError;
use crate::services::loopback::Pages;
use crate::services::secret_store::SecretStore;

/// `sign-in --client-id ID`.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct Options {
    /// The client ID of your security profile
    #[arg(long, value_name = "ID")]
    client_id: String,
    /// Print the sign-in address as the first line instead of opening a browser
    #[arg(long)]
    no_browser: bool,
    /// The port of the return URL http://127.0.0.1:PORT/cb, as it is registered in your security profile
    #[arg(long, default_value_t = loopback::PORT)]
    port: u16,
    /// The vendor ID to go on with, when the account has several
    #[arg(long, value_name = "VENDOR_ID")]
    vendor: Option<String>,
    /// Ask for the right to make skills as well, for `create`
    #[arg(long)]
    for_create: bool,
    /// Ask for the right to try skills as well, for `try`
    #[arg(long)]
    for_try: bool,
    /// Do not ask whether the account is yours
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    secret: SecretOptions,
}

impl Options {
    fn rights(&self) -> Rights {
        Rights { creates: self.for_create, tries: self.for_try }
    }
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| sign_in(options, common, console).await)
}

async fn sign_in(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let amazon = connection::amazon(common, console)?;
    let secret = settings_file::secret(&options.secret, None, console)?;
    if secret.is_empty() {
        console.problem(&i18n::text(key::CLI_SIGN_IN_NO_SECRET));
        return Err(Outcome::Unusable);
    }
    // What signs in at a practice Amazon is no sign-in to keep.
    let store =
        if amazon.endpoints().is_practice() { SecretStore::memory() } else { SecretStore::System };
    let client = Client { id: options.client_id.trim().to_owned(), secret };
    let mut way = Way { amazon, store, options, listener: None, console };
    let mut account = Account::default();
    account.stay_signed_in = true;
    way.settle(&mut account, Message::SignIn(client, options.rights())).await;
    way.wait_for_browser(&mut account).await;
    Ok(way.finish(account).await)
}

/// The machine's effects, done one after the other.
struct Way<'a, 'b> {
    amazon: Amazon,
    store: SecretStore,
    options: &'a Options,
    listener: Option<(u64, Result<Loopback, LoopbackError>, Secret)>,
    console: &'a mut Console<'b>,
}

impl Way<'_, '_> {
    async fn settle(&mut self, account: &mut Account, message: Message) {
        let mut open = VecDeque::from(account.update(message));
        while let Some(effect) = open.pop_front() {
            if let Some(answer) = self.perform(effect).await {
                open.extend(account.update(answer));
            }
        }
    }

    async fn perform(&mut self, effect: Effect) -> Option<Message> {
        Some(match effect {
            Effect::Start { id, client_id, rights } => {
                let opened = Loopback::bind(self.options.port).await;
                let return_url = opened.as_ref().map_or_else(
                    |_taken| loopback::redirect_uri(self.options.port),
                    Loopback::redirect_uri,
                );
                match self.amazon.sign_in_attempt(&client_id, &return_url, rights) {
                    Ok(attempt) => {
                        self.listener = Some((id, opened, Secret::default()));
                        Message::Started(id, attempt)
                    }
                    Err(error) => Message::Token(id, Err(error)),
                }
            }
            Effect::Listen { id, state } => {
                let (_, opened, wanted) = self.listener.as_mut()?;
                *wanted = state;
                Message::Listening(id, opened.is_ok())
            }
            Effect::OpenBrowser { id, address } => {
                Message::BrowserOpened(id, self.show(&address).await)
            }
            Effect::Stop(_) => {
                self.listener = None;
                return None;
            }
            Effect::Exchange { id, client, code, verifier, return_url } => Message::Token(
                id,
                self.amazon.exchange(&client, &code, &verifier, &return_url).await,
            ),
            Effect::ListVendors(id, token) => {
                Message::Vendors(id, self.amazon.vendors(&token).await)
            }
            Effect::Keep(id, kept) => {
                let done = self.store.save(kept).await;
                if let Err(error) = done {
                    self.console.problem(&error.text());
                }
                Message::KeptDone(id, done.is_ok())
            }
            // No other way of signing in is taken here, and nothing is asked afterwards.
            Effect::Refresh { .. }
            | Effect::ReadEnvironmentToken(_)
            | Effect::ReadAskProfile(..)
            | Effect::ReadKept(_)
            | Effect::Forget(_)
            | Effect::ListSkills { .. }
            | Effect::ReadManifest { .. }
            | Effect::Renewed(_) => return None,
        })
    }

    async fn show(&mut self, address: &str) -> bool {
        if self.options.no_browser {
            self.console.say(address);
            return true;
        }
        match Browser::System.open(address).await {
            Ok(()) => {
                self.console.progress(&i18n::text(key::CLI_SIGN_IN_BROWSER));
                true
            }
            Err(error) => {
                self.console.problem(&error.text());
                false
            }
        }
    }

    /// Until the browser came back, or its address was pasted because nobody can listen.
    async fn wait_for_browser(&mut self, account: &mut Account) {
        let Some((id, opened, state)) = self.listener.take() else { return };
        let message = match opened {
            Ok(listener) => match listener.wait(&state, Pages::new()).await {
                Ok(callback) => Message::CameBack(id, callback),
                Err(error) => {
                    self.console.problem(&error.text());
                    Message::TimeUp(id)
                }
            },
            Err(error) => {
                self.console.problem(&error.text());
                Message::PasteBack(Secret::new(self.console.line()))
            }
        };
        self.settle(account, message).await;
        if let SignIn::Waiting(waiting) = &account.sign_in
            && let Some(problem) = waiting.paste_problem
        {
            self.console.problem(&problem.text());
        }
    }

    /// Whose account it is, and whether that is right; then it is kept.
    async fn finish(&mut self, mut account: Account) -> Outcome {
        match &account.sign_in {
            SignIn::Confirming(confirming) => {
                let wanted = self.options.vendor.as_ref();
                let chosen = match wanted {
                    None => Some(0),
                    Some(id) => confirming.vendors.iter().position(|vendor| vendor.id == *id),
                };
                for vendor in &confirming.vendors {
                    let values = [("name", vendor.name.as_str()), ("id", vendor.id.as_str())];
                    self.console.say(&i18n::text_with(key::CLI_SIGN_IN_VENDOR, &values));
                }
                let Some(chosen) = chosen else {
                    self.console.problem(&i18n::text(key::CLI_SIGN_IN_OTHER_VENDOR));
                    return Outcome::Refused;
                };
                if !self.options.yes && !self.console.confirmed(&i18n::text(key::CLI_SIGN_IN_YOURS))
                {
                    self.console.problem(&i18n::text(key::CLI_SIGN_IN_NOT_YOURS));
                    return Outcome::Refused;
                }
                self.settle(&mut account, Message::ChooseVendor(chosen)).await;
                self.settle(&mut account, Message::ItIsMine).await;
            }
            SignIn::Failed(problem) => return tell_problem(problem, self.console),
            SignIn::SignedOut
            | SignIn::Opening
            | SignIn::Waiting(_)
            | SignIn::Working
            | SignIn::SignedIn(_) => return Outcome::Refused,
        }
        let Some(signed_in) = account.signed_in() else { return Outcome::Refused };
        self.tell_kept(signed_in)
    }

    fn tell_kept(&mut self, signed_in: &SignedIn) -> Outcome {
        if self.amazon.endpoints().is_practice() {
            self.console.say(&i18n::text(key::CLI_SIGN_IN_PRACTICE));
            return Outcome::Fine;
        }
        if signed_in.kept_in == KeptIn::PasswordStore {
            self.console.say(&i18n::text(key::CLI_SIGN_IN_KEPT));
            return Outcome::Fine;
        }
        self.console.problem(&i18n::text(key::CLI_SIGN_IN_NOT_KEPT));
        Outcome::Refused
    }
}

fn tell_problem(problem: &SignInProblem, console: &mut Console<'_>) -> Outcome {
    let told = match problem {
        SignInProblem::Amazon(error) => return words::tell_error(error, console),
        SignInProblem::NoVendor => key::CLI_SIGN_IN_NO_VENDOR,
        SignInProblem::TookTooLong => return Outcome::Refused,
        SignInProblem::NoEnvironmentToken
        | SignInProblem::NoAskToken
        | SignInProblem::OtherVendor => key::CLI_NO_TOKEN,
    };
    console.problem(&i18n::text(told));
    Outcome::NoAnswer
}
