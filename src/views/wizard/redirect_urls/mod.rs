//! Alexa's three redirect URLs, where they go, and a comparison with what Amazon's page shows now.

mod compared;
mod places;

use egui::Ui;
use egui::vec2;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
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
use crate::views::wizard::fold;
use crate::views::wizard::head_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::problems::problems_ui;
use crate::wizard::Copied;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::SIGN_IN_RETURN_URL;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;

const HEAD: Head = Head {
    step: Step::RedirectUrls,
    heading: key::REDIRECT_URLS_HEADING,
    lead: Some(key::REDIRECT_URLS_LEAD),
};
/// The same where the profile lets people sign in here, too.
const HEAD_OF_FOUR: Head = Head {
    step: Step::RedirectUrls,
    heading: key::REDIRECT_URLS_HEADING_FOUR,
    lead: Some(key::REDIRECT_URLS_LEAD_FOUR),
};
const PASTE_BACK: InputBox =
    InputBox::new(Input::PastedBack, key::REDIRECT_URLS_PASTE, key::REDIRECT_URLS_PASTE_WHY)
        .optional()
        .rows(3);

/// The regions in the order of the rows, and the address for signing in here.
const NAMES: [Key; 4] =
    [key::REGION_AMERICA, key::REGION_EUROPE, key::REGION_FAR_EAST, key::REDIRECT_URLS_SIGN_IN];

/// Draws the page.
pub fn page_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    head_ui(ui, if wizard.needs_sign_in_url() { HEAD_OF_FOUR } else { HEAD });
    problems_ui(ui, wizard, outbox);
    if wizard.redirect_urls().is_empty() {
        empty_ui(ui, outbox);
        return;
    }
    addresses_ui(ui, wizard, outbox);
    no_clipboard_ui(ui, wizard);
    ui.add_space(size::CARD_GAP_FULL);
    if wizard.sign_in_with == SignInWith::Amazon {
        places::where_ui(ui, wizard, outbox);
    } else {
        places::service_ui(ui, wizard);
    }
    ui.add_space(size::FIELD_GAP);
    PASTE_BACK.show(ui, wizard, outbox);
    compared::compared_ui(ui, wizard);
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
        if wizard.needs_sign_in_url() {
            widgets::hairline_ui(ui);
            row_ui(ui, wizard, outbox, Copied::SignInUrl, (3, SIGN_IN_RETURN_URL));
        } else if wizard.sign_in_with == SignInWith::Amazon {
            widgets::hairline_ui(ui);
            one_more_ui(ui, wizard, outbox);
        }
    });
}

/// The address for signing in here, folded: it can be done without.
fn one_more_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
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
}

fn head_row_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    let rows = wizard.return_url_rows();
    let count = wizard.ticks.urls.iter().take(rows).filter(|tick| **tick).count();
    let (count_words, copy_words, copied_words) = if wizard.needs_sign_in_url() {
        let (copy, copied) = (key::REDIRECT_URLS_COPY_FOUR, key::REDIRECT_URLS_COPIED_FOUR);
        (key::REDIRECT_URLS_COUNT_FOUR, copy, copied)
    } else {
        let (copy, copied) = (key::REDIRECT_URLS_COPY_ALL, key::REDIRECT_URLS_COPIED_ALL);
        (key::REDIRECT_URLS_COUNT, copy, copied)
    };
    let words = i18n::counted(count_words, count);
    let copied = is_copied(wizard, Copied::AllRedirectUrls);
    let act = i18n::text(if copied { key::COMMON_COPIED } else { copy_words });
    let name = i18n::text(copied_words);
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
