//! What was pasted back from Amazon's page, line by line, beside what it should be.

use egui::Color32;
use egui::Ui;
use egui::vec2;

use super::NAMES;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Tone;
use crate::views::widgets::paint;
use crate::wizard::ComparedLine;
use crate::wizard::Outcome;
use crate::wizard::Wizard;

/// Every pasted line with what it is, and the regions that are not there.
pub(super) fn compared_ui(ui: &mut Ui, wizard: &Wizard) {
    let comparison = wizard.compare_pasted_urls();
    let urls: Vec<String> =
        wizard.redirect_urls().iter().map(crate::model::AlexaRedirectUrl::address).collect();
    for line in &comparison.lines {
        ui.add_space(size::GRID);
        line_ui(ui, line, &urls);
    }
    let is_near = |place: usize| {
        let near = |line: &ComparedLine| matches!(line.outcome, Outcome::Differs { place: found, .. } if found == place);
        comparison.lines.iter().any(near)
    };
    let names: Vec<String> = comparison
        .missing
        .iter()
        .filter(|place| !is_near(**place))
        .filter_map(|place| NAMES.get(*place))
        .map(|name| i18n::text(*name))
        .collect();
    if names.is_empty() {
        return;
    }
    ui.add_space(size::GRID);
    let words = i18n::text_with(key::REDIRECT_URLS_MISSING, &[("regions", &names.join(", "))]);
    let t = theme::tokens(ui);
    mark_ui(ui, Tone::Amber, icons::EYE, |ui| {
        widgets::announce(&widgets::text_ui(ui, theme::SMALL, t.ink, &words));
    });
}

fn line_ui(ui: &mut Ui, line: &ComparedLine, urls: &[String]) {
    let fine = |key: Key, name: &str| (Tone::Pine, None, i18n::text_with(key, &[("region", name)]));
    let (tone, from, words) = match line.outcome {
        Outcome::Matches(place) => fine(key::REDIRECT_URLS_SAME, &name(place)),
        Outcome::SignIn => fine(key::REDIRECT_URLS_SAME, &name(3)),
        Outcome::Differs { place, at } => {
            (Tone::Brick, Some(at), difference(&line.text, urls.get(place), place, at))
        }
        Outcome::Other => (Tone::Slate, None, i18n::text(key::REDIRECT_URLS_UNKNOWN)),
    };
    let icon = match tone {
        Tone::Pine => icons::CHECK_CIRCLE_FILL,
        Tone::Brick => icons::WARNING_OCTAGON_FILL,
        Tone::Amber | Tone::Slate => icons::INFO,
    };
    let t = theme::tokens(ui);
    mark_ui(ui, tone, icon, |ui| {
        code_ui(ui, &line.text, from);
        let lead = i18n::text(key::COMMON_PROBLEM);
        let said = format!(" {words}");
        let parts = if tone == Tone::Brick {
            vec![
                (theme::SMALL_MEDIUM, t.brick, lead.as_str()),
                (theme::SMALL, t.brick, said.as_str()),
            ]
        } else {
            vec![(theme::SMALL, t.ink_2, words.as_str())]
        };
        widgets::announce(&widgets::parts_ui(ui, &parts));
    });
}

fn name(place: usize) -> String {
    NAMES.get(place).map_or_else(String::new, |name| i18n::text(*name))
}

/// How a line differs from the address it nearly is, at that letter.
fn difference(line: &str, url: Option<&String>, place: usize, at: usize) -> String {
    let region = name(place);
    let letter = (at + 1).to_string();
    let values = [("region", region.as_str()), ("letter", letter.as_str())];
    let whole = url.map_or(0, |url| url.chars().count());
    if at == line.chars().count() {
        i18n::text_with(key::REDIRECT_URLS_LACKS, &values)
    } else if at == whole {
        i18n::text_with(key::REDIRECT_URLS_HAS_MORE, &values)
    } else {
        i18n::text_with(key::REDIRECT_URLS_DIFFERS, &values)
    }
}

/// An icon with what belongs to it at its right.
fn mark_ui(ui: &mut Ui, tone: Tone, icon: char, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let room = vec2(size::ICON, theme::CODE_SMALL.line);
        let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
        paint::icon(ui.painter(), place.center(), size::ICON, icon, tone.ink(ui));
        ui.vertical(content);
    });
}

/// The pasted text; from that letter on it stands on a soft ground, with one blank where letters lack.
fn code_ui(ui: &mut Ui, text: &str, from: Option<usize>) {
    let t = theme::tokens(ui);
    let start = from.and_then(|from| text.char_indices().nth(from));
    let start = start.map_or(text.len(), |(index, _)| index);
    let (right, wrong) = text.split_at_checked(start).unwrap_or((text, ""));
    let wrong = if from.is_some() && wrong.is_empty() { " " } else { wrong };
    let mut job = theme::job(&[(theme::CODE_SMALL, t.ink, right)]);
    let mut format = theme::CODE_SMALL.format(t.brick);
    format.background = if wrong.is_empty() { Color32::TRANSPARENT } else { t.brick_soft };
    format.underline = egui::Stroke::new(size::STROKE_STRONG, t.brick);
    if !wrong.is_empty() {
        job.append(wrong, 0.0, format);
    }
    job.wrap.break_anywhere = true;
    ui.add(egui::Label::new(job).wrap());
}
