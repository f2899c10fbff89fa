//! The table as text, one line a row, so that it can be searched and cut.

use crate::audit::Audit;
use crate::audit::Reading;
use crate::audit::Row;
use crate::i18n;
use crate::i18n::key;
use crate::model::shown;
use crate::rules::Severity;

/// Names that are longer push their own line only.
const LONGEST_NAME: usize = 40;

/// The rows, what needs most work first, and what they come to.
pub(super) fn table(audit: &Audit) -> String {
    let rows = audit.rows();
    let heads = [
        key::CLI_AUDIT_MUST_FIX,
        key::CLI_AUDIT_WORTH_A_LOOK,
        key::CLI_AUDIT_STAGE,
        key::CLI_AUDIT_SKILL,
        key::CLI_AUDIT_ID,
    ]
    .map(i18n::text);
    let cells = rows.iter().map(|row| cells(row));
    let lines: Vec<[String; 5]> = std::iter::once(heads).chain(cells).collect();
    let remarks = std::iter::once(String::new()).chain(rows.iter().map(|row| remarks(row)));
    let widths: [usize; 5] = std::array::from_fn(|column| {
        let lengths = lines.iter().filter_map(|cells| cells.get(column));
        let widest = lengths.map(|cell| cell.chars().count()).max().unwrap_or_default();
        if column == 3 { widest.min(LONGEST_NAME) } else { widest }
    });
    let mut text = String::new();
    for (cells, remarks) in lines.iter().zip(remarks) {
        let mut line = String::new();
        for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let is_number = column < 2;
            let cell =
                if is_number { format!("{cell:>width$}  ") } else { format!("{cell:width$}  ") };
            line.push_str(&cell);
        }
        line.push_str(&remarks);
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text + "\n" + &total(audit) + "\n"
}

fn cells(row: &Row) -> [String; 5] {
    let number =
        |count: usize| if row.judged().is_some() { count.to_string() } else { "–".into() };
    [
        number(row.must_fix()),
        number(row.worth_a_look()),
        row.stage.as_str().to_owned(),
        row.name.clone(),
        shown(&row.skill_id),
    ]
}

/// What else there is to say about a row.
fn remarks(row: &Row) -> String {
    match &row.reading {
        Reading::Waiting => i18n::text(key::CLI_AUDIT_NOT_REACHED),
        Reading::Unread(error) => i18n::text(error.happened()),
        Reading::Read(judged) => {
            let mut parts = Vec::new();
            if row.lacks_linking() {
                parts.push(i18n::text(key::CLI_AUDIT_MISSING));
            } else if judged.settings.is_none() {
                parts.push(i18n::text(key::CLI_AUDIT_NOTHING));
            }
            let codes = judged.findings.iter().filter(|(_, of)| *of != Severity::Note);
            let codes: Vec<&str> = codes.map(|(code, _)| *code).collect();
            if !codes.is_empty() {
                parts.push(codes.join(" "));
            }
            if row.shares_its_name() {
                parts.push(i18n::text(key::CLI_AUDIT_SAME_NAME));
            }
            if !judged.differs.is_empty() {
                let names = shown(&judged.differs.join(", "));
                parts.push(i18n::text_with(key::CLI_AUDIT_DIFFERS, &[("names", &names)]));
            }
            parts.join("; ")
        }
    }
}

fn total(audit: &Audit) -> String {
    i18n::text_with(
        key::CLI_AUDIT_TOTAL,
        &[
            ("rows", &audit.known().to_string()),
            ("trouble", &audit.in_trouble().to_string()),
            ("unread", &audit.unread().to_string()),
        ],
    )
}
