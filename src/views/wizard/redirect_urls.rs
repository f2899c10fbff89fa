//! Alexa's three redirect URLs, where they go, and a comparison with what Amazon's page shows now.

use egui::Color32;
use egui::Ui;
use egui::vec2;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::labels::LABELS_SEEN;
use crate::views::drawings;
use crate::views::drawings::Pins;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::CopyRow;
use crate::views::widgets::CopyRowAnswer;
use crate::views::widgets::CopyWords;
use crate::views::widgets::EmptyState;
use crate::views::widgets::FoldRow;
use crate::views::widgets::Tone;
use crate::views::widgets::paint;
use crate::views::wizard::Head;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::fold;
use crate::views::wizard::head_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::problems::problems_ui;
use crate::wizard::ComparedLine;
use crate::wizard::Copied;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Outcome;
use crate::wizard::SIGN_IN_RETURN_URL;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;

const HEAD: Head = Head {
    step: Step::RedirectUrls,
    heading: key::REDIRECT_URLS_HEADING,
    lead: Some(key::REDIRECT_URLS_LEAD),
};
const PASTE_BACK: InputBox =
    InputBox::new(Input::PastedBack, key::REDIRECT_URLS_PASTE, key::REDIRECT_URLS_PASTE_WHY)
        .optional()
        .rows(3);

/// The regions in the order of the rows, and the address for signing in here.
const NAMES: [Key; 4] =
    [key::REGION_AMERICA, key::REGION_EUROPE, key::REGION_FAR_EAST, key::REDIRECT_URLS_SIGN_IN];

/// The list beside the drawing is this wide.
const LIST: f32 = 218.0;
/// The least a drawing beside its list needs.
const LEAST_BESIDE: f32 = 500.0;

/// Draws the page.
pub fn page_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    head_ui(ui, HEAD);
    problems_ui(ui, wizard, outbox);
    if wizard.redirect_urls().is_empty() {
        empty_ui(ui, outbox);
        return;
    }
    addresses_ui(ui, wizard, outbox);
    no_clipboard_ui(ui, wizard);
    ui.add_space(size::CARD_GAP_FULL);
    if wizard.sign_in_with == SignInWith::Amazon {
        where_ui(ui, wizard, outbox);
    } else {
        service_ui(ui, wizard);
    }
    ui.add_space(size::FIELD_GAP);
    PASTE_BACK.show(ui, wizard, outbox);
    compared_ui(ui, wizard);
}

/// Without a vendor ID there is nothing to copy yet.
fn empty_ui(ui: &mut Ui, outbox: &mut Outbox) {
    let (line, more) =
        (i18n::text(key::REDIRECT_URLS_EMPTY), i18n::text(key::REDIRECT_URLS_EMPTY_LINE));
    let button = i18n::text(key::REDIRECT_URLS_EMPTY_ACT);
    let empty = EmptyState {
        icon: icons::LINK,
        title: &line,
        line: &more,
        button: &button,
        button_icon: icons::ARROW_LEFT,
    };
    if empty.show(ui) {
        outbox.push(Message::Jump(Input::Vendor));
    }
}

/// The card of rows to copy.
fn addresses_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    widgets::rows_card_ui(ui, |ui| {
        head_row_ui(ui, wizard, outbox);
        for (index, url) in wizard.redirect_urls().iter().enumerate() {
            widgets::hairline_ui(ui);
            row_ui(ui, wizard, outbox, Copied::RedirectUrl(index), (index, &url.address()));
        }
        widgets::hairline_ui(ui);
        let title = i18n::text(key::REDIRECT_URLS_ONE_MORE);
        let optional = i18n::text(key::COMMON_OPTIONAL);
        let row = FoldRow { weight: None, title: &title, count: &optional, open: false };
        let icon = ui.cursor().min + vec2(size::CARD_PAD_Y + size::TICK / 2.0, 18.0);
        let ink = theme::tokens(ui).ink_2;
        paint::icon(ui.painter(), icon, size::ICON_BOX, icons::PLUS_CIRCLE, ink);
        let margin = egui::Margin { left: 30, right: 2, top: 1, bottom: 1 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            fold::fold_ui(ui, "one more return URL", row, |ui| {
                let t = theme::tokens(ui);
                let why = i18n::text(key::REDIRECT_URLS_ONE_MORE_WHY);
                widgets::text_ui(ui, theme::SMALL, t.ink_2, &why);
                row_ui(ui, wizard, outbox, Copied::SignInUrl, (3, SIGN_IN_RETURN_URL));
            });
        });
    });
}

fn head_row_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    let count = wizard.ticks.urls.iter().take(3).filter(|tick| **tick).count();
    let words = i18n::counted(key::REDIRECT_URLS_COUNT, count);
    let copied = is_copied(wizard, Copied::AllRedirectUrls);
    let act = i18n::text(if copied { key::COMMON_COPIED } else { key::REDIRECT_URLS_COPY_ALL });
    let name = i18n::text(key::REDIRECT_URLS_COPIED_ALL);
    let needed = paint::line(ui, theme::SMALL, t.ink_2, &words).size().x
        + paint::line(ui, theme::SMALL_MEDIUM, t.ink_2, &act).size().x;
    let fits = needed + 6.0 * size::FIELD_GAP < ui.available_width();
    let height = if fits { size::BUTTON_SMALL } else { 2.0 * theme::SMALL.line };
    let (_, pressed) = egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(12, 8))
        .show(ui, |ui| {
            sides_ui(
                ui,
                height,
                |ui| widgets::text_ui(ui, theme::SMALL, t.ink_2, &words),
                |ui| {
                    let button = if copied {
                        Button::done(&act).named(&name)
                    } else {
                        Button::secondary(&act).small().left(icons::COPY)
                    };
                    ui.add(button).clicked()
                },
            )
        })
        .inner;
    if pressed {
        outbox.push(Message::Copy(Copied::AllRedirectUrls));
    }
}

fn row_ui(
    ui: &mut Ui,
    wizard: &Wizard,
    outbox: &mut Outbox,
    what: Copied,
    (index, value): (usize, &str),
) {
    let (copy, copied) = (i18n::text(key::COMMON_COPY), i18n::text(key::COMMON_COPIED));
    let name = NAMES.get(index).map_or_else(String::new, |name| i18n::text(*name));
    let row = CopyRow {
        name: &name,
        value,
        ticked: wizard.ticked(what),
        copied: is_copied(wizard, what),
        words: CopyWords { copy: &copy, copied: &copied },
    };
    match row.show(ui) {
        Some(CopyRowAnswer::Copy) => outbox.push(Message::Copy(what)),
        Some(CopyRowAnswer::Tick) => outbox.push(Message::ToggleCopied(what)),
        None => {}
    }
}

fn is_copied(wizard: &Wizard, what: Copied) -> bool {
    wizard.copied.is_some_and(|(now, _)| now == what)
}

/// Without a clipboard, the addresses stand in a box to select and copy by hand.
fn no_clipboard_ui(ui: &mut Ui, wizard: &Wizard) {
    if !wizard.clipboard_missing {
        return;
    }
    let mut all = wizard.copy_text(Copied::AllRedirectUrls);
    ui.add_space(size::GRID);
    widgets::box_ui(ui, Tone::Amber, icons::CLIPBOARD, |ui| {
        let t = theme::tokens(ui);
        let words = i18n::text(key::NO_CLIPBOARD);
        let label = widgets::text_ui(ui, theme::SMALL, t.ink, &words);
        widgets::announce(&label);
        ui.add_space(size::TIGHT);
        let id = egui::Id::unique("addresses to copy by hand");
        let is_new = ui.ctx().read_response(id).is_none();
        let edit = egui::TextEdit::multiline(&mut all)
            .id(id)
            .font(theme::CODE_SMALL.font())
            .desired_rows(3)
            .desired_width(f32::INFINITY);
        let mut output = edit.show(ui);
        if is_new {
            // Selected at once, so that the keys for copying are all that is left to press.
            let end = egui::text::CCursor::new(all.chars().count());
            let range = egui::text::CCursorRange::two(egui::text::CCursor::default(), end);
            output.state.cursor.set_char_range(Some(range));
            output.state.store(ui.ctx(), id);
            output.response.request_focus();
        }
        output.response.response.labelled_by(label.id);
    });
}

/// Where the addresses go on Amazon's page: a list of what to do, and the drawn page.
fn where_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    widgets::drawing_card_ui(ui, |ui| {
        let full = ui.available_width();
        if full < LEAST_BESIDE {
            steps_ui(ui, wizard, outbox);
            ui.add_space(size::CARD_PAD_Y);
            picture_ui(ui, wizard);
            return;
        }
        columns_ui(ui, |ui| {
            column_ui(ui, LIST, |ui| steps_ui(ui, wizard, outbox));
            column_ui(ui, full - LIST - size::CARD_GAP, |ui| picture_ui(ui, wizard));
        });
    });
}

const STEPS: [Key; 4] = [
    key::REDIRECT_URLS_DO_EDIT,
    key::REDIRECT_URLS_DO_PASTE,
    key::REDIRECT_URLS_DO_ADD,
    key::REDIRECT_URLS_DO_SAVE,
];

fn steps_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &i18n::text(key::REDIRECT_URLS_WHERE));
    ui.add_space(size::TIGHT);
    for (index, words) in STEPS.into_iter().enumerate() {
        let done = wizard.ticks.return_urls.get(index).copied().unwrap_or_default();
        if widgets::pin_line_ui(ui, index + 1, &i18n::text(words), done).clicked() {
            outbox.push(Message::ToggleReturnUrlPin(index));
        }
    }
    ui.add_space(size::CARD_PAD_Y);
    let seen = i18n::text_with(key::DRAWN_AS_IN, &[("month", LABELS_SEEN)]);
    widgets::text_ui(ui, theme::CAPTION, t.ink_3, &seen);
}

fn picture_ui(ui: &mut Ui, wizard: &Wizard) {
    let facts: Vec<String> = STEPS.into_iter().map(i18n::text).collect();
    let pins = Pins::first_open(&wizard.ticks.return_urls);
    drawings::return_urls_ui(ui, pins, &facts.join(". "));
}

/// Where they go at another service.
fn service_ui(ui: &mut Ui, wizard: &Wizard) {
    let words = wizard
        .provider()
        .and_then(|service| Key::find(service.register_key))
        .map_or_else(|| i18n::text(key::REDIRECT_URLS_OWN), i18n::text);
    let lead = i18n::text(key::REDIRECT_URLS_WHERE_LEAD);
    widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &lead, &words);
}

/// Every pasted line with what it is, and the regions that are not there.
fn compared_ui(ui: &mut Ui, wizard: &Wizard) {
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
