//! `rehearse`: the whole link as Alexa does it, with a login in the browser.

mod pasted;
mod perform;
mod reached;

use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::ReportFormat;
use crate::cli::check::probing::ReachOptions;
use crate::cli::check::read_context;
use crate::cli::connection;
use crate::cli::rehearse::pasted::Pasted;
use crate::cli::rehearse::perform::Stage;
use crate::cli::rehearse::reached::Reached;
use crate::cli::settings_file;
use crate::cli::settings_file::SecretOptions;
use crate::i18n;
use crate::i18n::key;
use crate::import::Imported;
use crate::model::AlexaRedirectUrl;
use crate::model::Context;
use crate::model::Ended;
use crate::model::GrantType;
use crate::model::REGIONS;
use crate::model::Region;
use crate::model::RunSeen;
use crate::model::Secret;
use crate::model::Twist;
use crate::model::Way;
use crate::rehearsal::Plan;
use crate::report;
use crate::report::Report;
use crate::report::Summary;
use crate::rules;
use crate::services::files;
use crate::services::loopback;

/// `rehearse FILE`.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Options {
    /// The file with the settings
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where the browser comes back to: a port of this computer, or Alexa's own address, which you paste back
    #[arg(long, value_enum, default_value_t)]
    redirect: Redirect,
    /// The port of the return URL http://127.0.0.1:PORT/cb, as it is registered at the authorization server
    #[arg(long, default_value_t = loopback::PORT)]
    port: u16,
    /// Print the authorization URL as the first line instead of opening a browser
    #[arg(long)]
    no_browser: bool,
    /// The vendor ID in Alexa's return addresses
    #[arg(long, value_name = "VENDOR_ID")]
    vendor: Option<String>,
    /// Whose return address is used with --redirect alexa; all means three sign-ins, one after the other
    #[arg(long, value_enum, default_value_t)]
    region: Regions,
    /// Rehearse a “no”: press Deny on the page
    #[arg(long)]
    deny: bool,
    /// Sign in again, to see whether the server minds a wrong verifier and another return address
    #[arg(long)]
    thorough: bool,
    /// What is known about the skill around the settings, as with check
    #[arg(long, value_name = "FILE")]
    context: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
    #[command(flatten)]
    secret: SecretOptions,
    #[command(flatten)]
    reach: ReachOptions,
}

const AFTER: &str = "\
Sign in on the page that opens. The code that comes back is exchanged for tokens, and they are refreshed twice, as Alexa
does it; in the end a wrong secret, the old refresh token and the used code are tried. Tokens are never shown or kept.

The sign-in is waited for five minutes. Ctrl+C ends it, and what was seen so far is told. The client secret comes from
the file, from SKILL_LINKER_CLIENT_SECRET or from --secret-stdin.";

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum Redirect {
    #[default]
    Loopback,
    Alexa,
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum Regions {
    #[default]
    Na,
    Eu,
    Fe,
    All,
}

impl Regions {
    fn all(self) -> Vec<Region> {
        match self {
            Self::Na => vec![Region::NorthAmerica],
            Self::Eu => vec![Region::Europe],
            Self::Fe => vec![Region::FarEast],
            Self::All => REGIONS.to_vec(),
        }
    }
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| rehearse(options, common, console).await)
}

async fn rehearse(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let endpoints = connection::amazon(common, console)?.endpoints().clone();
    if options.redirect == Redirect::Alexa && options.secret.secret_stdin {
        console.problem(&i18n::text(key::CLI_REHEARSE_TWO_INPUTS));
        return Err(Outcome::Unusable);
    }
    let bytes = files::read(&options.file).map_err(|error| {
        console.problem(&error.text());
        Outcome::Unusable
    })?;
    let imported = settings_file::import(&bytes, console)?;
    let secret = settings_file::secret(&options.secret, imported.secret.clone(), console)?;
    let told = match &options.context {
        Some(path) => read_context(path, console).map_err(|problem| {
            console.problem(&problem);
            Outcome::Unusable
        })?,
        None => Context::default(),
    };
    let context = Context { secret_elsewhere: !secret.is_empty(), ..told };
    let mut checked = rules::check_imported(&imported, &context);
    refuse_early(options, &imported, &secret, console)?;
    let mut reached = Reached::new(&imported.settings, options, endpoints, console).await?;
    let runs = if reached.can_begin() {
        sign_in(options, &imported, &secret, &reached, console).await
    } else {
        Vec::new()
    };
    if runs.iter().any(|run| run.ended == Some(Ended::NoPort)) {
        return Err(Outcome::Unusable);
    }
    let mut probed = reached.finish().await;
    probed.gave_tokens = runs.iter().any(|run| run.exchange().is_some());
    let of_probe = rules::probe::judge(&imported.settings, &probed, &checked);
    let of_rehearsal = rules::rehearsal::judge(&imported.settings, &runs);
    let stations = rules::probe::stations(&imported.settings, &probed, &of_probe);
    rules::probe::take_their_word(&imported.settings, &probed, &mut checked);
    checked.add_probe(of_probe);
    checked.add_rehearsal(&of_rehearsal);
    rules::in_the_app(&mut checked, &runs, context.facts.works_in_alexa_app);
    let name = options.file.display().to_string();
    let mut report = Report::new(&name, &report::checksum(&bytes), &imported, &checked);
    report.stations = rules::rehearsal::stations(stations, &runs, &checked);
    console.print(&options.format.told(std::slice::from_ref(&report), console));
    Ok(outcome(report.summary(), &runs))
}

/// One sign-in after the other, until one is given up.
async fn sign_in(
    options: &Options,
    imported: &Imported,
    secret: &Secret,
    reached: &Reached,
    console: &mut Console<'_>,
) -> Vec<RunSeen> {
    // Without a code there is nothing to exchange, and nothing to ask in the end.
    let last_questions = !is_implicit(imported) && wants_last_questions(options, console);
    let mut pasted = (options.redirect == Redirect::Alexa)
        .then(|| Pasted::of(console.take_input(), console.typed));
    let mut runs = Vec::new();
    for (way, twist) in plans(options, imported) {
        let plan = Plan {
            settings: imported.settings.clone(),
            secret: secret.clone(),
            way,
            twist,
            vendor_id: vendor(options, imported),
            // Once is enough: the other regions differ in the return address alone.
            last_questions: last_questions && runs.is_empty(),
        };
        let mut stage = Stage::new(reached, options.no_browser, console, pasted.as_mut());
        let run = stage.play(plan).await;
        let is_over = run.as_ref().is_none_or(|run| run.ended.is_some());
        runs.extend(run);
        if is_over {
            break;
        }
    }
    runs
}

/// What can be known to be in vain before anybody is asked.
fn refuse_early(
    options: &Options,
    imported: &Imported,
    secret: &Secret,
    console: &mut Console<'_>,
) -> Result<(), Outcome> {
    let implicit = is_implicit(imported);
    let problem = if implicit && options.redirect == Redirect::Loopback {
        key::CLI_REHEARSE_IMPLICIT
    } else if !implicit && secret.is_empty() {
        key::CLI_REHEARSE_NO_SECRET
    } else {
        return Ok(());
    };
    console.problem(&i18n::text(problem));
    Err(Outcome::Unusable)
}

fn is_implicit(imported: &Imported) -> bool {
    GrantType::parse(&imported.settings.grant_type) == Some(GrantType::Implicit)
}

/// Asked on a terminal, said elsewhere: a good server may end the whole link over them.
fn wants_last_questions(options: &Options, console: &mut Console<'_>) -> bool {
    if options.deny {
        return false;
    }
    if console.typed && !options.no_browser {
        return console.confirmed(&i18n::text(key::CLI_REHEARSE_LAST_QUESTION));
    }
    console.progress(&i18n::text(key::CLI_REHEARSE_LAST));
    true
}

/// The runs, one sign-in each.
fn plans(options: &Options, imported: &Imported) -> Vec<(Way, Twist)> {
    let first = if options.deny { Twist::SayNo } else { Twist::AsAlexa };
    let mut plans: Vec<(Way, Twist)> = match options.redirect {
        Redirect::Loopback => vec![(Way::Loopback(options.port), first)],
        Redirect::Alexa => {
            let regions = options.region.all().into_iter();
            regions.map(|region| (Way::Alexa(region), first)).collect()
        }
    };
    let is_thorough = options.thorough && !is_implicit(imported);
    let Some((way, _)) = plans.first().copied().filter(|_| is_thorough) else { return plans };
    if imported.settings.pkce.as_ref().is_some_and(|pkce| pkce.status == "ENABLED") {
        plans.push((way, Twist::WrongVerifier));
    }
    plans.push((way, Twist::OtherReturn));
    plans
}

/// The vendor ID that was named, else that of an Alexa address in the settings.
fn vendor(options: &Options, imported: &Imported) -> Option<String> {
    let in_settings = || {
        let urls = imported.settings.redirect_urls.iter();
        urls.filter_map(|url| AlexaRedirectUrl::parse(url).ok()).map(|url| url.vendor_id).next()
    };
    options.vendor.clone().or_else(in_settings)
}

/// Could not tell is fine; a link that nobody saw is not.
fn outcome(summary: Summary, runs: &[RunSeen]) -> Outcome {
    let is_complete = runs.iter().all(|run| {
        let linked = run.exchange().is_some() || run.twist != Twist::AsAlexa;
        let implicit = run.came.as_ref().is_some_and(|came| came.value("access_token").is_some());
        run.ended.is_none() && (linked || implicit)
    });
    if summary.errors > 0 || runs.iter().any(|run| run.ended == Some(Ended::Cancelled)) {
        Outcome::Refused
    } else if runs.is_empty() || !is_complete {
        Outcome::NoAnswer
    } else {
        Outcome::Fine
    }
}
