//! What a person pastes on standard input, read on a thread of its own: a read cannot be called off, and a deadline has
//! to end the wait all the same.

use std::io::Read;
use std::thread;

use tokio::sync::mpsc;

use crate::cli::console::line_of;
use crate::model::Secret;

/// More of a line is not read: room for a code of 6,000 letters beside the long state. Bytes.
const LONGEST: usize = 32 * 1024;

/// A terminal gives no more of one line, and says nothing of the rest (`MAX_CANON` of Linux, without the line end). Bytes.
const TERMINALS_LONGEST: usize = 4_095;

/// The lines of the input as they come, empty ones left out.
pub(super) struct Pasted {
    lines: mpsc::Receiver<Secret>,
    typed: bool,
}

impl Pasted {
    /// Begins to read. `typed` is whether the input is a terminal.
    pub(super) fn of(mut input: Box<dyn Read + Send>, typed: bool) -> Self {
        let (post, lines) = mpsc::channel(1);
        thread::spawn(move || {
            while let Some(line) = line_of(&mut *input, LONGEST) {
                if !line.is_empty() && post.blocking_send(Secret::new(line)).is_err() {
                    return;
                }
            }
        });
        Self { lines, typed }
    }

    /// The next line; nothing when the input has ended.
    pub(super) async fn next(&mut self) -> Option<Secret> {
        self.lines.recv().await
    }

    /// Whether the terminal may have kept the end of that line for itself.
    pub(super) fn is_cut(&self, line: &Secret) -> bool {
        self.typed && line.expose().len() >= TERMINALS_LONGEST
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tokio's test macro waits for its runtime")]
mod tests {
    use super::*;

    #[tokio::test]
    async fn lines_come_one_by_one_and_the_end_is_told() {
        let long = "x".repeat(LONGEST + 10);
        let input = format!("\n  one \r\n\n{long}\ntwo");
        let mut pasted = Pasted::of(Box::new(std::io::Cursor::new(input.into_bytes())), false);
        let mut lengths = Vec::new();
        while let Some(line) = pasted.next().await {
            lengths.push(line.expose().len());
        }
        assert_eq!(lengths, [3, LONGEST, 10, 3]);
    }

    #[test]
    fn a_terminal_that_cuts_is_noticed() {
        let line = Secret::new("x".repeat(TERMINALS_LONGEST));
        for (typed, cut) in [(true, true), (false, false)] {
            assert_eq!(Pasted::of(Box::new(std::io::empty()), typed).is_cut(&line), cut);
        }
    }
}
