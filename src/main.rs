//! Arguments → window or command → exit code; nothing else.

use std::process::ExitCode;

use clap::Parser as _;
use skill_linker::app;
use skill_linker::cli;
use skill_linker::cli::Arguments;
use skill_linker::cli::Common;
use skill_linker::cli::Console;
use skill_linker::cli::Outcome;
use skill_linker::effects::World;
use skill_linker::i18n;
use skill_linker::services::amazon::Endpoints;
use skill_linker::services::process;

fn main() -> ExitCode {
    process::protect();
    let arguments = Arguments::parse();
    cli::with_console(|console| {
        if let Err(outcome) = cli::speak(&arguments.common, console) {
            return outcome.into();
        }
        match &arguments.command {
            Some(command) => cli::run(command, &arguments.common, console).into(),
            None => open_window(&arguments.common, console).into(),
        }
    })
}

fn open_window(common: &Common, console: &mut Console<'_>) -> Outcome {
    let endpoints = common.amazon.as_deref().map_or(Ok(Endpoints::real()), Endpoints::practice);
    let endpoints = match endpoints {
        Ok(endpoints) => endpoints,
        Err(error) => {
            console.problem(&i18n::text(error.text_key()));
            return Outcome::Unusable;
        }
    };
    match app::run(World::system(endpoints), common.language.clone()) {
        Ok(()) => Outcome::Fine,
        Err(error) => {
            console.problem(&error.text());
            Outcome::Unusable
        }
    }
}
