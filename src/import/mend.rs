//! Almost-JSON → JSON: what mail programs, logs, word processors and other languages make of it.

use crate::import::ImportProblem;
use crate::import::Mended;
use crate::import::find;
use crate::import::json;
use crate::import::json::Document;

/// How much is read again in all, over every place where JSON might begin.
const WORK: usize = 4 * 1024 * 1024;

/// Looks for JSON inside a text that is none, mending it on the way. `problem` is what strict reading said.
pub(super) fn parse(
    text: &str,
    problem: ImportProblem,
) -> Result<(Document, Vec<Mended>), ImportProblem> {
    if !matches!(problem, ImportProblem::NotJson { .. }) {
        return Err(problem);
    }
    let mut text = text.to_owned();
    let mut before = Vec::new();
    if let Some(plain) = without_quoting(&text) {
        text = plain;
        before.push(Mended::QuotedLines);
    }
    if let Some(found) = search(&text, &before) {
        return found;
    }
    if text.contains("\\\"") {
        before.push(Mended::Escaped);
        let plain = text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
        if let Some(found) = search(&plain, &before) {
            return found;
        }
    }
    Err(problem)
}

type Found = Result<(Document, Vec<Mended>), ImportProblem>;

/// The first place from which JSON with settings can be read, else the first with any object.
fn search(text: &str, before: &[Mended]) -> Option<Found> {
    let mut work = 0;
    let mut skip_to = 0;
    let mut fallback = None;
    for (at, _) in text.match_indices(['{', '[']) {
        if at < skip_to || work > WORK {
            continue;
        }
        let rest = text.get(at..)?;
        let Some(scan) = Scan::run(rest) else {
            work += rest.len();
            continue;
        };
        work += scan.length;
        let document = match json::parse(&scan.json) {
            Ok(document) => document,
            Err(ImportProblem::NotJson { .. }) => continue,
            Err(limit) => return Some(Err(limit)),
        };
        skip_to = at + scan.length;
        let mut mended = before.to_vec();
        let around = [text.get(..at), text.get(at + scan.length..)];
        if around.into_iter().flatten().any(|side| !side.trim().is_empty()) {
            mended.push(Mended::TextAround);
        }
        mended.extend(scan.mended);
        if find::holds_settings(&document.value) {
            return Some(Ok((document, mended)));
        }
        fallback.get_or_insert(Ok((document, mended)));
    }
    fallback.filter(|found| found.as_ref().is_ok_and(|(document, _)| document.value.is_object()))
}

/// The lines without the `>` of a quoted mail, when most of them have it.
fn without_quoting(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let quoted = lines.iter().filter(|line| line.starts_with('>')).count();
    if quoted == 0 || quoted * 2 < lines.len() {
        return None;
    }
    let plain: Vec<&str> =
        lines.iter().map(|line| line.trim_start_matches(['>', ' ']).trim_start()).collect();
    Some(plain.join("\n"))
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
        let mut rest = text.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            let after = text.get(at + c.len_utf8()..)?;
            let used = match c {
                '"' => scanner.plain(after)?,
                '\'' | '‘' | '’' | '‚' | '“' | '”' | '„' | '‟' | '″' => {
                    scanner.odd(c, after)?
                }
                '/' if after.starts_with(['/', '*']) => scanner.comment(after),
                '{' | '[' => scanner.open(c),
                '}' | ']' => scanner.close(c)?,
                ',' => scanner.comma(),
                c if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' => scanner.blank(c),
                c if c.is_alphabetic() || c == '_' || c == '$' => scanner.word(c, after),
                c => scanner.copy(c),
            };
            let end = at + c.len_utf8() + used;
            if scanner.depth == 0 {
                return Some(Self { json: scanner.json, length: end, mended: scanner.mended });
            }
            while rest.next_if(|(next, _)| *next < end).is_some() {}
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
                self.json.push('"');
                self.json.push_str(after.get(..=at)?);
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
        self.json.push_str(&inner.replace('"', "\\\""));
        self.json.push('"');
        Some(end + after.get(end..)?.chars().next()?.len_utf8())
    }

    fn comment(&mut self, after: &str) -> usize {
        self.note(Mended::Comments);
        self.json.push(' ');
        let (mark, extra) = if after.starts_with('*') { ("*/", 2) } else { ("\n", 0) };
        after.find(mark).map_or(after.len(), |end| end + extra)
    }

    /// A word outside quotes: a literal, another language's literal, or a name.
    fn word(&mut self, first: char, after: &str) -> usize {
        self.settle();
        let inside = |c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$'));
        let length = after.find(inside).unwrap_or(after.len());
        let mut word = String::from(first);
        word.push_str(after.get(..length).unwrap_or_default());
        let names = after.get(length..).unwrap_or_default().trim_start().starts_with(':');
        let meant = match word.as_str() {
            "true" | "false" | "null" | "e" | "E" if !names => word,
            "True" if !names => "true".to_owned(),
            "False" if !names => "false".to_owned(),
            "None" | "undefined" if !names => "null".to_owned(),
            _ if names => format!("\"{word}\""),
            _ => word,
        };
        if !matches!(meant.as_str(), "true" | "false" | "null" | "e" | "E")
            || matches!(first, 'T' | 'F' | 'N' | 'u')
        {
            self.note(Mended::Words);
        }
        self.json.push_str(&meant);
        length
    }
}
