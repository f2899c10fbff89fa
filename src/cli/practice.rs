//! `practice`: the practice Amazon alone, until Ctrl+C.

use serde_json::json;

use crate::cli::Console;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::cli::check::probing::ReachOptions;
use crate::cli::connection;
use crate::i18n;
use crate::i18n::key;
use crate::practice::Practice;

/// `practice`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The port on 127.0.0.1; any free one when it is left out
    #[arg(long, default_value_t = 0)]
    port: u16,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    reach: ReachOptions,
}

pub(super) fn run(options: &Options, console: &mut Console<'_>) -> Outcome {
    connection::run(console, async |console| serve(options, console).await)
}

async fn serve(options: &Options, console: &mut Console<'_>) -> Result<Outcome, Outcome> {
    let reach = options.reach.reach(Vec::new(), console)?;
    let practice = match Practice::start(options.port, 0).await {
        Ok(practice) => practice,
        Err(error) => {
            let port = options.port.to_string();
            let values = [("port", port.as_str()), ("reason", &error.to_string())];
            console.problem(&i18n::text_with(key::CLI_PRACTICE_PORT, &values));
            return Err(Outcome::Unusable);
        }
    };
    practice.trust(reach);
    console.print(&match options.format {
        Format::Text => text(&practice),
        Format::Json => json(&practice),
    });
    // Without a way to hear Ctrl+C the system ends the program by itself.
    let _ = tokio::signal::ctrl_c().await;
    Ok(Outcome::Fine)
}

fn text(practice: &Practice) -> String {
    let (origin, token) = (practice.origin(), practice.ready_access_token());
    let mut rows = vec![
        (i18n::text(key::CLI_PRACTICE_ADDRESS), origin.clone()),
        (i18n::text(key::CLI_PRACTICE_TOKEN), token.clone()),
        (i18n::text(key::CLI_PRACTICE_VENDOR), practice.vendor_id().to_owned()),
    ];
    let skill = i18n::text(key::CLI_PRACTICE_SKILL);
    rows.extend(
        practice.skills().into_iter().map(|(id, name)| (skill.clone(), format!("{id}  {name}"))),
    );
    let width = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
    let mut lines: Vec<String> =
        rows.into_iter().map(|(label, value)| format!("{label:width$}  {value}")).collect();
    lines.extend([String::new(), i18n::text(key::CLI_PRACTICE_TRY)]);
    lines.extend(to_try(practice).into_iter().map(|line| format!("  {line}")));
    lines.extend([String::new(), i18n::text(key::CLI_PRACTICE_END), String::new()]);
    lines.join("\n")
}

fn json(practice: &Practice) -> String {
    let skills: Vec<_> =
        practice.skills().into_iter().map(|(id, name)| json!({"id": id, "name": name})).collect();
    let told = json!({
        "address": practice.origin(),
        "accessToken": practice.ready_access_token(),
        "vendorId": practice.vendor_id(),
        "skills": skills,
        "try": to_try(practice),
    });
    format!("{told:#}\n")
}

/// Commands that work as they stand, in another terminal.
fn to_try(practice: &Practice) -> Vec<String> {
    let origin = practice.origin();
    let skill = practice.skills().into_iter().nth(1).map(|(id, _)| id).unwrap_or_default();
    vec![
        format!("export {}='{}'", connection::TOKEN_VARIABLE, practice.ready_access_token()),
        format!("skill-linker --amazon {origin} status"),
        format!("skill-linker --amazon {origin} get {skill}"),
        format!("{origin}/practice/alexa-app"),
        format!("{origin}/practice/faults"),
    ]
}
