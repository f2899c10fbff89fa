//! `check`: what the rules say about files and folders of them.

mod in_order;
mod inputs;
mod output;

use std::path::Path;
use std::path::PathBuf;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::ReportFormat;
use crate::cli::bar::Bar;
use crate::cli::check::in_order::in_order;
use crate::cli::check::inputs::Input;
use crate::cli::check::inputs::Inputs;
use crate::cli::check::output::Output;
use crate::cli::check::output::Told;
use crate::i18n;
use crate::i18n::key;
use crate::import;
use crate::import::Form;
use crate::import::Imported;
use crate::model::Context;
use crate::model::shown;
use crate::report::Report;
use crate::report::Summary;
use crate::rules;
use crate::services::files;

/// `check FILE|FOLDER|-`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Files with settings as JSON, in any form Amazon or its tools make, or folders of them; - reads standard input
    #[arg(value_name = "FILE|FOLDER|-", required = true)]
    inputs: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
    /// What is known about the skill: {"skillType": …, "vendorId": …, "stage": …, "for": …}
    #[arg(long, value_name = "FILE")]
    context: Option<PathBuf>,
}

pub(super) fn run(options: &Options, console: &mut Console<'_>) -> Outcome {
    let context = match context(options, console) {
        Ok(context) => context,
        Err(words) => {
            console.problem(&words);
            return Outcome::Unusable;
        }
    };
    let inputs = Inputs::find(&options.inputs, console);
    let (outcome, summary) = match inputs.files.as_slice() {
        [] => (Outcome::Fine, Summary::default()),
        [only] if !inputs.are_several => check_only(only, options.format, &context, console),
        files => check_all(files, options.format, &context, console),
    };
    let must_fix = if summary.errors > 0 { Outcome::Refused } else { Outcome::Fine };
    inputs.outcome.max(outcome).max(must_fix)
}

fn context(options: &Options, console: &mut Console<'_>) -> Result<Context, String> {
    let mut context = match &options.context {
        Some(path) => read_context(path, console)?,
        None => Context::default(),
    };
    context.secret_elsewhere = (console.variable)("SKILL_LINKER_CLIENT_SECRET").is_some();
    Ok(context)
}

fn read_context(path: &Path, console: &mut Console<'_>) -> Result<Context, String> {
    let bytes = if path == Path::new("-") {
        inputs::standard_input(console)
    } else {
        files::read(path).map_err(|error| error.text())?
    };
    let context: Context = serde_json::from_slice(&bytes).map_err(|error| {
        let (line, column) = (error.line().to_string(), error.column().to_string());
        i18n::text_with(key::CLI_CONTEXT_UNREADABLE, &[("line", &line), ("column", &column)])
    })?;
    let unknown = context.unknown_names();
    if !unknown.is_empty() {
        let names = shown(&unknown.join(", "));
        console.problem(&i18n::text_with(key::CLI_CONTEXT_UNKNOWN, &[("names", &names)]));
    }
    Ok(context)
}

/// Checks one file.
fn check_only(
    input: &Input,
    format: ReportFormat,
    context: &Context,
    console: &mut Console<'_>,
) -> (Outcome, Summary) {
    let reports = match check_one(input, context) {
        Ok(reports) => reports,
        Err(words) => {
            console.problem(&words);
            return (Outcome::Unusable, Summary::default());
        }
    };
    console.print(&format.told(&reports, console));
    (Outcome::Fine, reports.iter().map(Report::summary).sum())
}

/// Checks every file, several at a time, and writes what comes of it in the order of the files.
fn check_all(
    files: &[Input],
    format: ReportFormat,
    context: &Context,
    console: &mut Console<'_>,
) -> (Outcome, Summary) {
    let (colours, width, language) = (console.colours, console.width, i18n::spoken());
    let mut output = Output::start(format, console);
    let mut bar = Bar::new(console);
    let (mut outcome, mut done) = (Outcome::Fine, 0);
    in_order(
        files,
        || {
            i18n::speak(&language);
        },
        |input| Ok(Told::of(check_one(input, context)?, format, colours, width)),
        |told: Result<Told, String>| {
            bar.wipe(console);
            match told {
                Ok(told) => output.take(told, console),
                Err(words) => {
                    console.problem(&words);
                    outcome = Outcome::Unusable;
                }
            }
            done += 1;
            bar.draw(done, files.len(), console);
        },
    );
    bar.wipe(console);
    (outcome, output.end(console))
}

fn check_one(input: &Input, context: &Context) -> Result<Vec<Report>, String> {
    let bytes = input.bytes()?;
    let found = import::read_all(&bytes).map_err(|problem| input.problem(problem))?;
    let reports = found.into_iter().map(|imported| report(input, &bytes, imported, context));
    Ok(reports.collect())
}

fn report(input: &Input, bytes: &[u8], mut imported: Imported, context: &Context) -> Report {
    let checked = rules::check_imported(&imported, &input.context(context));
    if input.is_of_a_folder {
        imported.form = Form::List;
    }
    Report::new(&input.name, bytes, &imported, &checked)
}
