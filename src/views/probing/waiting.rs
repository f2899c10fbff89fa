//! A rehearsal under way: what is waited for and for how long, the sign-in page again, the way back by hand, Cancel.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Called;
use crate::model::Way;
use crate::probing::Message;
use crate::probing::Probing;
use crate::probing::Run;
use crate::probing::Stage;
use crate::rehearsal::Phase;
use crate::rehearsal::Waiting;
use crate::views::icons;
use crate::views::probing::PASTE;
use crate::views::probing::paste_id;
use crate::views::probing::rehearsal::region_name;
use crate::views::seconds::seconds_since;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Note;
use crate::views::widgets::Progress;
use crate::views::widgets::SecretAnswer;
use crate::views::widgets::SecretField;
use crate::views::widgets::SecretState;
use crate::views::widgets::SecretWords;
use crate::views::wizard::input_box::beside_ui;

/// How long the person may take to sign in. Seconds.
const SIGN_IN: u16 = 300;

/// How long the servers are looked at, and how long the questions of the end may take. Seconds.
const SERVERS: u16 = 60;

/// How long one question may take. Seconds.
const QUESTION: u16 = 10;

/// Draws the wait.
pub(super) fn waiting_ui(ui: &mut Ui, probing: &mut Probing, outbox: &mut Vec<Message>) {
    let Some(run) = probing.run() else { return };
    ui.add_space(size::GRID);
    let (words, most, share) = told(probing, run);
    let pasted = is_pasted(run);
    let key = format!("{} {} {words}", run.seen.began, run.signed_in());
    let seconds = seconds_since(ui, &key);
    let caption = if most > SERVERS {
        let time = format!("{}:{:02}", seconds / 60, seconds % 60);
        text_with(key::REHEARSE_TIME_MINUTES, &[("time", &time)])
    } else {
        let values = [("seconds", &*seconds.to_string()), ("most", &*most.to_string())];
        text_with(key::REHEARSE_TIME, &values)
    };
    let cancel = text(key::COMMON_CANCEL);
    if (Progress { words: &words, share, caption: &caption, cancel: &cancel }).show(ui) {
        outbox.push(Message::Cancel);
    }
    if let Phase::Waiting(waiting) = probing.rehearsing.phase().clone() {
        ui.add_space(size::CARD_PAD_Y);
        widgets::hairline_ui(ui);
        ui.add_space(size::CARD_PAD_Y);
        sign_in_ui(ui, probing, &waiting, pasted, outbox);
    }
}

/// Whether the answer of this sign-in goes to Alexa's address, so that it has to be pasted.
fn is_pasted(run: &Run) -> bool {
    run.rehearsed.last().is_some_and(|seen| matches!(seen.way, Way::Alexa(_)))
}

/// What is being done, how many seconds it may take, and how far all of it is.
fn told(probing: &Probing, run: &Run) -> (String, u16, f32) {
    let (words, most, part) = match (probing.rehearsing.stage, probing.rehearsing.phase()) {
        (Stage::Rest | Stage::Meeting, _) => (text(key::REHEARSE_MEETING), SERVERS, 0.02),
        (Stage::AskingRest, _) => (text(key::REHEARSE_ASKING_REST), SERVERS, 0.0),
        (Stage::Playing, Phase::Waiting(_)) => (sign_in_words(run), SIGN_IN, 0.1),
        (Stage::Playing, Phase::Pausing(called) | Phase::Asking(called)) => {
            (text(doing(*called)), QUESTION, 0.5)
        }
        (Stage::Playing, Phase::Idle | Phase::Preparing | Phase::Done) => {
            (text(key::REHEARSE_PREPARING), QUESTION, 0.05)
        }
    };
    let asked = run.rehearsed.get(run.signed_in()).map_or(0, |seen| seen.calls.len());
    let part = part + 0.05 * few(asked);
    let share = (few(run.signed_in()) + part) / few(run.sign_ins.max(1));
    (words, most, share.min(0.97))
}

fn few(count: usize) -> f32 {
    f32::from(u8::try_from(count).unwrap_or(u8::MAX))
}

/// “Sign in in your browser”, and which of several sign-ins it is.
fn sign_in_words(run: &Run) -> String {
    let way = run.rehearsed.last().map(|seen| seen.way);
    let (number, all) = ((run.signed_in() + 1).to_string(), run.sign_ins.to_string());
    match way {
        Some(Way::Alexa(region)) if run.sign_ins > 1 => {
            let region = region_name(region);
            let values = [("number", &*number), ("all", &*all), ("region", &*region)];
            text_with(key::REHEARSE_SIGN_IN_OF, &values)
        }
        _ => text(key::REHEARSE_SIGN_IN),
    }
}

/// What a question to the token address is for.
fn doing(called: Called) -> Key {
    match called {
        Called::Exchange => key::REHEARSE_DOING_EXCHANGE,
        Called::ExchangeAs(_) => key::REHEARSE_DOING_EXCHANGE_AS,
        Called::Refresh => key::REHEARSE_DOING_REFRESH,
        Called::RefreshAgain => key::REHEARSE_DOING_REFRESH_AGAIN,
        Called::WrongSecret => key::REHEARSE_DOING_WRONG_SECRET,
        Called::OldRefresh => key::REHEARSE_DOING_OLD_REFRESH,
        Called::NewestRefresh => key::REHEARSE_DOING_NEWEST_REFRESH,
        Called::CodeAgain => key::REHEARSE_DOING_CODE_AGAIN,
        Called::TokenInfo | Called::Profile => key::REHEARSE_DOING_PROFILE,
    }
}

fn sign_in_ui(
    ui: &mut Ui,
    probing: &mut Probing,
    waiting: &Waiting,
    pasted: bool,
    outbox: &mut Vec<Message>,
) {
    let t = theme::tokens(ui);
    let why = if pasted {
        key::REHEARSE_PASTE_WHY
    } else {
        widgets::heading_ui(ui, theme::BODY_MEDIUM, 3, &text(key::SEND_PAGE_NOT_LOADING));
        ui.add_space(size::GRID);
        key::SEND_PASTE_BACK_WHY
    };
    let words = text(key::SEND_PASTE_BACK_USE);
    if beside_ui(ui, &words, |ui| paste_ui(ui, probing, &text(why), outbox)) {
        outbox.push(Message::PasteBack);
    }
    if waiting.pasted_something_else {
        ui.add_space(size::GRID);
        let (lead, words) = (text(key::COMMON_PROBLEM), text(key::REHEARSE_PASTED_OTHER));
        widgets::note_ui(ui, &Note::Problem { lead: &lead, text: &words });
    }
    ui.add_space(size::GRID);
    let starts = format!(" {}", waiting.return_url);
    let lead = text(key::SEND_PASTE_BACK_STARTS);
    let parts = [(theme::SMALL, t.ink_2, &*lead), (theme::CODE_SMALL, t.ink_2, &*starts)];
    widgets::parts_ui(ui, &parts);
    ui.add_space(size::CARD_PAD_Y);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(size::GRID, size::GRID);
        let (again, copy) = (text(key::SEND_OPEN_AGAIN), text(key::SEND_COPY_ADDRESS));
        if ui.add(Button::secondary(&again).small().left(icons::ARROW_SQUARE_OUT)).clicked() {
            outbox.push(Message::OpenAgain);
        }
        if ui.add(Button::secondary(&copy).small().left(icons::COPY)).clicked() {
            outbox.push(Message::CopyAddress);
        }
    });
}

/// The box for the address. It holds a code: it shows dots.
fn paste_ui(
    ui: &mut Ui,
    probing: &mut Probing,
    why: &str,
    outbox: &mut Vec<Message>,
) -> egui::Rect {
    let id = paste_id();
    let pasted = &mut probing.rehearsing.pasted;
    let is_focused = ui.memory(|memory| memory.has_focus(id));
    let state =
        if pasted.is_empty() || is_focused { SecretState::Editing } else { SecretState::Hidden };
    let label = text(key::SEND_PASTE_BACK);
    let (replace, hidden) = (text(key::BOX_REPLACE), text(key::BOX_HIDDEN));
    let words = SecretWords { show: "", hide: "", replace: &replace, hidden: &hidden };
    let field = SecretField::new(PASTE, &label, words).why(why);
    match field.show(ui, state, pasted.text_mut()) {
        Some(SecretAnswer::Replace) => {
            pasted.clear();
            widgets::focus_field(ui, PASTE);
        }
        Some(SecretAnswer::Left) if ui.input(|input| input.key_pressed(egui::Key::Enter)) => {
            outbox.push(Message::PasteBack);
        }
        _ => {}
    }
    ui.ctx().read_response(id).map_or(egui::Rect::NOTHING, |response| response.rect)
}
