//! Signed out: the ways in, and what one agrees to.

use egui::Ui;

use crate::account;
use crate::account::SignIn;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::session::Message;
use crate::session::Screen;
use crate::session::Session;
use crate::views::creating;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::CheckRow;
use crate::views::widgets::CopyRow;
use crate::views::widgets::CopyRowAnswer;
use crate::views::widgets::CopyWords;
use crate::views::widgets::FoldRow;
use crate::views::widgets::Tone;
use crate::views::wizard::fold::fold_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::input_box::beside_ui;
use crate::views::wizard::input_box::gap_ui;
use crate::views::wizard::secret_box::SecretBox;
use crate::views::wizard::send::relay;
use crate::wizard;
use crate::wizard::Copied;
use crate::wizard::Input;
use crate::wizard::SIGN_IN_RETURN_URL;
use crate::wizard::SignInWith;

/// The right that is asked for (Login with Amazon, SMAPI).
const READ_WRITE: &str = "alexa::ask:skills:readwrite";

const CLIENT_ID: InputBox = InputBox::new(
    Input::SignInClientId,
    key::SEND_SIGN_IN_CLIENT_ID,
    key::SEND_SIGN_IN_CLIENT_ID_WHY,
);
const CLIENT_SECRET: SecretBox = SecretBox {
    input: Input::SignInClientSecret,
    label: key::SEND_SIGN_IN_CLIENT_SECRET,
    why: key::SEND_SIGN_IN_CLIENT_SECRET_WHY,
};
const TOKEN: SecretBox =
    SecretBox { input: Input::AccessToken, label: key::SEND_TOKEN, why: key::SEND_TOKEN_WHY };
const ASK_PROFILE: InputBox =
    InputBox::new(Input::AskProfile, key::SEND_ASK_PROFILE, key::SEND_ASK_PROFILE_WHAT);

/// Draws the ways in.
pub(in crate::views) fn ways_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let skill_id = session.wizard.skill_id.trim();
    if session.unknown_sending().is_some_and(|intent| intent.skill_id == skill_id) {
        let (happened, what) =
            (text(key::SEND_UNKNOWN_EARLIER), text(key::SEND_UNKNOWN_EARLIER_WHAT));
        widgets::note_box_ui(ui, Tone::Amber, icons::EYE, &happened, &what);
        ui.add_space(size::CARD_GAP);
    }
    if session.unknown_creation().is_some() {
        let happened =
            text_with(key::CREATING_UNKNOWN_EARLIER, &[("name", &session.wizard.skill_name)]);
        let what = text(key::CREATING_SAFE_UNKNOWN);
        widgets::note_box_ui(ui, Tone::Amber, icons::EYE, &happened, &what);
        ui.add_space(size::CARD_GAP);
    }
    if let SignIn::Failed(problem) = &session.account.sign_in {
        super::problem::sign_in_ui(ui, problem, outbox);
        ui.add_space(size::CARD_GAP);
    }
    widgets::card_ui(ui, |ui| profile_ui(ui, session, outbox));
    ui.add_space(size::CARD_GAP);
    widgets::rows_card_ui(ui, |ui| {
        let title = text(key::SEND_OTHER_WAYS);
        let row = FoldRow { weight: None, title: &title, count: "", open: false };
        fold_ui(ui, "other ways in", row, |ui| {
            widgets::hairline_ui(ui);
            widgets::row_ui(ui, |ui| others_ui(ui, session, outbox));
        });
    });
}

fn profile_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let amazon =
        session.wizard.sign_in_with == SignInWith::Amazon && session.screen != Screen::Check;
    widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(key::SEND_SIGN_IN_OWN_PROFILE));
    ui.add_space(size::LABEL_TO_WHY);
    let what = if amazon {
        key::SEND_SIGN_IN_OWN_PROFILE_WHAT
    } else {
        key::SEND_SIGN_IN_OTHER_PROFILE_WHAT
    };
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(what));
    ui.add_space(size::GRID);
    return_url_ui(ui, &session.wizard, outbox);
    ui.add_space(size::CARD_PAD_Y);
    if amazon {
        if session.wizard.secret.is_empty() {
            widgets::note_box_ui(
                ui,
                Tone::Amber,
                icons::KEY,
                "",
                &text(key::SEND_SIGN_IN_SECRET_NEEDED),
            );
            ui.add_space(size::CARD_PAD_Y);
        }
    } else {
        relay(outbox, |outbox| {
            CLIENT_ID.show(ui, &mut session.wizard, outbox);
            gap_ui(ui);
            CLIENT_SECRET.show(ui, &mut session.wizard, outbox);
        });
        gap_ui(ui);
    }
    stay_ui(ui, &mut session.account, outbox);
    ui.add_space(size::CARD_GAP);
    let words = text(key::SEND_SIGN_IN);
    if ui.add(Button::primary(&words).left(icons::SIGN_IN)).clicked() {
        outbox.push(Message::SignIn);
    }
    ui.add_space(size::TIGHT);
}

/// The fourth return URL, in a row that copies it.
fn return_url_ui(ui: &mut Ui, wizard: &wizard::Wizard, outbox: &mut Vec<Message>) {
    let name = text(key::SEND_SIGN_IN_RETURN_URL);
    let (copy, copied) = (text(key::COMMON_COPY), text(key::COMMON_COPIED));
    let what = Copied::SignInUrl;
    let row = CopyRow {
        name: &name,
        value: SIGN_IN_RETURN_URL,
        ticked: wizard.ticked(what),
        copied: super::is_copied(wizard, what),
        words: CopyWords { copy: &copy, copied: &copied },
    };
    widgets::rows_card_ui(ui, |ui| match row.show(ui) {
        Some(CopyRowAnswer::Copy) => outbox.push(Message::Wizard(wizard::Message::Copy(what))),
        Some(CopyRowAnswer::Tick) => {
            outbox.push(Message::Wizard(wizard::Message::ToggleCopied(what)));
        }
        None => {}
    });
    ui.add_space(size::TIGHT);
    let ink = theme::tokens(ui).ink_3;
    widgets::text_ui(ui, theme::CAPTION, ink, &text(key::SEND_SIGN_IN_RETURN_URL_MISSING));
}

/// “Stay signed in”, edited in place, and what it stores.
pub(super) fn stay_ui(ui: &mut Ui, account: &mut account::Account, outbox: &mut Vec<Message>) {
    let (label, what) = (text(key::SEND_STAY), text(key::SEND_STAY_WHAT));
    let row = CheckRow::new(&label, account.stay_signed_in).strong().line(&what);
    if ui.add(row).clicked() {
        account.stay_signed_in = !account.stay_signed_in;
        outbox.push(Message::Account(account::Message::StayEdited));
    }
}

fn others_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let used = beside_ui(ui, &text(key::SEND_TOKEN_USE), |ui| {
        let mut rect = egui::Rect::NOTHING;
        relay(outbox, |outbox| rect = TOKEN.show(ui, &mut session.wizard, outbox));
        rect
    });
    if used {
        outbox.push(Message::UseToken);
    }
    gap_ui(ui);
    title_ui(ui, &text(key::SEND_ENVIRONMENT), &text(key::SEND_ENVIRONMENT_WHAT));
    let words = text(key::SEND_ENVIRONMENT_USE);
    if ui.add(Button::secondary(&words)).clicked() {
        outbox.push(Message::Account(account::Message::UseEnvironmentToken));
    }
    gap_ui(ui);
    let mut used = false;
    relay(outbox, |outbox| {
        let words = text(key::SEND_ASK_PROFILE_USE);
        used = ASK_PROFILE.show_with_button(ui, &mut session.wizard, outbox, &words);
    });
    if used {
        let name = session.wizard.ask_profile.trim().to_owned();
        outbox.push(Message::Account(account::Message::UseAskProfile(name)));
    }
}

fn title_ui(ui: &mut Ui, title: &str, what: &str) {
    let t = theme::tokens(ui);
    widgets::text_ui(ui, theme::BODY_MEDIUM, t.ink, title);
    ui.add_space(size::LABEL_TO_WHY);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, what);
    ui.add_space(size::GRID);
}

/// “What you agree to”, at the side; `creates` for somebody whose skill is made here.
pub(super) fn agree_ui(ui: &mut Ui, stays: bool, creates: bool) {
    widgets::card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::SEND_AGREE));
        ui.add_space(size::GRID);
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SEND_AGREE_SCOPE));
        widgets::text_ui(ui, theme::CODE_SMALL, t.ink_2, READ_WRITE);
        if creates {
            ui.add_space(size::GRID);
            widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::CREATING_AGREE));
            widgets::text_ui(ui, theme::CODE_SMALL, t.ink_2, creating::RIGHT);
        }
        ui.add_space(size::CARD_PAD_Y);
        widgets::hairline_ui(ui);
        ui.add_space(size::GRID);
        let kept = if stays { key::SEND_AGREE_STORE } else { key::SEND_AGREE_MEMORY };
        for (icon, words) in [
            (icons::PASSWORD, key::SEND_AGREE_PASSWORD),
            (icons::HOURGLASS_MEDIUM, key::SEND_AGREE_HOUR),
            (icons::MEMORY, kept),
            (icons::PAPER_PLANE_TILT, key::SEND_AGREE_NOTHING_SENT),
        ] {
            icon_line_ui(ui, icon, &text(words));
        }
    });
}

/// A line of words behind a pine icon.
pub(super) fn icon_line_ui(ui: &mut Ui, icon: char, words: &str) {
    let t = theme::tokens(ui);
    ui.add_space(size::TIGHT);
    ui.horizontal_top(|ui| {
        let room = egui::vec2(size::ICON, theme::SMALL.line);
        let (rect, _) = ui.allocate_exact_size(room, egui::Sense::hover());
        widgets::paint::icon(ui.painter(), rect.center(), size::ICON, icon, t.pine);
        widgets::text_ui(ui, theme::SMALL, t.ink, words);
    });
    ui.add_space(size::TIGHT);
}
