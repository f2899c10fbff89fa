//! What the rules say, as cards: open what must be fixed, fold what is only good to know.

use std::collections::BTreeMap;
use std::ops::Range;

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::redacted;
use crate::rules::Checked;
use crate::rules::Finding;
use crate::rules::NotChecked;
use crate::rules::RULES;
use crate::rules::Severity;
use crate::rules::by_reason;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::FindingCard;
use crate::views::widgets::FoldRow;
use crate::views::widgets::Weight;
use crate::views::wizard::fold::fold_ui;

/// What can be pressed on a finding.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingWish {
    /// Put the corrected value in.
    Apply(Finding),
    /// Go to its field.
    Go(Finding),
    /// Copy what is to be put in elsewhere.
    Copy(&'static str),
    /// Open the page where it is written down.
    Source(&'static str),
}

/// The weight of a severity.
pub fn weight(severity: Severity) -> Weight {
    match severity {
        Severity::Error => Weight::MustFix,
        Severity::Warning => Weight::WorthALook,
        Severity::Note => Weight::GoodToKnow,
    }
}

/// Draws everything the rules said; gives what was pressed.
pub fn findings_ui(
    ui: &mut Ui,
    checked: &Checked,
    before: &dyn Fn(&Finding) -> String,
) -> Option<FindingWish> {
    let mut wish = None;
    let titles = titles(&checked.findings);
    let of = |severity| {
        let all = checked.findings.iter().zip(&titles);
        all.filter(move |(finding, _)| finding.severity == severity)
    };
    for severity in [Severity::Error, Severity::Warning] {
        for (index, (finding, title)) in of(severity).enumerate() {
            ui.push_id((finding.code, index), |ui| {
                wish = mended_ui(ui, finding, title, &before(finding)).or(wish.take());
            });
            ui.add_space(size::CARD_GAP_FULL);
        }
    }
    let notes: Vec<(&Finding, &String)> = of(Severity::Note).collect();
    if !notes.is_empty() {
        let count = counted(key::CHECK_NOTES, notes.len());
        folded(ui, key::CHECK_GOOD_TO_KNOW, Weight::GoodToKnow, &count, |ui| {
            for (index, (finding, title)) in notes.into_iter().enumerate() {
                ui.push_id((finding.code, index), |ui| {
                    wish = mended_ui(ui, finding, title, &before(finding)).or(wish.take());
                });
                ui.add_space(size::CARD_GAP_FULL);
            }
        });
    }
    let (unknown, not_asked): (Vec<NotChecked>, Vec<NotChecked>) =
        checked.not_checked.iter().partition(|not| not.reason.is_unknown());
    for (title, some) in [(key::CHECK_COULD_NOT_TELL, unknown), (key::CHECK_NOT_CHECKED, not_asked)]
    {
        if some.is_empty() {
            continue;
        }
        let count = counted(key::CHECK_CHECKS, some.len());
        folded(ui, title, Weight::CouldNotTell, &count, |ui| {
            for (reason, codes) in by_reason(&some) {
                line_ui(ui, &codes.join(", "), &reason.text());
            }
        });
    }
    fine_ui(ui, checked);
    wish
}

/// The titles in order; where several have the same, with the place each is about.
pub fn titles(findings: &[Finding]) -> Vec<String> {
    let titles: Vec<String> = findings.iter().map(Finding::title).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for title in &titles {
        *times.entry(title).or_default() += 1;
    }
    let told = titles.iter().zip(findings).map(|(title, finding)| {
        let is_alone = times.get(title.as_str()) == Some(&1);
        if is_alone { title.clone() } else { format!("{title} · {}", finding.pointer) }
    });
    told.collect()
}

fn mended_ui(ui: &mut Ui, finding: &Finding, title: &str, before: &str) -> Option<FindingWish> {
    card_ui(ui, finding, title, before, |ui, title| buttons_ui(ui, finding, title))
}

/// The rules that found nothing.
pub fn fine_ui(ui: &mut Ui, checked: &Checked) {
    let said = |code: &str| {
        checked.findings.iter().any(|finding| finding.code == code)
            || checked.not_checked.iter().any(|skipped| skipped.code == code)
    };
    let fine: Vec<&str> = RULES.iter().map(|rule| rule.code).filter(|code| !said(code)).collect();
    if fine.is_empty() {
        return;
    }
    let count = counted(key::CHECK_CHECKS, fine.len());
    folded(ui, key::CHECK_FINE, Weight::Fine, &count, |ui| {
        let t = theme::tokens(ui);
        widgets::text_ui(ui, theme::CODE_SMALL, t.ink_2, &fine.join(", "));
    });
}

/// A row that folds what is under it, with its weight and how much it is.
pub fn folded(ui: &mut Ui, title: Key, weight: Weight, count: &str, content: impl FnOnce(&mut Ui)) {
    let words = text(title);
    let row = FoldRow { weight: Some(weight), title: &words, count, open: false };
    fold_ui(ui, title.name(), row, content);
}

fn line_ui(ui: &mut Ui, code: &str, words: &str) {
    let t = theme::tokens(ui);
    let words = format!("  {words}");
    let parts = [(theme::CODE_SMALL, t.ink_3, code), (theme::SMALL, t.ink_2, words.as_str())];
    widgets::parts_ui(ui, &parts);
    ui.add_space(size::TIGHT);
}

/// A finding as a card under this title; `buttons` are given it for their names.
pub fn card_ui<R>(
    ui: &mut Ui,
    finding: &Finding,
    title: &str,
    before: &str,
    buttons: impl FnOnce(&mut Ui, &str) -> R,
) -> R {
    let weight_words = text(match finding.severity {
        Severity::Error => key::CHECK_WEIGHT_MUST_FIX,
        Severity::Warning => key::CHECK_WEIGHT_LOOK,
        Severity::Note => key::CHECK_WEIGHT_NOTE,
    });
    let field = finding.field.map_or("", crate::model::Field::name);
    let card =
        FindingCard { weight: weight(finding.severity), title, field, weight_words: &weight_words };
    card.show(ui, |ui| {
        let why = finding.why();
        if !why.is_empty() {
            let ink = theme::tokens(ui).ink;
            widgets::text_ui(ui, theme::SMALL, ink, &why);
            ui.add_space(size::TIGHT);
        }
        for (lead, words) in [(key::CHECK_WHO, finding.who()), (key::CHECK_FIX, finding.fix())] {
            if !words.is_empty() {
                widgets::lead_ui(ui, &text(lead), &words);
                ui.add_space(size::TIGHT);
            }
        }
        if let Some(suggestion) = finding.text_to_copy() {
            ui.add_space(size::TIGHT);
            // A login or a secret that stands in an address is not for the screen.
            let (before, suggestion) = (redacted(before), redacted(&suggestion));
            widgets::code_box_ui(ui, &suggestion, changed(&before, &suggestion));
        }
        ui.add_space(size::GRID);
        widgets::finding_foot_ui(ui, finding.code, |ui| buttons(ui, title))
    })
}

/// The letters of the new value that the old one did not have, when the two are alike.
fn changed(before: &str, after: &str) -> Option<Range<usize>> {
    if before.is_empty() || before == after {
        return None;
    }
    let alike = |(a, b): &((usize, char), char)| a.1 == *b;
    let head: usize = after
        .char_indices()
        .zip(before.chars())
        .take_while(alike)
        .map(|((_, c), _)| c.len_utf8())
        .sum();
    let rest = after.get(head..)?;
    let most = before.get(head..)?.chars().count().min(rest.chars().count());
    let tail: usize = rest
        .chars()
        .rev()
        .zip(before.chars().rev())
        .take(most)
        .take_while(|(a, b)| a == b)
        .map(|(c, _)| c.len_utf8())
        .sum();
    let end = after.len() - tail;
    (head < end && end - head <= after.len() / 2).then_some(head..end)
}

fn buttons_ui(ui: &mut Ui, finding: &Finding, title: &str) -> Option<FindingWish> {
    let mut wish = None;
    if finding.can_be_fixed() {
        let (words, name) = (text(key::CHECK_APPLY), named(key::CHECK_APPLY_WHAT, title));
        if ui.add(Button::primary(&words).small().named(&name)).clicked() {
            wish = Some(FindingWish::Apply(finding.clone()));
        }
    }
    if !finding.can_be_fixed() && finding.text_to_copy().is_some() {
        let (words, name) = (text(key::COMMON_COPY), named(key::CHECK_COPY_WHAT, title));
        let button = Button::primary(&words).small().left(icons::COPY).named(&name);
        if ui.add(button).clicked() {
            wish = Some(FindingWish::Copy(finding.code));
        }
    }
    if finding.field.is_some() {
        let (words, name) = (text(key::CHECK_GO), named(key::CHECK_GO_WHAT, title));
        if ui.add(Button::secondary(&words).small().named(&name)).clicked() {
            wish = Some(FindingWish::Go(finding.clone()));
        }
    }
    if source_ui(ui, finding, title) {
        wish = Some(FindingWish::Source(finding.source));
    }
    wish
}

/// The button that opens the page where a rule is written down; true when it was pressed.
pub fn source_ui(ui: &mut Ui, finding: &Finding, title: &str) -> bool {
    if finding.source.is_empty() {
        return false;
    }
    let (words, name) = (text(key::CHECK_SOURCE), named(key::CHECK_SOURCE_WHAT, title));
    let button = Button::quiet(&words).small().right(icons::ARROW_SQUARE_OUT).named(&name);
    ui.add(button).clicked()
}

fn named(words: Key, title: &str) -> String {
    text_with(words, &[("what", title)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_that_changed_are_found() {
        let changed =
            |before: &str, after: &str| changed(before, after).map(|range| after[range].to_owned());
        let (wrong, right) =
            ("https://api.amazon.com/auth/02/token", "https://api.amazon.com/auth/o2/token");
        assert_eq!(changed(wrong, right).as_deref(), Some("o"));
        assert_eq!(changed("http://a.example/x", "https://a.example/x").as_deref(), Some("s"));
        assert_eq!(changed("same", "same"), None);
        assert_eq!(changed("", "new"), None);
        assert_eq!(changed("aaaaaa", "bbbbbb"), None);
        assert_eq!(changed("äö", "äü").as_deref(), Some("ü"));
    }
}
