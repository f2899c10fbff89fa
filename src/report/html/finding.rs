//! One finding as a card.

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::labels::console_label;
use crate::report::Piece;
use crate::report::Told;
use crate::report::Words;
use crate::report::html::icons;
use crate::report::html::tags::Tags;
use crate::rules::Severity;

/// The card, with its heading at that level; `weight` is its severity in words.
pub(super) fn card(page: &mut Tags, level: usize, told: &Told, weight: Key) {
    page.tags(match told.severity {
        Severity::Error => "<article class=\"finding error\">\n",
        Severity::Warning => "<article class=\"finding warning\">\n",
        Severity::Note => "<article class=\"finding note\">\n",
    });
    head(page, level, told, weight);
    page.tags("<dl>\n");
    row(page, key::REPORT_WHAT, |page| words(page, &told.why));
    row(page, key::REPORT_WHO, |page| words(page, &told.who));
    row(page, key::REPORT_FIX, |page| words(page, &told.fix));
    let values = told.suggested();
    if !values.is_empty() {
        row(page, key::REPORT_SUGGESTION, |page| {
            for value in &values {
                page.element("<code class=\"box\">", value, "</code>");
            }
        });
    }
    if let Some(field) = told.field {
        row(page, key::REPORT_BOX, |page| {
            page.element("“", console_label(field), "” ");
            page.element("<code class=\"place\">", &told.pointer, "</code>");
        });
    }
    page.tags("</dl>\n");
    foot(page, told);
    page.tags("</article>\n");
}

fn head(page: &mut Tags, level: usize, told: &Told, weight: Key) {
    page.tags("<header>");
    page.tags(icons::of(told.severity));
    page.heading(level, |page| words(page, &told.title));
    if let Some(field) = told.field {
        page.element("<code class=\"field\">", field.name(), "</code>");
    }
    page.element("<span class=\"weight\">", &i18n::text(weight), "</span></header>\n");
}

fn foot(page: &mut Tags, told: &Told) {
    page.tags("<footer>");
    if told.source.starts_with("https://") {
        // The source stands in the rule, not in what was read.
        page.element("<a rel=\"noreferrer\" href=\"", told.source, "\">");
        page.element("", &i18n::text(key::REPORT_SOURCE), "</a>");
    } else {
        page.element("<span>", told.source, "</span>");
    }
    page.element("<code>", told.code, "</code></footer>\n");
}

fn row(page: &mut Tags, label: Key, inside: impl FnOnce(&mut Tags)) {
    page.element("<dt>", &i18n::text(label), "</dt><dd>");
    inside(page);
    page.tags("</dd>\n");
}

/// Words of ours, with values set in another type.
pub(super) fn words(page: &mut Tags, words: &Words) {
    words.pieces().iter().for_each(|one| piece(page, one));
}

pub(super) fn piece(page: &mut Tags, piece: &Piece) {
    match piece {
        Piece::Ours(text) => page.text(text),
        Piece::Value(text) => page.element("<code>", text, "</code>"),
    }
}
