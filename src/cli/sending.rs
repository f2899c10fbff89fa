//! Sending for `push` and `undo`: the same machine as the window's, its effects done one after the other.

use std::collections::VecDeque;
use std::time::Duration;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::faults;
use crate::cli::settings_file::SecretOptions;
use crate::cli::words;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::Certainty;
use crate::model::Context;
use crate::model::CurrentSettings;
use crate::model::Intent;
use crate::model::Stage;
use crate::push::Effect;
use crate::push::Message;
use crate::push::Phase;
use crate::push::Push;
use crate::push::Request;
use crate::push::Said;
use crate::push::compare;
use crate::services::clock;
use crate::services::folders;
use crate::services::records::Records;

/// What `push` and `undo` are told alike.
#[derive(Debug, clap::Args)]
pub(super) struct SendingOptions {
    /// The skill that is written to, its development stage only
    #[arg(long, value_name = "SKILL_ID")]
    pub(super) skill: String,
    /// Send without asking
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    pub(super) secret: SecretOptions,
    #[command(flatten)]
    token: TokenOptions,
}

/// One sending, from the first look to the receipt.
pub(super) struct Sending<'a, 'b> {
    options: &'a SendingOptions,
    connection: Connection,
    records: Records,
    pub(super) console: &'a mut Console<'b>,
    push: Push,
    /// What is known around the skill.
    pub(super) context: Context,
}

/// Where intents, earlier settings and receipts are kept.
pub(super) fn records() -> Records {
    Records::new(&folders::data_folder())
}

impl<'a, 'b> Sending<'a, 'b> {
    /// Finds the way to Amazon, and asks what it knows around the skill.
    pub(super) async fn open(
        options: &'a SendingOptions,
        common: &Common,
        console: &'a mut Console<'b>,
    ) -> Result<Self, Outcome> {
        let connection = Connection::open(common, &options.token, console).await?;
        let context = faults::around(&connection, &options.skill).await;
        let (records, push) = (records(), Push::default());
        Ok(Self { options, connection, records, console, push, context })
    }

    /// Looks, shows now → after, asks, sends and reads back.
    pub(super) async fn run(mut self, request: Request) -> Outcome {
        faults::warn(&request, &self.context, self.console);
        let skill_id = self.options.skill.as_str();
        if let Some(intent) = self.earlier_run(skill_id) {
            self.console.progress(&i18n::text_with(key::CLI_RESUMING, &[("time", &intent.time)]));
            self.settle(Message::Resume(intent)).await;
            if !matches!(self.push.phase, Phase::Read(_)) {
                return self.tell(&request);
            }
            self.say();
        } else {
            self.settle(Message::Read(skill_id.to_owned())).await;
        }
        loop {
            let Phase::Read(now) = &self.push.phase else { return self.tell(&request) };
            let now = now.clone();
            if let Err(outcome) = self.ask_person(&now, &request) {
                return outcome;
            }
            let press = if now.members.is_some() {
                Message::Replace(request.clone())
            } else {
                Message::Send(request.clone())
            };
            self.settle(press).await;
            self.say();
            match self.push.said {
                Some(Said::AlreadySent) => return Outcome::Fine,
                // Only a person can say yes to that.
                Some(Said::EarlierNotKept) if !self.options.yes => {}
                Some(Said::EarlierNotKept) => return Outcome::Refused,
                _ => return self.tell(&request),
            }
        }
    }

    fn earlier_run(&self, skill_id: &str) -> Option<Intent> {
        let intents = self.records.intents().unwrap_or_default();
        intents.into_iter().find(|intent| intent.skill_id == skill_id)
    }

    /// Shows what would change, and asks when there is anything to ask.
    fn ask_person(&mut self, now: &CurrentSettings, request: &Request) -> Result<(), Outcome> {
        let comparison = compare(now, &request.settings, !request.secret.is_empty());
        if comparison.is_equal() {
            return Ok(());
        }
        self.console.print(&words::comparison(&comparison));
        if self.options.yes {
            return Ok(());
        }
        if !self.console.typed {
            self.console.problem(&i18n::text(key::CLI_SAY_YES));
            return Err(Outcome::Refused);
        }
        let question =
            if now.members.is_some() { key::CLI_REPLACE_QUESTION } else { key::CLI_SEND_QUESTION };
        if self.console.confirmed(&i18n::text(question)) {
            return Ok(());
        }
        self.console.say(&i18n::text(key::CLI_KEPT));
        Err(Outcome::Refused)
    }

    /// Gives the machine a message, and does everything that comes of it.
    async fn settle(&mut self, message: Message) {
        let mut open = VecDeque::from(self.push.update(message));
        while let Some(effect) = open.pop_front() {
            if let Some(answer) = self.perform(effect).await {
                open.extend(self.push.update(answer));
            }
        }
    }

    async fn perform(&mut self, effect: Effect) -> Option<Message> {
        let (amazon, token) = (&self.connection.amazon, &self.connection.token);
        Some(match effect {
            Effect::Read { id, skill_id } => Message::ReadDone(
                id,
                amazon.account_linking(token, &skill_id, Stage::Development).await,
            ),
            Effect::Write { id, skill_id, body, if_match } => Message::Wrote(
                id,
                amazon.put_account_linking(token, &skill_id, &body, if_match.as_deref()).await,
            ),
            Effect::Keep { id, intent, earlier } => {
                let moment = clock::now();
                let time = clock::rfc3339(moment);
                let skill_id = intent.skill_id.clone();
                let intent = Intent { time: time.clone(), ..intent };
                let earlier_kept = earlier.is_some_and(|settings| {
                    self.records.keep_earlier(&skill_id, moment, &settings).is_ok()
                });
                let intent_kept = self.records.keep_intent(&intent).is_ok();
                Message::Kept { id, time, intent_kept, earlier_kept }
            }
            Effect::ForgetIntent { skill_id } => {
                // One that stays only has its outcome looked for once more.
                let _ = self.records.forget_intent(&skill_id);
                return None;
            }
            Effect::Tick(id) => {
                self.tell_pause();
                tokio::time::sleep(Duration::from_secs(1)).await;
                Message::Tick(id)
            }
            Effect::RenewSignIn => Message::Renewed(self.connection.renew_once().await),
            Effect::Stop(_) => return None,
        })
    }

    fn tell_pause(&mut self) {
        if let Phase::Waiting(waiting) = &self.push.phase
            && let Some(seconds) = waiting.seconds
        {
            let seconds = usize::try_from(seconds).unwrap_or_default();
            self.console.progress(&i18n::counted(key::CLI_WAITING, seconds));
        }
    }

    fn say(&mut self) {
        if let Some(said) = self.push.said {
            self.console.problem(&i18n::text(said_key(said)));
        }
        if let Some(trouble) = self.push.trouble.take() {
            words::tell_error(&trouble, self.console);
        }
    }

    /// Tells how it ended.
    fn tell(&mut self, request: &Request) -> Outcome {
        match &self.push.phase {
            Phase::Done(receipt) => {
                self.console.print(&words::receipt(receipt));
                let is_fine =
                    receipt.certainty == Certainty::Confirmed || receipt.mismatches.is_empty();
                if is_fine { Outcome::Fine } else { Outcome::NoAnswer }
            }
            Phase::Conflict(conflict) => {
                self.console.print(&words::conflict(conflict));
                Outcome::NoAnswer
            }
            Phase::Unknown(error) => {
                words::tell_error(error, self.console);
                self.console.problem(&i18n::text(key::CLI_UNKNOWN_OUTCOME));
                Outcome::NoAnswer
            }
            Phase::Failed(error) => {
                let outcome = words::tell_error(error, self.console);
                faults::tell_refusal(error, request, &self.context, self.console);
                outcome
            }
            Phase::Idle
            | Phase::Reading(_)
            | Phase::Read(_)
            | Phase::Keeping(_)
            | Phase::Sending(_)
            | Phase::ReadingBack(_)
            | Phase::Waiting(_) => Outcome::NoAnswer,
        }
    }
}

fn said_key(said: Said) -> Key {
    match said {
        Said::AlreadySent => key::CLI_ALREADY_SENT,
        Said::NotStored => key::CLI_NOT_STORED,
        Said::EarlierNotKept => key::CLI_EARLIER_NOT_KEPT,
        Said::IntentNotKept => key::CLI_INTENT_NOT_KEPT,
        Said::LookAgain => key::CLI_LOOK_AGAIN,
        Said::StoredEarlier => key::CLI_STORED_EARLIER,
        Said::NotConfirmedEarlier => key::CLI_NOT_CONFIRMED_EARLIER,
    }
}
