//! Arguments → window or command → exit code; nothing else.

use std::process::ExitCode;

use clap::Parser as _;
use skill_linker::cli;
use skill_linker::cli::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    cli::with_console(|console| {
        if let Err(outcome) = cli::speak(&arguments.common, console) {
            return outcome.into();
        }
        match &arguments.command {
            Some(command) => cli::run(command, &arguments.common, console).into(),
            None => cli::help(console).into(),
        }
    })
}
