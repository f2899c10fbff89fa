//! `create`: a new skill with a model that is built, after looking for one of that name and asking.

mod perform;
mod telling;

use clap::ValueEnum;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::create::telling::receipt;
use crate::cli::create::telling::tell_violations;
use crate::cli::sending;
use crate::cli::words;
use crate::create::Create;
use crate::create::Message;
use crate::create::Order;
use crate::create::Phase;
use crate::create::Stop;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::CreateIntent;
use crate::model::Hosting;
use crate::model::Locale;
use crate::model::NewSkill;
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
    if options.endpoint.is_some() && !matches!(options.hosting, Place::Own) {
        console.problem(&i18n::text(key::CLI_CREATE_ENDPOINT));
        return Err(Outcome::Unusable);
    }
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
