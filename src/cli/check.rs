//! `check`: what the rules say about a file.

use std::io::Read as _;
use std::path::Path;
use std::path::PathBuf;

use crate::cli::Console;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::import;
use crate::import::Form;
use crate::import::ImportProblem;
use crate::import::Imported;
use crate::model::Context;
use crate::model::Purpose;
use crate::report;
use crate::report::Report;
use crate::rules;
use crate::rules::Severity;
use crate::services::files;

/// `check FILE|-`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The settings as JSON, in any form Amazon or its tools make; - reads standard input
    #[arg(value_name = "FILE|-")]
    file: PathBuf,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// What is known about the skill: {"skillType": …, "vendorId": …, "stage": …, "for": …}
    #[arg(long, value_name = "FILE")]
    context: Option<PathBuf>,
}

pub(super) fn run(options: &Options, console: &mut Console<'_>) -> Outcome {
    match checked(options, console) {
        Ok(reports) => {
            let text = match options.format {
                Format::Json => report::to_json(&reports),
                Format::Text => {
                    let colours = console.colours;
                    let texts: Vec<String> =
                        reports.iter().map(|one| report::to_text(one, colours)).collect();
                    texts.join("\n")
                }
            };
            console.print(&text);
            let must_fix = reports.iter().any(|report| report.count(Severity::Error) > 0);
            if must_fix { Outcome::Refused } else { Outcome::Fine }
        }
        Err(words) => {
            console.problem(&words);
            Outcome::Unusable
        }
    }
}

fn checked(options: &Options, console: &mut Console<'_>) -> Result<Vec<Report>, String> {
    let mut context = match &options.context {
        Some(path) => read_context(path, console)?,
        None => Context::default(),
    };
    context.secret_elsewhere = (console.variable)("SKILL_LINKER_CLIENT_SECRET").is_some();
    let bytes = read(&options.file, console)?;
    let found = import::read_all(&bytes).map_err(words)?;
    let name = options.file.file_name().unwrap_or(options.file.as_os_str()).to_string_lossy();
    Ok(found.iter().map(|imported| report(&name, &bytes, imported, &context)).collect())
}

fn report(name: &str, bytes: &[u8], imported: &Imported, context: &Context) -> Report {
    let mut context = context.clone();
    let read = matches!(imported.form, Form::Response | Form::List);
    context.purpose.get_or_insert(if read { Purpose::Read } else { Purpose::Send });
    let secret = imported.secret.clone().unwrap_or_default();
    let checked = rules::check(&imported.settings, &secret, &context);
    Report::new(name, bytes, imported, &checked)
}

fn read_context(path: &Path, console: &mut Console<'_>) -> Result<Context, String> {
    let bytes = read(path, console)?;
    serde_json::from_slice(&bytes).map_err(|error| {
        let (line, column) = (error.line().to_string(), error.column().to_string());
        i18n::text_with(key::CLI_CONTEXT_UNREADABLE, &[("line", &line), ("column", &column)])
    })
}

/// The bytes of a plain file, or of standard input, with a cap.
fn read(path: &Path, console: &mut Console<'_>) -> Result<Vec<u8>, String> {
    if path != Path::new("-") {
        return files::read(path).map_err(|error| error.text());
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(import::LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    (&mut *console.input)
        .take(most)
        .read_to_end(&mut bytes)
        .map_err(|_error| words(ImportProblem::NotText))?;
    Ok(bytes)
}

fn words(problem: ImportProblem) -> String {
    let values = problem.values();
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Key::find(problem.text_key()).map(|key| i18n::text_with(key, &values)).unwrap_or_default()
}
