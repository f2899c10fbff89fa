//! `check`: what the rules say about files and folders of them.

mod in_order;
mod inputs;
mod output;
pub(in crate::cli) mod probing;
mod sorted;

use std::borrow::Cow;
use std::path::Path;
use std::path::PathBuf;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::ReportFormat;
use crate::cli::bar::Bar;
use crate::cli::check::in_order::in_order;
use crate::cli::check::inputs::Input;
use crate::cli::check::inputs::Inputs;
use crate::cli::check::output::Entries;
use crate::cli::check::output::Output;
use crate::cli::check::output::Told;
use crate::cli::check::probing::ReachOptions;
use crate::cli::check::probing::probe;
use crate::cli::check::sorted::Sorted;
use crate::cli::connection;
use crate::i18n;
use crate::i18n::key;
use crate::import;
use crate::import::Form;
use crate::import::Imported;
use crate::model::Context;
use crate::model::ProbeSeen;
use crate::model::shown;
use crate::report;
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
    /// Also ask the addresses over the network; no secret is sent. One file only
    #[arg(long)]
    probe: bool,
    #[command(flatten)]
    reach: ReachOptions,
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
        [only] if !inputs.are_several => check_only(only, options, &context, console),
        _several if options.probe => {
            console.problem(&i18n::text(key::CLI_PROBE_ONE_FILE));
            (Outcome::Unusable, Summary::default())
        }
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

/// The facts of a context file.
pub(in crate::cli) fn read_context(
    path: &Path,
    console: &mut Console<'_>,
) -> Result<Context, String> {
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

/// Checks one file, and asks its addresses when the person wants that.
fn check_only(
    input: &Input,
    options: &Options,
    context: &Context,
    console: &mut Console<'_>,
) -> (Outcome, Summary) {
    let (bytes, found) = match read(input) {
        Ok(read) => read,
        Err(words) => {
            console.problem(&words);
            return (Outcome::Unusable, Summary::default());
        }
    };
    let mut probed = Vec::new();
    if options.probe {
        let asked = connection::run(console, async |console| {
            for imported in &found {
                probed.push(probe(&imported.settings, context, &options.reach, console).await?);
            }
            Ok(Outcome::Fine)
        });
        if asked != Outcome::Fine {
            return (asked, Summary::default());
        }
    }
    let about = About::new(input, &bytes, context);
    let reports: Vec<Report> = found
        .into_iter()
        .enumerate()
        .map(|(index, imported)| about.report(imported, probed.get(index)))
        .collect();
    console.print(&options.format.told(&reports, console));
    (Outcome::Fine, reports.iter().map(Report::summary).sum())
}

/// Checks every file, several at a time, and writes what comes of it.
fn check_all(
    files: &[Input],
    format: ReportFormat,
    context: &Context,
    console: &mut Console<'_>,
) -> (Outcome, Summary) {
    let entries = match format {
        ReportFormat::Text => Entries::Text { colours: console.colours, width: console.width },
        ReportFormat::Json => Entries::Json,
        ReportFormat::Markdown => return sorted::check(files, Sorted::Markdown, context, console),
        ReportFormat::Html => return sorted::check(files, Sorted::Html, context, console),
    };
    let mut output = Output::start(entries, console);
    let outcome = each(
        files,
        console,
        |input| Ok(Told::of(&check_one(input, context)?, entries)),
        |_, told, console| output.take(told, console),
    );
    (outcome, output.end(console))
}

/// Does `work` on every item, several at a time, and gives what comes of it to `take` in the order of the items. What
/// cannot be read is told.
fn each<T: Sync, R: Send>(
    items: &[T],
    console: &mut Console<'_>,
    work: impl Fn(&T) -> Result<R, String> + Sync,
    mut take: impl FnMut(usize, R, &mut Console<'_>),
) -> Outcome {
    let language = i18n::spoken();
    let mut bar = Bar::new(console);
    let (mut outcome, mut done) = (Outcome::Fine, 0);
    let start = || {
        i18n::speak(&language);
    };
    in_order(items, start, work, |answer| {
        bar.wipe(console);
        match answer {
            Ok(answer) => take(done, answer, console),
            Err(words) => {
                console.problem(&words);
                outcome = Outcome::Unusable;
            }
        }
        done += 1;
        bar.draw(done, items.len(), console);
    });
    bar.wipe(console);
    outcome
}

fn check_one(input: &Input, context: &Context) -> Result<Vec<Report>, String> {
    let (bytes, found) = read(input)?;
    let about = About::new(input, &bytes, context);
    Ok(found.into_iter().map(|imported| about.report(imported, None)).collect())
}

/// The bytes of an input and the settings in it.
fn read(input: &Input) -> Result<(Cow<'_, [u8]>, Vec<Imported>), String> {
    let bytes = input.bytes()?;
    let found = import::read_all(&bytes).map_err(|problem| input.problem(problem))?;
    Ok((bytes, found))
}

/// What is the same for all settings of one file.
struct About<'a> {
    input: &'a Input,
    sha256: String,
    context: Context,
}

impl<'a> About<'a> {
    fn new(input: &'a Input, bytes: &[u8], told: &Context) -> Self {
        Self { input, sha256: report::checksum(bytes), context: input.context(told) }
    }

    fn report(&self, mut imported: Imported, seen: Option<&ProbeSeen>) -> Report {
        let mut checked = rules::check_imported(&imported, &self.context);
        let mut stations = Vec::new();
        if let Some(seen) = seen {
            let judged = rules::probe::judge(&imported.settings, seen, &checked);
            stations = rules::probe::stations(&imported.settings, seen, &judged);
            rules::probe::take_their_word(&imported.settings, seen, &mut checked);
            checked.add_probe(judged);
        }
        if self.input.is_of_a_folder {
            imported.form = Form::List;
        }
        let mut report = Report::new(&self.input.name, &self.sha256, &imported, &checked);
        report.stations = stations;
        report
    }
}
