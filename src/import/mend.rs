//! Almost-JSON → JSON: what mail programs, logs, word processors and other languages make of it.

use crate::import::ImportProblem;
use crate::import::Mended;
use crate::import::around;
use crate::import::find;
use crate::import::json;
use crate::import::json::Document;
use crate::import::peel::PEELS;

/// How much is read again in all, over every place where JSON might begin. Bytes.
const WORK: usize = 2 * 1024 * 1024;

/// How many places are tried in all. A long log has fewer brackets.
const TRIES: usize = 20_000;

/// Looks for JSON inside a text that is none, mending it on the way. `problem` is what strict reading said.
pub(super) fn parse(
    text: &str,
    problem: ImportProblem,
) -> Result<(Document, Vec<Mended>), ImportProblem> {
    if !matches!(problem, ImportProblem::NotJson { .. }) {
        return Err(problem);
    }
    let mut text = text.to_owned();
    let mut search = Search::default();
    for (is_early, peeled, peel) in PEELS {
        if !is_early && let Some(found) = search.run(&text) {
            return found;
        }
        if let Some(plain) = peel(&text) {
            text = plain;
            search.before.push(peeled);
        }
    }
    search.run(&text).unwrap_or(Err(problem))
}

type Found = Result<(Document, Vec<Mended>), ImportProblem>;

/// Looking for the JSON, and how much was read for it so far.
#[derive(Default)]
struct Search {
    before: Vec<Mended>,
    work: usize,
    tries: usize,
}

impl Search {
    /// The first place from which JSON with settings can be read, else the first with any object.
    fn run(&mut self, text: &str) -> Option<Found> {
        let (mut skip_to, mut fallback) = (0, None);
        for (at, _) in text.match_indices(['{', '[']) {
            if self.work > WORK || self.tries > TRIES {
                break;
            }
            if at < skip_to {
                continue;
            }
            self.tries += 1;
            let rest = text.get(at..)?;
            let Some(scan) = Scan::run(rest) else {
                self.work += rest.len();
                continue;
            };
            self.work += scan.length;
            let end = at + scan.length;
            match json::parse(&scan.json) {
                Ok(document) if find::holds_settings(&document.value) => {
                    return Some(Ok(self.found(text, at, end, document, scan.mended)));
                }
                Ok(document) if document.value.is_object() && fallback.is_none() => {
                    fallback = Some((at, end, document, scan.mended));
                    skip_to = end;
                }
                Ok(_) => skip_to = end,
                Err(ImportProblem::NotJson { .. }) => {}
                Err(limit) => return Some(Err(limit)),
            }
        }
        fallback.map(|(at, end, document, mended)| Ok(self.found(text, at, end, document, mended)))
    }

    fn found(
        &self,
        text: &str,
        at: usize,
        end: usize,
        document: Document,
        more: Vec<Mended>,
    ) -> (Document, Vec<Mended>) {
        let sides = [text.get(..at), text.get(end..)].map(Option::unwrap_or_default);
        let mut mended = self.before.clone();
        mended.extend(around::left_out(sides));
        mended.extend(more);
        (document, mended)
    }
}

/// One reading from an opening bracket to the one that closes it.
struct Scan {
    json: String,
    /// The bytes read.
    length: usize,
    mended: Vec<Mended>,
}

impl Scan {
    fn run(text: &str) -> Option<Self> {
        let mut scanner = Scanner::default();
        let mut end = 0;
        while let Some(c) = text.get(end..)?.chars().next() {
            end += c.len_utf8();
            let after = text.get(end..)?;
            end += match c {
                '"' => scanner.plain(after)?,
                '\'' | '‘' | '’' | '‚' | '“' | '”' | '„' | '‟' | '″' => {
                    scanner.odd(c, after)?
                }
                '/' if after.starts_with(['/', '*']) => scanner.comment(after),
                '{' | '[' => scanner.open(c),
                '}' | ']' => scanner.close(c)?,
                ',' => scanner.comma(),
                c if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' => scanner.blank(c),
                c if c.is_alphabetic() || c == '_' || c == '$' => {
                    scanner.word(text.get(end - c.len_utf8()..)?) - c.len_utf8()
                }
                c => scanner.copy(c),
            };
            if scanner.depth == 0 {
                return Some(Self { json: scanner.json, length: end, mended: scanner.mended });
            }
        }
        None
    }
}

/// Writes strict JSON. Each method takes what follows its sign, and gives the bytes of it that it used.
#[derive(Default)]
struct Scanner {
    json: String,
    depth: usize,
    /// Whether a comma waits to see that it is not the last.
    comma: bool,
    mended: Vec<Mended>,
}

impl Scanner {
    fn note(&mut self, mended: Mended) {
        if !self.mended.contains(&mended) {
            self.mended.push(mended);
        }
    }

    fn settle(&mut self) {
        if std::mem::take(&mut self.comma) {
            self.json.push(',');
        }
    }

    fn copy(&mut self, c: char) -> usize {
        self.settle();
        self.json.push(c);
        0
    }

    fn blank(&mut self, c: char) -> usize {
        if !matches!(c, ' ' | '\t' | '\n' | '\r') {
            self.note(Mended::Blanks);
        }
        self.json.push(if c == '\n' { '\n' } else { ' ' });
        0
    }

    fn comma(&mut self) -> usize {
        self.settle();
        self.comma = true;
        0
    }

    fn open(&mut self, c: char) -> usize {
        self.depth += 1;
        self.copy(c)
    }

    fn close(&mut self, c: char) -> Option<usize> {
        if std::mem::take(&mut self.comma) {
            self.note(Mended::TrailingCommas);
        }
        self.depth = self.depth.checked_sub(1)?;
        self.json.push(c);
        Some(0)
    }

    fn plain(&mut self, after: &str) -> Option<usize> {
        self.settle();
        let mut escaped = false;
        for (at, c) in after.char_indices() {
            if c == '"' && !escaped {
                let inner = after.get(..at)?;
                self.json.push('"');
                self.inside(inner);
                self.json.push('"');
                return Some(at + 1);
            }
            escaped = c == '\\' && !escaped;
        }
        None
    }

    /// A text between quotes that JSON does not know.
    fn odd(&mut self, opening: char, after: &str) -> Option<usize> {
        self.settle();
        self.note(Mended::Quotes);
        let closing: &[char] = if matches!(opening, '\'' | '‘' | '’' | '‚') {
            &['\'', '‘', '’']
        } else {
            &['“', '”', '‟', '″', '"']
        };
        let end = after.find(closing)?;
        let inner = after.get(..end)?;
        self.json.push('"');
        self.inside(&inner.replace('"', "\\\""));
        self.json.push('"');
        Some(end + after.get(end..)?.chars().next()?.len_utf8())
    }

    /// What stands between quotes. Where a mail program broke a line, the break and what indents the next one go.
    fn inside(&mut self, inner: &str) {
        if !inner.contains(['\n', '\r', '\t']) {
            return self.json.push_str(inner);
        }
        let mut broken = false;
        for c in inner.chars() {
            if matches!(c, '\n' | '\r') {
                broken = true;
                self.note(Mended::LineEnds);
            } else if c == '\t' && !broken {
                self.note(Mended::Blanks);
                self.json.push_str("\\t");
            } else if !(broken && matches!(c, ' ' | '\t')) {
                broken = false;
                self.json.push(c);
            }
        }
    }

    fn comment(&mut self, after: &str) -> usize {
        self.note(Mended::Comments);
        self.json.push(' ');
        let (mark, extra) = if after.starts_with('*') { ("*/", 2) } else { ("\n", 0) };
        after.find(mark).map_or(after.len(), |end| end + extra)
    }

    /// The word outside quotes with which a text begins: a literal, another language's literal, or a name. Gives its
    /// bytes.
    fn word(&mut self, text: &str) -> usize {
        self.settle();
        let is_outside = |c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$'));
        let (word, after) = text.split_at(text.find(is_outside).unwrap_or(text.len()));
        let names = after.trim_start().starts_with(':');
        let meant = match word {
            "true" | "false" | "null" | "e" | "E" if !names => {
                self.json.push_str(word);
                return word.len();
            }
            "True" if !names => "true",
            "False" if !names => "false",
            "None" | "undefined" if !names => "null",
            _ => word,
        };
        self.note(Mended::Words);
        let quote = if names { "\"" } else { "" };
        self.json.extend([quote, meant, quote]);
        word.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::LIMIT;
    use crate::import::traps::traps;

    #[test]
    fn no_trap_makes_it_read_more_than_a_few_times_the_text() {
        for (name, bytes) in traps(LIMIT / 8) {
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let mut search = Search::default();
            let _found = search.run(&text);
            assert!(search.work <= WORK + text.len(), "{name}: {}", search.work);
            assert!(search.tries <= TRIES + 1, "{name}: {}", search.tries);
        }
    }
}
