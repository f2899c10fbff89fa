//! The one door to arguments' surroundings: what is read, what is written, and what the environment says.

use std::env;
use std::io;
use std::io::IsTerminal as _;
use std::io::Read;
use std::io::Write;

use crate::i18n;
use crate::i18n::key;

/// The columns of a result that no terminal shows.
const WIDTH: usize = 80;

/// Where a command reads and writes.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Console<'a> {
    /// The result.
    pub out: &'a mut dyn Write,
    /// Progress and problems.
    pub err: &'a mut dyn Write,
    pub input: Box<dyn Read + Send>,
    /// A variable of the environment.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
    /// Whether a person reads the result on a terminal that shows colours.
    pub colours: bool,
    /// How wide the result may be, in columns.
    pub width: usize,
    /// Whether a person types the input.
    pub typed: bool,
    /// Whether a person watches the progress on a terminal.
    pub watched: bool,
    pub quiet: bool,
}

impl Console<'_> {
    /// Writes a part of the result. A reader that went away is not an error of ours.
    pub fn print(&mut self, text: &str) {
        let _gone = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
    }

    /// Writes a line of the result.
    pub fn say(&mut self, line: &str) {
        self.print(&format!("{line}\n"));
    }

    /// Tells how it goes, unless the person wants quiet.
    pub fn progress(&mut self, line: &str) {
        if !self.quiet {
            self.problem(line);
        }
    }

    /// Writes on the line of the progress, as it stands.
    pub(super) fn write_progress(&mut self, text: &str) {
        let _gone = self.err.write_all(text.as_bytes()).and_then(|()| self.err.flush());
    }

    /// The next line of the input without its end, 8 KiB at most. Nothing after it is read.
    pub fn line(&mut self) -> String {
        line_of(&mut *self.input, 8 * 1024).unwrap_or_default()
    }

    /// The rest of the input, for a thread that waits for it. Nothing more can be read here.
    pub(super) fn take_input(&mut self) -> Box<dyn Read + Send> {
        std::mem::replace(&mut self.input, Box::new(io::empty()))
    }

    /// Asks a person for a yes. Without a person, and for every other answer, it is no.
    pub fn confirmed(&mut self, question: &str) -> bool {
        if !self.typed {
            return false;
        }
        self.print(&format!("{question} "));
        let answer = self.line().to_lowercase();
        let yes = i18n::text(key::CLI_YES).to_lowercase();
        !answer.is_empty() && yes.starts_with(&answer)
    }

    /// Tells what went wrong.
    pub fn problem(&mut self, line: &str) {
        let _gone = writeln!(self.err, "{line}");
    }
}

/// Opens the console of this process for one command.
pub fn with_console<T>(command: impl FnOnce(&mut Console<'_>) -> T) -> T {
    let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let colours = io::stdout().is_terminal()
        && variable("NO_COLOR").is_none()
        && variable("TERM").is_none_or(|term| term != "dumb");
    let mut out = io::stdout();
    let mut err = io::stderr();
    command(&mut Console {
        out: &mut out,
        err: &mut err,
        input: Box::new(io::stdin()),
        variable: &variable,
        colours,
        width: width(),
        typed: io::stdin().is_terminal(),
        watched: io::stderr().is_terminal(),
        quiet: false,
    })
}

/// The next line without its end and the blanks around it, so many bytes at most; nothing at the end of the input.
pub(super) fn line_of(input: &mut dyn Read, longest: usize) -> Option<String> {
    let mut line = Vec::new();
    let mut byte = [0];
    // Byte by byte, since the input may hold more than this command is to see.
    while line.len() < longest {
        if !input.read(&mut byte).is_ok_and(|read| read == 1) {
            if line.is_empty() {
                return None;
            }
            break;
        }
        match byte {
            [b'\n'] => break,
            [other] => line.push(other),
        }
    }
    Some(String::from_utf8_lossy(&line).trim().to_owned())
}

/// The width of the terminal that shows the result.
fn width() -> usize {
    let size = terminal_size::terminal_size_of(io::stdout());
    size.map_or(WIDTH, |(width, _)| usize::from(width.0))
}
