//! The lines of the JSON as the eye gets them: broken where they are too long, and told apart by colour.

use crate::model::Field;
use crate::model::Line;

/// The least columns a broken value is given, however deep it stands.
const LEAST_COLUMNS: usize = 8;

/// What a piece of JSON is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::views) enum Kind {
    /// A name before a colon.
    Name,
    /// A string.
    Text,
    /// `true`, `false`, `null` or a number.
    Word,
    /// Brackets, commas, colons, blanks.
    Mark,
}

/// One row on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::views) struct Row {
    pub(in crate::views) field: Option<Field>,
    /// The pieces in order; blanks at the beginning are a piece of their own.
    pub(in crate::views) pieces: Vec<(Kind, String)>,
}

impl Row {
    /// The row as text.
    pub(in crate::views) fn text(&self) -> String {
        self.pieces.iter().map(|(_, text)| text.as_str()).collect()
    }
}

/// Breaks the lines into rows of at most so many columns.
///
/// A value that does not fit beside its name goes to a row of its own, two columns in, and breaks anywhere.
pub(in crate::views) fn rows(lines: &[Line], columns: usize) -> Vec<Row> {
    lines.iter().flat_map(|line| broken(line, columns)).collect()
}

fn broken(line: &Line, columns: usize) -> Vec<Row> {
    let pieces = pieces(&line.text);
    let row = |pieces| Row { field: line.field, pieces };
    if width(&pieces) <= columns {
        return vec![row(pieces)];
    }
    let indent = line.text.chars().take_while(|c| *c == ' ').count();
    let mut rows = Vec::new();
    let mut rest = pieces.as_slice();
    let mut value_indent = indent;
    if let Some(colon) = pieces.iter().position(|(kind, _)| *kind == Kind::Name) {
        let (name, value) = pieces.split_at((colon + 2).min(pieces.len()));
        let mut name = name.to_vec();
        if let Some((_, mark)) = name.last_mut() {
            mark.truncate(mark.trim_end_matches(' ').len());
        }
        rows.push(row(name));
        rest = value;
        value_indent += 2;
    } else {
        rest = rest.get(1..).filter(|_| indent > 0).unwrap_or(rest);
    }
    let indent = value_indent.min(columns.saturating_sub(LEAST_COLUMNS));
    let room = columns.saturating_sub(indent).max(1);
    rows.extend(chunks(rest, room).into_iter().map(|mut chunk| {
        chunk.insert(0, (Kind::Mark, " ".repeat(indent)));
        row(chunk)
    }));
    rows
}

fn width(pieces: &[(Kind, String)]) -> usize {
    pieces.iter().map(|(_, text)| text.chars().count()).sum()
}

/// Cuts the pieces into runs of so many columns.
fn chunks(pieces: &[(Kind, String)], room: usize) -> Vec<Vec<(Kind, String)>> {
    let mut chunks = Vec::new();
    let mut chunk: Vec<(Kind, String)> = Vec::new();
    let mut used = 0;
    for (kind, text) in pieces {
        let mut part = String::new();
        for c in text.chars() {
            // A comma at the end may hang over by its one column rather than stand alone on a row.
            if used >= room && !(c == ',' && used == room) {
                chunk.push((*kind, std::mem::take(&mut part)));
                chunks.push(std::mem::take(&mut chunk));
                used = 0;
            }
            part.push(c);
            used += 1;
        }
        chunk.push((*kind, part));
    }
    chunks.push(chunk);
    for chunk in &mut chunks {
        chunk.retain(|(_, text)| !text.is_empty());
    }
    chunks
}

/// Tells the parts of one line of JSON apart.
fn pieces(line: &str) -> Vec<(Kind, String)> {
    let mut pieces: Vec<(Kind, String)> = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            '"' => string(rest),
            c if c.is_alphanumeric() || c == '-' => {
                let end = rest.find([',', ']', '}', ' ', ':']).unwrap_or(rest.len());
                (Kind::Word, end)
            }
            c => {
                let end = rest
                    .find(|c: char| c == '"' || c == '-' || c.is_alphanumeric())
                    .unwrap_or(rest.len());
                (Kind::Mark, end.max(c.len_utf8()))
            }
        };
        let (piece, after) = rest.split_at(length);
        // Blanks at the beginning stand alone, so that a broken value can take others.
        let blanks = piece.len() - piece.trim_start_matches(' ').len();
        if pieces.is_empty() && blanks > 0 && blanks < piece.len() {
            let (indent, marks) = piece.split_at(blanks);
            pieces.push((Kind::Mark, indent.to_owned()));
            pieces.push((Kind::Mark, marks.to_owned()));
        } else {
            pieces.push((kind, piece.to_owned()));
        }
        rest = after;
    }
    pieces
}

/// The string a text begins with: whether it is a name, and its length with the quotes.
fn string(text: &str) -> (Kind, usize) {
    let mut escaped = false;
    let end = text
        .char_indices()
        .skip(1)
        .find(|(_, c)| {
            let closes = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            closes
        })
        .map_or(text.len(), |(index, _)| index + 1);
    let is_name = text.get(end..).is_some_and(|after| after.starts_with(':'));
    (if is_name { Kind::Name } else { Kind::Text }, end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(text: &str) -> Line {
        Line { field: Some(Field::ClientId), text: text.to_owned() }
    }

    fn shown(text: &str, columns: usize) -> Vec<String> {
        rows(&[line(text)], columns).iter().map(Row::text).collect()
    }

    #[test]
    fn names_strings_words_and_marks_are_told_apart() {
        let found = pieces(r#"    "a\"b": [true, -1.5e3, "c: d"],"#);
        let kinds: Vec<(Kind, &str)> = found.iter().map(|(k, t)| (*k, t.as_str())).collect();
        let expected = [
            (Kind::Mark, "    "),
            (Kind::Name, r#""a\"b""#),
            (Kind::Mark, ": ["),
            (Kind::Word, "true"),
            (Kind::Mark, ", "),
            (Kind::Word, "-1.5e3"),
            (Kind::Mark, ", "),
            (Kind::Text, r#""c: d""#),
            (Kind::Mark, "],"),
        ];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn what_fits_stays_on_its_row() {
        assert_eq!(shown(r#"    "type": "AUTH_CODE","#, 24), [r#"    "type": "AUTH_CODE","#]);
    }

    #[test]
    fn a_long_value_goes_to_rows_of_its_own_two_columns_in() {
        let rows = shown(r#"    "clientId": "amzn1.application","#, 18);
        assert_eq!(rows, [r#"    "clientId":"#, r#"      "amzn1.appli"#, r#"      cation","#]);
    }

    #[test]
    fn a_long_entry_of_a_list_breaks_where_it_stands() {
        let rows = shown(r#"      "alexa::ask:skills""#, 18);
        assert_eq!(rows, [r#"      "alexa::ask:"#, r#"      skills""#]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_no_row_is_too_wide(text in r#" {0,8}("[a-zé\\"]{0,6}": )?"[^\n]{0,80}",?"#, columns in 10_usize..60) {
            let rows = rows(&[line(&text)], columns);
            let joined: String = rows.iter().map(Row::text).collect();
            let bare = |text: &str| text.replace(' ', "");
            prop_assert_eq!(bare(&joined), bare(&text));
            for row in &rows {
                prop_assert!(width(&row.pieces) <= columns + 1 || rows.len() > 1 && row.pieces.iter().any(|(kind, _)| *kind == Kind::Name));
                prop_assert_eq!(row.field, Some(Field::ClientId));
            }
        }
    }
}
