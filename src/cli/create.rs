//! `create`: a new skill with a model that is built, after looking for one of that name and asking.

use std::collections::VecDeque;
use std::time::Duration;

use clap::ValueEnum;
use serde_json::json;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::sending;
use crate::cli::words;
use crate::create::Create;
use crate::create::Effect;
use crate::create::Made;
use crate::create::Message;
use crate::create::Order;
use crate::create::Phase;
use crate::create::Stop;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::BuildState;
use crate::model::CreateIntent;
use crate::model::Hosting;
use crate::model::InvocationName;
use crate::model::Locale;
use crate::model::NewSkill;
use crate::model::Violation;
use crate::services::clock;
use crate::services::records::Records;

/// `create --name NAME --invocation WORDS`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The name that people see
    #[arg(long)]
    name: String,
    /// The words that open the skill, such as "do it"
    #[arg(long, value_name = "WORDS")]
    invocation: String,
    /// The language, such as de-DE
    #[arg(long, default_value = "en-US", value_parser = locale)]
    locale: Locale,
    /// One word is enough: it is your brand
    #[arg(long)]
    brand: bool,
    /// Where the skill's code runs: at Amazon's in Node.js or Python, or at your own place
    #[arg(long, value_enum, default_value_t)]
    hosting: Place,
    /// The https address, or the ARN of a Lambda function, of --hosting own; it may be told later
    #[arg(long, value_name = "ADDRESS|ARN", requires = "hosting")]
    endpoint: Option<String>,
    /// The vendor ID of the developer account; it may be left out when there is one only
    #[arg(long, value_name = "VENDOR_ID")]
    vendor: Option<String>,
    /// Make one although a skill of this name is there
    #[arg(long)]
    another: bool,
    /// Create without asking
    #[arg(long)]
    yes: bool,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    token: TokenOptions,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Place {
    #[default]
    Node,
    Python,
    Own,
}

/// A locale that Alexa speaks.
pub(super) fn locale(tag: &str) -> Result<Locale, String> {
    Locale::parse(tag).ok_or_else(|| {
        let all: Vec<&str> = crate::model::LOCALES.into_iter().map(Locale::tag).collect();
        format!("one of {}", all.join(", "))
    })
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| make(options, common, console).await)
}

async fn make(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let skill = options.skill();
    refuse(&skill, console)?;
    let mut connection = Connection::open(common, &options.token, console).await?;
    let vendor_id = match &options.vendor {
        Some(vendor_id) => vendor_id.trim().to_owned(),
        None => connection.only_vendor(console).await?,
    };
    let order = Order { vendor_id, skill };
    let (records, create) = (sending::records(), Create::default());
    let making = Making { options, order, connection, records, console, create };
    making.run().await
}

impl Options {
    fn skill(&self) -> NewSkill {
        NewSkill {
            name: self.name.clone(),
            locale: self.locale,
            invocation: self.invocation.clone(),
            is_brand: self.brand,
            hosting: match self.hosting {
                Place::Node => Hosting::AlexaNode,
                Place::Python => Hosting::AlexaPython,
                Place::Own => Hosting::Own(self.endpoint.clone().unwrap_or_default()),
            },
        }
    }
}

/// Says what is wrong with the names, and stops when Amazon would.
fn refuse(skill: &NewSkill, console: &mut Console<'_>) -> Result<(), Outcome> {
    let problems = skill.problems();
    if !problems.is_empty() {
        console.problem(&i18n::text(key::CLI_CREATE_FIX_FIRST));
    }
    for problem in &problems {
        let of_invocation = matches!(problem, crate::model::NewSkillProblem::Invocation(_));
        if !of_invocation {
            console.problem(&i18n::new_skill_problem(problem));
        }
    }
    for advice in i18n::invocation_advice(&skill.invocation, skill.locale, skill.is_brand) {
        console.problem(&advice);
    }
    if problems.is_empty() { Ok(()) } else { Err(Outcome::Refused) }
}

/// One making, from the first look to the skill ID.
struct Making<'a, 'b> {
    options: &'a Options,
    order: Order,
    connection: Connection,
    records: Records,
    console: &'a mut Console<'b>,
    create: Create,
}

impl Making<'_, '_> {
    async fn run(mut self) -> Result<Outcome, Outcome> {
        if let Some(intent) = self.earlier_run() {
            let time = intent.time.clone();
            self.console.progress(&i18n::text_with(key::CLI_CREATE_RESUMING, &[("time", &time)]));
            self.settle(Message::Resume(intent)).await;
            if self.create.phase == Phase::Halfway {
                self.ask_person(key::CLI_CREATE_GO_ON_QUESTION)?;
                self.settle(Message::GoOn).await;
            }
            if self.create.phase != Phase::NotMade {
                return Ok(self.tell());
            }
        }
        self.show_plan();
        self.ask_person(key::CLI_CREATE_QUESTION)?;
        self.settle(Message::Create(self.order.clone())).await;
        if self.options.another && matches!(self.create.phase, Phase::Found(_)) {
            self.settle(Message::CreateAnyway).await;
        }
        Ok(self.tell())
    }

    /// The making of the same skill that was not seen to its end.
    fn earlier_run(&self) -> Option<CreateIntent> {
        self.records.creation().filter(|intent| {
            intent.vendor_id == self.order.vendor_id && intent.skill.name == self.order.skill.name
        })
    }

    fn show_plan(&mut self) {
        let (manifest, model) = (self.order.skill.manifest(), self.order.skill.interaction_model());
        self.console.progress(&i18n::text(key::CLI_CREATE_PLAN));
        self.console.progress(&format!("{manifest:#}\n{model:#}"));
    }

    fn ask_person(&mut self, question: Key) -> Result<(), Outcome> {
        if self.options.yes {
            return Ok(());
        }
        if !self.console.typed {
            self.console.problem(&i18n::text(key::CLI_CREATE_SAY_YES));
            return Err(Outcome::Refused);
        }
        if self.console.confirmed(&i18n::text(question)) {
            return Ok(());
        }
        self.console.say(&i18n::text(key::CLI_CREATE_NOT_MADE));
        Err(Outcome::Refused)
    }

    /// Gives the machine a message, and does everything that comes of it.
    async fn settle(&mut self, message: Message) {
        let mut told = None;
        let mut open = VecDeque::from(self.create.update(message));
        while let Some(effect) = open.pop_front() {
            let doing = doing(&self.create.phase);
            if doing != told {
                told = doing;
                if let Some(key) = doing {
                    self.console.progress(&i18n::text(key));
                }
            }
            let steps = self.create.steps.clone();
            if let Some(answer) = self.perform(effect).await {
                open.extend(self.create.update(answer));
            }
            for step in self.create.steps.iter().filter(|step| !steps.contains(step)) {
                let state = i18n::text(state_key(step.state));
                let values = [("name", step.name.as_str()), ("state", &state)];
                self.console.progress(&i18n::text_with(key::CLI_CREATE_STEP, &values));
            }
        }
    }

    async fn perform(&mut self, effect: Effect) -> Option<Message> {
        let (amazon, token) = (&self.connection.amazon, &self.connection.token);
        Some(match effect {
            Effect::List { id, vendor_id, next } => {
                Message::Listed(id, amazon.skills(token, &vendor_id, next.as_deref()).await)
            }
            Effect::Keep { id, intent } => {
                let time = match intent.time.as_str() {
                    "" => clock::rfc3339(clock::now()),
                    time => time.to_owned(),
                };
                let intent = CreateIntent { time: time.clone(), ..intent };
                Message::Kept { id, time, is_kept: self.records.keep_creation(&intent).is_ok() }
            }
            Effect::Create { id, body } => {
                Message::Created(id, amazon.create_skill(token, &body).await)
            }
            Effect::Status { id, skill_id } => {
                Message::StatusDone(id, amazon.skill_status(token, &skill_id).await)
            }
            Effect::ReadModel { id, skill_id, locale } => {
                Message::ModelRead(id, amazon.interaction_model(token, &skill_id, locale).await)
            }
            Effect::WriteModel { id, skill_id, locale, body, if_match } => {
                let version = if_match.as_deref();
                let put = amazon.put_interaction_model(token, &skill_id, locale, &body, version);
                Message::ModelWritten(id, put.await)
            }
            Effect::ForgetIntent => {
                // One that stays only has its outcome looked for once more.
                let _ = self.records.forget_creation();
                return None;
            }
            Effect::Rest { id, milliseconds } => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                Message::Rested(id)
            }
            Effect::Tick(id) => {
                if let Phase::Waiting(waiting) = &self.create.phase {
                    let seconds = waiting.seconds.and_then(|left| usize::try_from(left).ok());
                    let seconds = seconds.unwrap_or_default();
                    self.console.progress(&i18n::counted(key::CLI_WAITING, seconds));
                }
                tokio::time::sleep(Duration::from_secs(1)).await;
                Message::Tick(id)
            }
            Effect::RenewSignIn => Message::Renewed(self.connection.renew_once().await),
            Effect::Stop(_) => return None,
        })
    }

    /// Tells how it ended.
    fn tell(&mut self) -> Outcome {
        if self.create.intent_not_kept {
            self.console.problem(&i18n::text(key::CLI_CREATE_INTENT_NOT_KEPT));
        }
        match &self.create.phase {
            Phase::Done(made) => {
                self.console.print(&receipt(made, self.options.format));
                Outcome::Fine
            }
            Phase::Found(found) => {
                self.console.problem(&i18n::text(key::CLI_CREATE_FOUND));
                for skill in found {
                    self.console.problem(&format!("  {}  {}", skill.id, skill.name));
                }
                Outcome::Refused
            }
            Phase::Refused(stop, violations) => {
                let key = match stop {
                    Stop::Model => key::CLI_CREATE_REFUSED_MODEL,
                    Stop::Skill | Stop::Looking => key::CLI_CREATE_REFUSED_SKILL,
                };
                self.console.problem(&i18n::text(key));
                tell_violations(violations, self.console);
                self.tell_id();
                Outcome::NoAnswer
            }
            Phase::Unknown(_, error) | Phase::Failed(_, error) => {
                let outcome = words::tell_error(error, self.console);
                self.tell_id();
                outcome
            }
            Phase::NotMade => self.ended(key::CLI_CREATE_LOST),
            Phase::Halfway => self.ended(key::CLI_CREATE_HALFWAY),
            Phase::Unfinished(_) => self.ended(key::CLI_CREATE_UNFINISHED),
            Phase::Idle
            | Phase::Looking(_)
            | Phase::Keeping(_)
            | Phase::Creating(_)
            | Phase::KeepingId(_)
            | Phase::Making(_)
            | Phase::ReadingModel(_)
            | Phase::SendingModel(_)
            | Phase::Building(_)
            | Phase::Waiting(_)
            | Phase::Opened(_) => Outcome::NoAnswer,
        }
    }

    fn ended(&mut self, key: Key) -> Outcome {
        self.console.problem(&i18n::text(key));
        self.tell_id();
        Outcome::NoAnswer
    }

    /// The skill that stays, wherever it ended.
    fn tell_id(&mut self) {
        if let Some(id) = &self.create.skill_id {
            let label = i18n::text(key::CLI_CREATE_SKILL_ID);
            self.console.problem(&format!("{label}  {}", crate::model::shown(id)));
        }
    }
}

fn tell_violations(violations: &[Violation], console: &mut Console<'_>) {
    for violation in violations {
        let place = violation.path.as_ref().map(|path| format!("{path}: ")).unwrap_or_default();
        let code = violation.code.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
        console.problem(&format!("  {place}{}{code}", violation.message));
    }
}

fn receipt(made: &Made, format: Format) -> String {
    match format {
        Format::Text => {
            let open = made.locale.language().open(&made.invocation);
            format!(
                "{}\n{}  {}\n{}\n",
                i18n::text(key::CLI_CREATE_DONE),
                i18n::text(key::CLI_CREATE_SKILL_ID),
                crate::model::shown(&made.skill_id),
                i18n::text_with(key::CLI_CREATE_INVOCATION, &[("words", &open)])
            )
        }
        Format::Json => {
            let name = InvocationName::parse(&made.invocation, made.locale);
            let name = name.map(|name| name.as_str().to_owned()).unwrap_or_default();
            let told = json!({
                "skillId": made.skill_id,
                "name": made.skill.as_ref().map(|skill| skill.name.trim()),
                "locale": made.locale.tag(),
                "invocationName": name,
                "time": made.time,
            });
            format!("{told:#}\n")
        }
    }
}

/// What is going on, for the person who waits.
#[expect(clippy::wildcard_enum_match_arm, reason = "nothing is told while nothing goes on")]
fn doing(phase: &Phase) -> Option<Key> {
    match phase {
        Phase::Looking(_) => Some(key::CLI_CREATE_LOOKING),
        Phase::Creating(_) => Some(key::CLI_CREATE_CREATING),
        Phase::Making(_) => Some(key::CLI_CREATE_MAKING),
        Phase::SendingModel(_) => Some(key::CLI_CREATE_MODEL),
        Phase::Building(_) => Some(key::CLI_CREATE_BUILDING),
        _ => None,
    }
}

fn state_key(state: BuildState) -> Key {
    match state {
        BuildState::InProgress => key::CLI_BUILD_IN_PROGRESS,
        BuildState::Succeeded => key::CLI_BUILD_SUCCEEDED,
        BuildState::Failed => key::CLI_BUILD_FAILED,
    }
}
