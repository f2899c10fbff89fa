//! A line on stderr that shows how far a long command is, while a person watches.

use std::time::Duration;
use std::time::Instant;

use crate::cli::Console;
use crate::i18n;
use crate::i18n::key;

/// What is over sooner needs no bar, and more often nobody can read it.
const EVERY: Duration = Duration::from_millis(200);

const CELLS: usize = 24;

/// Back to the beginning of the line, and nothing in it.
const WIPE: &str = "\r\u{1b}[K";

/// The bar. Whatever else is written to the terminal is written after [`Bar::wipe`].
pub(super) struct Bar {
    is_shown: bool,
    drawn: bool,
    last: Instant,
    shown: String,
}

impl Bar {
    pub(super) fn new(console: &Console<'_>) -> Self {
        Self {
            is_shown: console.watched && !console.quiet,
            drawn: false,
            last: Instant::now(),
            shown: String::new(),
        }
    }

    /// Draws how far it is: when enough time went by, or when it was wiped.
    pub(super) fn draw(&mut self, done: usize, total: usize, console: &mut Console<'_>) {
        if !self.is_shown {
            return;
        }
        if self.last.elapsed() >= EVERY {
            self.last = Instant::now();
            self.shown = line(done, total);
            self.drawn = false;
        }
        if !self.drawn && !self.shown.is_empty() {
            self.drawn = true;
            console.write_progress(&format!("{WIPE}{}", self.shown));
        }
    }

    /// Takes it off the line.
    pub(super) fn wipe(&mut self, console: &mut Console<'_>) {
        if self.drawn {
            self.drawn = false;
            console.write_progress(WIPE);
        }
    }
}

fn line(done: usize, total: usize) -> String {
    let full = (done * CELLS).checked_div(total).unwrap_or(CELLS).min(CELLS);
    let (done, total) = (done.to_string(), total.to_string());
    let words =
        i18n::text_with(key::CLI_PROGRESS, &[("done", done.as_str()), ("total", total.as_str())]);
    format!("[{}{}] {words}", "#".repeat(full), "-".repeat(CELLS - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_fills_and_never_overflows() {
        assert!(line(0, 4).starts_with("[------------------------] "));
        assert!(line(2, 4).starts_with("[############------------] 2"));
        for (done, total) in [(4, 4), (9, 4), (0, 0)] {
            assert!(line(done, total).starts_with("[########################] "));
        }
    }
}
