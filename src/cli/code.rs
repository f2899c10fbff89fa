//! `code`: the code of a skill that asks for linking and greets the person who is linked.

use std::path::Path;
use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::Value;
use serde_json::json;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::connection;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::settings_file;
use crate::cli::words;
use crate::i18n;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::LOCALES;
use crate::model::Locale;
use crate::model::Manifest;
use crate::model::SkillId;
use crate::model::SkillKind;
use crate::model::Stage;
use crate::services::code_files;
use crate::skill_code;
use crate::skill_code::CodeFile;
use crate::skill_code::CodeLanguage;
use crate::skill_code::Skill;

/// `code SKILL_ID|FILE`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// A skill whose settings are read from Amazon, or a file with settings
    #[arg(value_name = "SKILL_ID|FILE")]
    skill: String,
    #[arg(long, value_enum)]
    language: Language,
    /// The folder the files are written to; made when it is not there
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Replace files with another text without asking
    #[arg(long)]
    yes: bool,
    /// The kind of skill; what Amazon tells, else custom
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    /// The skill's name; what Amazon tells, else none
    #[arg(long)]
    name: Option<String>,
    /// The locale the skill speaks, such as de-DE; the first that Amazon tells, else en-US
    #[arg(long, value_parser = locale)]
    locale: Option<Locale>,
    /// Leave the answer to “accept grant” out of a smart-home skill: “Send Alexa Events” is off
    #[arg(long)]
    no_events: bool,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    token: TokenOptions,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    Node,
    Python,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    Custom,
    SmartHome,
}

/// What was found out about the skill, before the options are looked at.
#[derive(Default)]
struct Known {
    settings: AccountLinking,
    manifest: Option<Value>,
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    let path = Path::new(&options.skill);
    let is_skill = SkillId::parse(&options.skill).is_ok_and(|id| id.is_usual()) && !path.exists();
    if is_skill {
        return connection::run(console, async |console| {
            let known = ask(options, common, console).await?;
            Ok(write(options, &known, console))
        });
    }
    match settings_file::read(path, console) {
        Ok(imported) => {
            write(options, &Known { settings: imported.settings, manifest: None }, console)
        }
        Err(outcome) => outcome,
    }
}

/// What Amazon has as settings and as manifest.
async fn ask(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Known, Outcome> {
    let mut connection = Connection::open(common, &options.token, console).await?;
    let id = options.skill.trim();
    let told = connection
        .ask(console, async |amazon, token| {
            let settings = amazon.account_linking(token, id, Stage::Development).await?;
            Ok((settings, amazon.manifest(token, id, Stage::Development).await?))
        })
        .await
        .map_err(|error| words::tell_error(&error, console))?;
    let (current, facts) = told;
    let Some(members) = current.members else {
        console.problem(&i18n::text(key::CLI_NO_SETTINGS));
        return Err(Outcome::NoAnswer);
    };
    let bytes = json!({"accountLinkingResponse": members}).to_string();
    let settings = settings_file::import(bytes.as_bytes(), console)?.settings;
    Ok(Known { settings, manifest: Some(Value::Object(facts.manifest)) })
}

fn write(options: &Options, known: &Known, console: &mut Console<'_>) -> Outcome {
    let manifest = known.manifest.as_ref().map(Manifest::new);
    let (kind, locale, name) = about(options, manifest);
    let skill = Skill {
        settings: &known.settings,
        kind,
        name: &name,
        locale,
        sends_events: if options.no_events {
            Some(false)
        } else {
            manifest.map(Manifest::sends_events)
        },
    };
    let language = match options.language {
        Language::Node => CodeLanguage::Node,
        Language::Python => CodeLanguage::Python,
    };
    let Some(code) = skill_code::files(&skill, language) else {
        console.problem(&i18n::text(key::CODE_NO_KIND));
        return Outcome::Refused;
    };
    let unchanged: Vec<bool> =
        code.iter().map(|file| code_files::is_there(&options.out, file)).collect();
    if let Err(outcome) = may_replace(options, &code, console) {
        return outcome;
    }
    if let Err(error) = code_files::save(&options.out, &code) {
        console.problem(&error.text());
        return Outcome::Unusable;
    }
    tell(options, &skill, &code, &unchanged, console);
    Outcome::Fine
}

/// Kind, locale and name: what the options say, else what Amazon tells, else the usual.
fn about(options: &Options, manifest: Option<Manifest<'_>>) -> (SkillKind, Locale, String) {
    let first_kind = manifest.and_then(Manifest::kinds).and_then(|mut kinds| kinds.next());
    let kind = match options.kind {
        Some(Kind::Custom) => SkillKind::Custom,
        Some(Kind::SmartHome) => SkillKind::SmartHome,
        None => first_kind.map(SkillKind::parse).unwrap_or_default(),
    };
    let told = manifest.into_iter().flat_map(Manifest::locales);
    let mut told: Vec<(Locale, &Value)> =
        told.filter_map(|(tag, said)| Some((Locale::parse(tag)?, said))).collect();
    told.sort_by_key(|(locale, _)| Some(*locale) != options.locale);
    let first = told.first().copied();
    let locale = options.locale.or(first.map(|(locale, _)| locale)).unwrap_or_default();
    let name = first.and_then(|(_, said)| said.get("name")?.as_str());
    (kind, locale, options.name.as_deref().or(name).unwrap_or_default().to_owned())
}

/// Says what would be replaced, and asks for a yes.
fn may_replace(
    options: &Options,
    code: &[CodeFile],
    console: &mut Console<'_>,
) -> Result<(), Outcome> {
    let replaced = code_files::replaced(&options.out, code);
    if replaced.is_empty() || options.yes {
        return Ok(());
    }
    console.problem(&i18n::text_with(key::CODE_IS_THERE, &[("names", &replaced.join(", "))]));
    if !console.typed {
        console.problem(&i18n::text(key::CODE_SAY_YES));
    } else if console.confirmed(&i18n::text(key::CODE_REPLACE)) {
        return Ok(());
    } else {
        console.problem(&i18n::text(key::CODE_KEPT));
    }
    Err(Outcome::Refused)
}

fn tell(
    options: &Options,
    skill: &Skill<'_>,
    code: &[CodeFile],
    unchanged: &[bool],
    console: &mut Console<'_>,
) {
    let paths = code.iter().map(|file| options.out.join(file.name).display().to_string());
    match options.format {
        Format::Text => paths.for_each(|path| console.say(&path)),
        Format::Json => {
            let files: Vec<Value> = paths
                .zip(unchanged)
                .map(|(path, unchanged)| json!({"path": path, "unchanged": unchanged}))
                .collect();
            let result = json!({
                "kind": skill.kind.as_str(), "locale": skill.locale.tag(), "files": files
            });
            console.print(&format!("{result:#}\n"));
        }
    }
    let is_hosted = skill.kind == SkillKind::Custom;
    let place = if is_hosted { key::CODE_WHERE_TAB } else { key::CODE_WHERE_LAMBDA };
    console.progress(&i18n::text(place));
    if is_hosted {
        let locale = [("locale", skill.locale.tag())];
        console.progress(&i18n::text_with(key::CODE_SPEAKS, &locale));
    }
}

/// The locale of a tag.
fn locale(tag: &str) -> Result<Locale, String> {
    let known = || LOCALES.map(Locale::tag).join(", ");
    Locale::parse(tag).ok_or_else(|| i18n::text_with(key::CODE_LOCALES, &[("locales", &known())]))
}
