//! `completions`: what a shell needs to complete our commands.

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::cli::Arguments;
use crate::cli::Console;
use crate::cli::Outcome;

/// `completions SHELL`.
#[derive(Debug, clap::Args)]
pub struct Options {
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(options: &Options, console: &mut Console<'_>) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), "skill-linker", &mut script);
    console.print(&String::from_utf8_lossy(&script));
    Outcome::Fine
}
