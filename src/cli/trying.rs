//! `try`: a skill enabled for its developer and spoken to, and what its answer says about the link.

use std::collections::VecDeque;
use std::time::Duration;

use serde_json::json;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::create;
use crate::cli::words;
use crate::i18n;
use crate::i18n::key;
use crate::model::LinkSeen;
use crate::model::Locale;
use crate::model::SkillKind;
use crate::model::Stage;
use crate::trying::Effect;
use crate::trying::Enabled;
use crate::trying::Message;
use crate::trying::Phase;
use crate::trying::Subject;
use crate::trying::Trying;

/// `try SKILL_ID`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The skill, whose development stage is tried
    #[arg(value_name = "SKILL_ID")]
    skill: String,
    /// What to say; the words that open the skill when it is left out
    #[arg(long, value_name = "TEXT", value_parser = words_to_say)]
    say: Option<String>,
    /// The language to speak, such as de-DE; the first of the skill when it is left out
    #[arg(long, value_parser = create::locale)]
    locale: Option<Locale>,
    /// Enable the skill for your account without asking
    #[arg(long)]
    yes: bool,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    token: TokenOptions,
}

/// Alexa is told something, or the words that open the skill.
fn words_to_say(text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        return Err("there is nothing to say".to_owned());
    }
    Ok(text.to_owned())
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| speak(options, common, console).await)
}

async fn speak(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let mut connection = Connection::open(common, &options.token, console).await?;
    let subject = subject(options, &mut connection, console).await?;
    let mut talk = Talk { connection, trying: Trying::default(), console };
    talk.settle(Message::Begin(subject)).await;
    if let Some(by_hand) = talk.trying.by_hand() {
        talk.console.problem(&i18n::text(by_hand.text_key()));
        return Err(Outcome::Refused);
    }
    talk.enable(options.yes).await?;
    let text = match &options.say {
        Some(text) => text.clone(),
        None => talk.opening().await?,
    };
    talk.console.progress(&i18n::text(key::CLI_TRY_ASKING));
    talk.settle(Message::Say(text)).await;
    Ok(talk.tell(options.format))
}

/// The skill's kind and its first language, as its manifest tells them.
async fn subject(
    options: &Options,
    connection: &mut Connection,
    console: &mut Console<'_>,
) -> Result<Subject, Outcome> {
    let skill_id = options.skill.trim();
    let manifest = connection
        .ask(console, async |amazon, token| {
            amazon.manifest(token, skill_id, Stage::Development).await
        })
        .await
        .map_err(|error| words::tell_error(&error, console))?;
    let locales = manifest.manifest.get("publishingInformation");
    let locales = locales.and_then(|part| part.get("locales")).and_then(|all| all.as_object());
    let first = locales.and_then(|all| all.keys().find_map(|tag| Locale::parse(tag)));
    Ok(Subject {
        skill_id: skill_id.to_owned(),
        kind: manifest.kind.unwrap_or(SkillKind::Custom),
        locale: options.locale.or(first).unwrap_or_default(),
    })
}

/// The machine's effects, done one after the other.
struct Talk<'a, 'b> {
    connection: Connection,
    trying: Trying,
    console: &'a mut Console<'b>,
}

impl Talk<'_, '_> {
    /// Enables the skill after asking, when it is not.
    async fn enable(&mut self, yes: bool) -> Result<(), Outcome> {
        if let Phase::Failed(_, error) = &self.trying.phase {
            return Err(words::tell_error(error, self.console));
        }
        if self.trying.enabled == Enabled::Yes {
            return Ok(());
        }
        if !yes && !self.console.typed {
            self.console.problem(&i18n::text(key::CLI_TRY_SAY_YES));
            return Err(Outcome::Refused);
        }
        if !yes && !self.console.confirmed(&i18n::text(key::CLI_TRY_ENABLE_QUESTION)) {
            self.console.problem(&i18n::text(key::CLI_TRY_NOT_ENABLED));
            return Err(Outcome::Refused);
        }
        self.console.progress(&i18n::text(key::CLI_TRY_ENABLING));
        self.settle(Message::Enable).await;
        match (&self.trying.enabled, &self.trying.phase) {
            (Enabled::Yes, _) => {
                self.console.progress(&i18n::text(key::CLI_TRY_ENABLED));
                Ok(())
            }
            (Enabled::Refused(problem, error), _) => {
                words::tell_error(error, self.console);
                self.console.problem(&i18n::text(problem.text_key()));
                Err(Outcome::NoAnswer)
            }
            (_, Phase::Failed(_, error)) => Err(words::tell_error(error, self.console)),
            _ => Err(Outcome::NoAnswer),
        }
    }

    /// The sentence that opens the skill, by the invocation name of its model.
    async fn opening(&mut self) -> Result<String, Outcome> {
        let Subject { skill_id, locale, .. } = self.trying.subject.clone();
        let model = self
            .connection
            .ask(self.console, async |amazon, token| {
                amazon.interaction_model(token, &skill_id, locale).await
            })
            .await
            .map_err(|error| words::tell_error(&error, self.console))?;
        if model.invocation().is_empty() {
            self.console.problem(&i18n::text(key::CLI_TRY_NO_WORDS));
            return Err(Outcome::Refused);
        }
        Ok(locale.language().open(model.invocation()))
    }

    async fn settle(&mut self, message: Message) {
        let mut open = VecDeque::from(self.trying.update(message));
        while let Some(effect) = open.pop_front() {
            if let Some(answer) = self.perform(effect).await {
                open.extend(self.trying.update(answer));
            }
        }
    }

    async fn perform(&mut self, effect: Effect) -> Option<Message> {
        let (amazon, token) = (&self.connection.amazon, &self.connection.token);
        Some(match effect {
            Effect::Check { id, skill_id } => {
                Message::Checked(id, amazon.is_enabled(token, &skill_id).await)
            }
            Effect::Enable { id, skill_id } => {
                Message::EnableDone(id, amazon.enable(token, &skill_id).await)
            }
            Effect::Say { id, skill_id, locale, content } => {
                Message::Heard(id, amazon.simulate(token, &skill_id, locale, &content).await)
            }
            Effect::Listen { id, skill_id, simulation } => {
                Message::Heard(id, amazon.simulation(token, &skill_id, &simulation).await)
            }
            Effect::Rest { id, milliseconds } => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                Message::Rested(id)
            }
            Effect::Tick(id) => {
                tokio::time::sleep(Duration::from_secs(1)).await;
                Message::Tick(id)
            }
            Effect::RenewSignIn => Message::Renewed(self.connection.renew_once().await),
            Effect::Stop(_) => return None,
        })
    }

    fn tell(&mut self, format: Format) -> Outcome {
        match &self.trying.phase {
            Phase::Failed(_, error) => return words::tell_error(error, self.console),
            Phase::NoAnswer => {
                self.console.problem(&i18n::text(key::CLI_TRY_NO_ANSWER));
                return Outcome::NoAnswer;
            }
            Phase::Ready
            | Phase::Checking(_)
            | Phase::Enabling(_)
            | Phase::Saying(_)
            | Phase::Waiting(_) => {}
        }
        let Some(turn) = self.trying.turns.last() else { return Outcome::NoAnswer };
        let (seen, answer) = (turn.answer.link(), &turn.answer);
        match format {
            Format::Text => {
                self.console.say(&format!("{}: {}", i18n::text(key::CLI_TRY_YOU), turn.said));
                for speech in answer.speech.iter().chain(Some(&answer.error)) {
                    if !speech.is_empty() {
                        self.console.say(&format!("{}: {speech}", i18n::text(key::CLI_TRY_ALEXA)));
                    }
                }
                self.console.say(&i18n::text(i18n::link_seen_key(seen)));
            }
            Format::Json => {
                let Subject { skill_id, locale, .. } = &self.trying.subject;
                let told = json!({
                    "skillId": skill_id,
                    "locale": locale.tag(),
                    "said": turn.said,
                    "answer": answer,
                    "link": seen,
                });
                self.console.print(&format!("{told:#}\n"));
            }
        }
        match seen {
            LinkSeen::NotLinked | LinkSeen::Linked | LinkSeen::NotAsked => Outcome::Fine,
            LinkSeen::TokenRefused | LinkSeen::NotReached | LinkSeen::CodeFailed => {
                Outcome::Refused
            }
        }
    }
}
