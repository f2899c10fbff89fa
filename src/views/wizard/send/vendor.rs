//! “Is this yours?”, before anything is kept; and afterwards who is signed in.

use egui::Ui;

use crate::account;
use crate::account::Confirming;
use crate::account::KeptIn;
use crate::account::SignedIn;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Vendor;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::views::wizard::send::time;

/// Draws the question whose account it is.
pub(in crate::views) fn question_ui(
    ui: &mut Ui,
    session: &Session,
    confirming: &Confirming,
    outbox: &mut Vec<Message>,
) {
    let given = session.wizard.vendor_id();
    widgets::card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        ui.add_space(size::TIGHT);
        widgets::heading_ui(ui, theme::TITLE, 2, &question(confirming));
        ui.add_space(size::TIGHT);
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SEND_VENDOR_WHAT));
        ui.add_space(size::CARD_PAD_Y);
        if confirming.vendors.len() > 1 {
            for (index, vendor) in confirming.vendors.iter().enumerate() {
                let chosen = index == confirming.chosen;
                if widgets::radio_ui(ui, &called(vendor), beside(vendor), chosen).clicked() {
                    outbox.push(Message::Account(account::Message::ChooseVendor(index)));
                }
                ui.add_space(size::GRID);
            }
        }
        let chosen = confirming.vendors.get(confirming.chosen);
        if let (Some(given), Some(vendor)) = (&given, chosen)
            && *given != vendor.id
        {
            let values = [("given", given.as_str()), ("id", vendor.id.as_str())];
            let words = text_with(key::SEND_VENDOR_DIFFERS, &values);
            widgets::note_box_ui(ui, Tone::Amber, icons::EYE, "", &words);
            ui.add_space(size::CARD_PAD_Y);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(size::GRID, size::GRID);
            if ui.add(Button::secondary(&text(key::SEND_VENDOR_NO))).clicked() {
                outbox.push(Message::Account(account::Message::SignOut));
            }
            if ui.add(Button::primary(&text(key::SEND_VENDOR_YES))).clicked() {
                outbox.push(Message::Account(account::Message::ItIsMine));
            }
        });
        ui.add_space(size::TIGHT);
    });
}

fn question(confirming: &Confirming) -> String {
    match confirming.vendors.as_slice() {
        [vendor] => {
            let name = called(vendor);
            text_with(key::SEND_VENDOR_QUESTION, &[("name", &name), ("id", &vendor.id)])
        }
        _ => text(key::SEND_VENDOR_QUESTION_MANY),
    }
}

/// A vendor's name, or its ID where it has none.
fn called(vendor: &Vendor) -> String {
    if vendor.name.is_empty() { vendor.id.clone() } else { vendor.name.clone() }
}

/// A vendor's ID beside its name; nothing where the ID stands in the name's place.
fn beside(vendor: &Vendor) -> &str {
    if vendor.name.is_empty() { "" } else { &vendor.id }
}

/// Draws who is signed in, until when and where it is kept, with “Read again” and “Sign out”.
///
/// The focus of the button that was pressed before must not fall onto “Sign out”: this part has names of its own.
/// `reads` is for a page that shows what Amazon has.
pub(in crate::views) fn signed_in_ui(
    ui: &mut Ui,
    signed_in: &SignedIn,
    reads: bool,
    outbox: &mut Vec<Message>,
) {
    ui.push_id("signed in", |ui| card_ui(ui, signed_in, reads, outbox));
}

fn card_ui(ui: &mut Ui, signed_in: &SignedIn, reads: bool, outbox: &mut Vec<Message>) {
    widgets::card_ui(ui, |ui| {
        sides_ui(
            ui,
            2.0 * theme::BODY.line + size::TIGHT,
            |ui| who_ui(ui, signed_in),
            |ui| {
                let read = text(key::SEND_READ_AGAIN);
                if reads
                    && ui.add(Button::quiet(&read).small().left(icons::ARROW_CLOCKWISE)).clicked()
                {
                    outbox.push(Message::ReadAmazon);
                }
                if ui.add(Button::quiet(&text(key::SEND_SIGN_OUT)).small()).clicked() {
                    outbox.push(Message::Account(account::Message::SignOut));
                }
            },
        );
    });
}

fn who_ui(ui: &mut Ui, signed_in: &SignedIn) {
    let t = theme::tokens(ui);
    initials_ui(ui, &called(&signed_in.vendor));
    ui.add_space(size::TIGHT);
    ui.vertical(|ui| {
        let name = text_with(key::SEND_SIGNED_IN_AS, &[("name", &called(&signed_in.vendor))]);
        widgets::line_ui(ui, theme::BODY_MEDIUM, t.ink, &name);
        let kept = text(match signed_in.kept_in {
            KeptIn::Memory => key::SEND_SIGNED_IN_MEMORY,
            KeptIn::MemoryAsStoreRefused => key::SEND_STAY_MISSING,
            KeptIn::PasswordStore => key::SEND_SIGNED_IN_STORE,
        });
        let until = signed_in.until.map_or_else(
            || format!(". {kept}"),
            |until| {
                let until = text_with(key::SEND_SIGNED_IN_UNTIL, &[("time", &time::of_day(until))]);
                format!(", {until} {kept}")
            },
        );
        let vendor = format!("{} ", text(key::SEND_SIGNED_IN_VENDOR));
        let parts = [
            (theme::SMALL, t.ink_2, vendor.as_str()),
            (theme::CODE_SMALL, t.ink_2, signed_in.vendor.id.as_str()),
            (theme::SMALL, t.ink_2, until.as_str()),
        ];
        widgets::parts_ui(ui, &parts);
    });
}

/// A pine disc with up to two initials.
fn initials_ui(ui: &mut Ui, name: &str) {
    let t = theme::tokens(ui);
    let initials: String =
        name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect();
    let room = egui::vec2(size::BUTTON, size::BUTTON);
    let (rect, _) = ui.allocate_exact_size(room, egui::Sense::hover());
    ui.painter().circle_filled(rect.center(), size::BUTTON / 2.0, t.pine_soft);
    let words = widgets::paint::line(ui, theme::BODY_STRONG, t.pine, &initials.to_uppercase());
    widgets::paint::centered(ui.painter(), rect.center(), words);
}
