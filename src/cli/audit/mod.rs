//! `audit`: every skill of a vendor read and checked, and told as a table.

mod json;
mod text;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use tokio::task::JoinSet;

use crate::audit::Audit;
use crate::audit::Effect;
use crate::audit::Message;
use crate::audit::Phase;
use crate::cli::Common;
use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::ReportFormat;
use crate::cli::bar::Bar;
use crate::cli::connection;
use crate::cli::connection::Connection;
use crate::cli::connection::TokenOptions;
use crate::cli::words;
use crate::effects::ask_for_audit;
use crate::i18n;
use crate::i18n::key;
use crate::report;

/// `audit`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The vendor ID of the developer account; it may be left out when there is one only
    #[arg(long, value_name = "VENDOR_ID")]
    vendor: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
    #[command(flatten)]
    token: TokenOptions,
}

pub(super) fn run(options: &Options, common: &Common, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| ask(options, common, console).await)
}

async fn ask(
    options: &Options,
    common: &Common,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let mut connection = Connection::open(common, &options.token, console).await?;
    let vendor_id = match &options.vendor {
        Some(vendor_id) => vendor_id.trim().to_owned(),
        None => connection.only_vendor(console).await?,
    };
    let audit = read_all(&mut connection, vendor_id, console).await;
    console.print(&match options.format {
        ReportFormat::Text => text::table(&audit),
        ReportFormat::Json => json::document(&audit),
        ReportFormat::Markdown => report::to_markdown(&audit.reports()),
        ReportFormat::Html => report::to_html(&audit.reports()),
    });
    Ok(tell_end(&audit, console))
}

/// Goes through the audit until it ends, or until Ctrl+C.
async fn read_all(
    connection: &mut Connection,
    vendor_id: String,
    console: &mut Console<'_>,
) -> Audit {
    let start = Instant::now();
    let mut audit = Audit::default();
    let mut bar = Bar::new(console);
    let mut jobs = JoinSet::new();
    let mut interrupted = std::pin::pin!(tokio::signal::ctrl_c());
    let mut can_interrupt = true;
    let mut effects = VecDeque::from(audit.update(Message::Start(vendor_id)));
    loop {
        while let Some(effect) = effects.pop_front() {
            effects.extend(perform(effect, &mut audit, connection, &mut jobs, start).await);
        }
        if !audit.is_running() || jobs.is_empty() {
            break;
        }
        bar.draw(audit.done(), audit.known(), console);
        tokio::select! {
            heard = &mut interrupted, if can_interrupt => {
                can_interrupt = false;
                // Without a way to hear Ctrl+C the system ends the program by itself.
                if heard.is_ok() {
                    effects.extend(audit.update(Message::Cancel));
                }
            }
            joined = jobs.join_next() => match joined {
                Some(Ok(message)) => effects.extend(audit.update(message)),
                // A question broke off; what was read so far is told.
                Some(Err(_)) | None => break,
            },
        }
    }
    bar.wipe(console);
    audit
}

/// Does one thing; what takes long is only begun.
async fn perform(
    effect: Effect,
    audit: &mut Audit,
    connection: &mut Connection,
    jobs: &mut JoinSet<Message>,
    start: Instant,
) -> Vec<Effect> {
    match effect {
        Effect::Ask(id, question) => {
            let (amazon, token) = (Arc::clone(&connection.amazon), connection.token.clone());
            jobs.spawn(async move {
                let answer = ask_for_audit(&amazon, &token, question).await;
                Message::Answered { id, now: since(start), answer }
            });
        }
        Effect::Wait { id, milliseconds } => {
            jobs.spawn(async move {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                Message::TimeUp { id, now: since(start) }
            });
        }
        Effect::RenewSignIn => {
            let done = connection.renew().await.is_ok();
            return audit.update(Message::Renewed(done));
        }
        Effect::Stop => jobs.abort_all(),
    }
    Vec::new()
}

fn since(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// Says how it ended, where it did not end well.
fn tell_end(audit: &Audit, console: &mut Console<'_>) -> Outcome {
    let outcome = match &audit.phase {
        Phase::Done if audit.unread() > 0 => Outcome::NoAnswer,
        Phase::Done => Outcome::Fine,
        Phase::Idle | Phase::Running => Outcome::NoAnswer,
        Phase::Cancelled => Outcome::Refused,
        Phase::Failed(error) => words::tell_error(error, console),
    };
    if audit.phase != Phase::Done {
        let (done, known) = (audit.done().to_string(), audit.known().to_string());
        let values = [("done", done.as_str()), ("known", known.as_str())];
        console.problem(&i18n::text_with(key::CLI_AUDIT_ENDED, &values));
    }
    let in_trouble = if audit.in_trouble() > 0 { Outcome::Refused } else { Outcome::Fine };
    outcome.max(in_trouble)
}
