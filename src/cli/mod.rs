//! The command line: one file a command, over the same rules, services and machines as the window.
//!
//! Reading the arguments does nothing; [`run`] does, through one [`Console`], and gives an [`Outcome`].

mod audit;
mod bar;
mod check;
mod code;
mod completions;
mod connection;
mod console;
mod create;
mod diff;
mod faults;
mod get;
mod outcome;
mod practice;
mod push;
mod rehearse;
mod report_format;
mod rules;
mod sending;
mod settings_file;
mod sign_in;
mod sign_out;
mod status;
mod trying;
mod undo;
mod urls;
mod words;

use clap::CommandFactory as _;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;

use crate::i18n;

pub use console::Console;
pub use console::with_console;
pub use outcome::Outcome;
pub use report_format::ReportFormat;

/// Takes a person step by step through account linking for an Alexa skill. Without a command it opens the window.
#[derive(Debug, Parser)]
#[command(name = "skill-linker", version, about, max_term_width = 100, after_help = AFTER)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub common: Common,
}

const AFTER: &str = "\
Exit codes: 0 fine; 1 something must be fixed, or was refused; 2 unreadable input or wrong usage;
3 Amazon or the network said no.

Nothing is changed at Amazon by any command but create, push, try and undo, and those ask first.
Skill Linker is not made by Amazon.";

/// What every command and the window take.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Common {
    /// Speak that language, such as en; stands before the command
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// Talk to a practice Amazon on this computer instead of the real one
    #[arg(long, value_name = "http://127.0.0.1:PORT", global = true)]
    pub amazon: Option<String>,
    /// Tell nothing but the result
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

/// One command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check account-linking settings in files or folders; without --probe nobody is contacted
    Check(check::Options),
    /// List all rules, or explain one of them
    Rules(rules::Options),
    /// Show the three Alexa redirect URLs of a vendor ID
    Urls(urls::Options),
    /// Show what Amazon has as account-linking settings of a skill
    Get(get::Options),
    /// Show what sending a file would change; nothing is sent
    Diff(diff::Options),
    /// Send the settings in a file, after showing what changes and asking
    Push(push::Options),
    /// Put the settings back that were there before the last push
    Undo(undo::Options),
    /// Read and check every skill of a developer account, and list them with those in trouble first
    Audit(audit::Options),
    /// Write the code of a skill that asks for linking and greets the person who is linked
    Code(code::Options),
    /// Make a new skill and build its model, after looking for one of that name and asking
    Create(create::Options),
    /// Say something to a skill, and see whether its account is linked
    Try(trying::Options),
    /// Rehearse the whole link as Alexa does it, with a login in the browser
    Rehearse(rehearse::Options),
    /// Run a practice Amazon on this computer, to try everything without an account
    Practice(practice::Options),
    /// Sign in with your own security profile, and stay signed in
    SignIn(sign_in::Options),
    /// Forget the sign-in
    SignOut,
    /// Show who is signed in
    Status(status::Options),
    /// Print the completions for a shell
    Completions(completions::Options),
}

/// How a result is written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum Format {
    #[default]
    Text,
    Json,
}

/// Does what the command says.
pub fn run(command: &Command, common: &Common, console: &mut Console<'_>) -> Outcome {
    console.quiet = common.quiet;
    match command {
        Command::Check(options) => check::run(options, console),
        Command::Rules(options) => rules::run(options, console),
        Command::Urls(options) => urls::run(options, console),
        Command::Get(options) => get::run(options, common, console),
        Command::Diff(options) => diff::run(options, common, console),
        Command::Push(options) => push::run(options, common, console),
        Command::Undo(options) => undo::run(options, common, console),
        Command::Audit(options) => audit::run(options, common, console),
        Command::Code(options) => code::run(options, common, console),
        Command::Create(options) => create::run(options, common, console),
        Command::Try(options) => trying::run(options, common, console),
        Command::Rehearse(options) => rehearse::run(options, common, console),
        Command::Practice(options) => practice::run(options, console),
        Command::SignIn(options) => sign_in::run(options, common, console),
        Command::SignOut => sign_out::run(common, console),
        Command::Status(options) => status::run(options, common, console),
        Command::Completions(options) => completions::run(options, console),
    }
}

/// Speaks the language that was asked for, or that of the environment when we have it.
///
/// # Errors
/// The outcome when a language was asked for that is not there.
pub fn speak(common: &Common, console: &mut Console<'_>) -> Result<(), Outcome> {
    if let Some(tag) = &common.language {
        if i18n::speak(tag) {
            return Ok(());
        }
        let languages = i18n::languages().collect::<Vec<_>>().join(", ");
        console.problem(&i18n::text_with(
            i18n::key::CLI_UNKNOWN_LANGUAGE,
            &[("languages", &languages)],
        ));
        return Err(Outcome::Unusable);
    }
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(console.variable);
    if let Some(tag) = named {
        i18n::speak(&tag);
    }
    Ok(())
}

/// Prints what the commands are.
pub fn help(console: &mut Console<'_>) -> Outcome {
    let help = Arguments::command().render_long_help();
    console.print(&help.to_string());
    Outcome::Fine
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_well_made() {
        Arguments::command().debug_assert();
    }
}
