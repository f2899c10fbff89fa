//! Lines of text, wrapped at blanks.

const PLAIN: &str = "\u{1b}[0m";

/// How a heading stands out where colours are shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Ink {
    Bold,
    Red,
    Yellow,
    Blue,
}

/// A text that is made line by line.
pub(super) struct Lines {
    pub(super) text: String,
    colours: bool,
    /// The most columns of a line; a word that is longer stays whole.
    width: usize,
}

impl Lines {
    pub(super) fn new(colours: bool, width: usize) -> Self {
        Self { text: String::new(), colours, width }
    }

    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn line(&mut self, line: &str) {
        self.hanging(0, "", line);
    }

    pub(super) fn heading(&mut self, line: &str) {
        self.inked(Ink::Bold, line);
    }

    pub(super) fn inked(&mut self, ink: Ink, line: &str) {
        if self.colours {
            self.text.push_str(match ink {
                Ink::Bold => "\u{1b}[1m",
                Ink::Red => "\u{1b}[1;31m",
                Ink::Yellow => "\u{1b}[1;33m",
                Ink::Blue => "\u{1b}[1;34m",
            });
        }
        self.text.push_str(line);
        if self.colours {
            self.text.push_str(PLAIN);
        }
        self.gap();
    }

    pub(super) fn indented(&mut self, columns: usize, line: &str) {
        self.hanging(columns, "", line);
    }

    /// A line that begins with `head`; what does not fit goes on below the words after it.
    pub(super) fn hanging(&mut self, columns: usize, head: &str, line: &str) {
        let indent = columns + head.chars().count();
        let mut column = indent;
        self.text.extend(std::iter::repeat_n(' ', columns));
        self.text.push_str(head);
        for (place, word) in line.split(' ').enumerate() {
            let length = word.chars().count();
            if place > 0 && column + 1 + length > self.width {
                self.gap();
                self.text.extend(std::iter::repeat_n(' ', indent));
                column = indent;
            } else if place > 0 {
                self.text.push(' ');
                column += 1;
            }
            self.text.push_str(word);
            column += length;
        }
        self.gap();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_do_not_fit_go_below() {
        let mut lines = Lines::new(false, 20);
        lines.hanging(2, "AL-006  ", "one two three four");
        assert_eq!(lines.text, "  AL-006  one two\n          three four\n");
    }

    #[test]
    fn a_long_word_stays_whole() {
        let mut lines = Lines::new(false, 10);
        lines.indented(2, "see https://a.example/long/path now");
        assert_eq!(lines.text, "  see\n  https://a.example/long/path\n  now\n");
    }
}
