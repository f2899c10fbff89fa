//! The security profile, made on Amazon's page; for other services, what to register there.

use egui::Ui;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::labels::LABELS_SEEN;
use crate::session::Session;
use crate::views::bar::Bar;
use crate::views::bar::next_bar;
use crate::views::bar::ticked_status;
use crate::views::drawings;
use crate::views::drawings::Pins;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::CopyWords;
use crate::views::widgets::RowValue;
use crate::views::widgets::TickRow;
use crate::views::widgets::TickRowAnswer;
use crate::views::widgets::Tone;
use crate::views::widgets::WordLink;
use crate::views::widgets::paint;
use crate::views::wizard::Head;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::fold;
use crate::views::wizard::head_ui;
use crate::views::wizard::head_with_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::input_box::gap_ui;
use crate::views::wizard::problems::problems_ui;
use crate::wizard::Copied;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;

const HEAD: Head =
    Head { step: Step::Profile, heading: key::PROFILE_HEADING, lead: Some(key::PROFILE_LEAD) };
const REGISTER: Head =
    Head { step: Step::Profile, heading: key::REGISTER_HEADING, lead: Some(key::REGISTER_LEAD) };

/// Where security profiles are made.
pub(super) const PROFILE_PAGE: &str =
    "https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html";

/// The list keeps at least this much room beside the drawing.
const LEAST_LIST: f32 = 320.0;
/// The widest the drawing gets.
const DRAWING: f32 = 432.0;

const WORDS: &str = "words of the profile";
const LIST: &str = "profile as a list";

const NAME: InputBox =
    InputBox::new(Input::ProfileName, key::PROFILE_NAME, key::PROFILE_NAME_WHY).prose();
const DESCRIPTION: InputBox = InputBox::new(
    Input::ProfileDescription,
    key::PROFILE_DESCRIPTION,
    key::PROFILE_DESCRIPTION_WHY,
)
.prose();
const PRIVACY: InputBox =
    InputBox::new(Input::PrivacyUrl, key::PROFILE_PRIVACY, key::PROFILE_PRIVACY_WHY);

/// Draws the page.
pub fn page_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    if wizard.sign_in_with != SignInWith::Amazon {
        register_ui(ui, wizard, outbox);
        return;
    }
    let words = i18n::text(key::PROFILE_OPEN);
    let room = egui::vec2(button_width(ui, &words), size::BUTTON);
    let open =
        |ui: &mut Ui| ui.add(Button::secondary(&words).right(icons::ARROW_SQUARE_OUT)).clicked();
    if head_with_ui(ui, HEAD, room, open) {
        outbox.push(Message::OpenPage(PROFILE_PAGE.to_owned()));
    }
    problems_ui(ui, wizard, outbox);
    let full = ui.available_width();
    if full < size::FROM_DRAWING_BESIDE {
        side_ui(ui, wizard, outbox);
        ui.add_space(size::CARD_GAP);
        drawing_ui(ui, wizard);
        return;
    }
    let drawing = DRAWING.min(full - size::CARD_GAP - LEAST_LIST);
    columns_ui(ui, |ui| {
        column_ui(ui, drawing, |ui| drawing_ui(ui, wizard));
        column_ui(ui, full - drawing - size::CARD_GAP, |ui| side_ui(ui, wizard, outbox));
    });
}

fn button_width(ui: &Ui, words: &str) -> f32 {
    let words = paint::line(ui, theme::BODY_MEDIUM, theme::tokens(ui).ink, words).size().x;
    words.ceil() + size::ICON + size::GRID + 2.0 * size::CARD_PAD_X
}

/// The list with what goes under it.
fn side_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    list_ui(ui, wizard, outbox);
    ui.add_space(size::CARD_GAP_FULL);
    let (lead, words) = (i18n::text(key::PROFILE_LEAVE), i18n::text(key::PROFILE_LEAVE_LINE));
    widgets::note_box_ui(ui, Tone::Slate, icons::PUSH_PIN, &lead, &words);
    ui.add_space(size::GRID);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::FIELD_GAP;
        if ui.add(WordLink::new(&i18n::text(key::PROFILE_HAVE_ONE))).clicked() {
            // All of the making is done; the way into “Web Settings” is left.
            let open = wizard.ticks.profile.iter().take(5).enumerate().filter(|(_, done)| !**done);
            outbox.extend(open.map(|(pin, _)| Message::ToggleProfilePin(pin)));
        }
        if ui.add(WordLink::new(&i18n::text(key::PROFILE_CHANGE_WORDS))).clicked() {
            fold::set_open(ui, WORDS, !fold::is_open(ui, WORDS));
        }
    });
    let judged = [Input::ProfileName, Input::ProfileDescription, Input::PrivacyUrl];
    let wanted = |input: &Input| wizard.focus_wanted == Some(crate::wizard::Focus::Input(*input));
    if judged.iter().any(wanted) {
        fold::set_open(ui, WORDS, true);
    }
    if fold::is_open(ui, WORDS) {
        ui.add_space(size::CARD_PAD_Y);
        for input in [NAME, DESCRIPTION, PRIVACY] {
            input.show(ui, wizard, outbox);
            gap_ui(ui);
        }
    }
}

/// The words of each row, and the value to paste there.
const ROWS: [(Key, Option<(Input, Copied)>); 6] = [
    (key::PROFILE_ROW_CREATE, None),
    (key::PROFILE_ROW_NAME, Some((Input::ProfileName, Copied::ProfileName))),
    (key::PROFILE_ROW_DESCRIPTION, Some((Input::ProfileDescription, Copied::ProfileDescription))),
    (key::PROFILE_ROW_PRIVACY, Some((Input::PrivacyUrl, Copied::PrivacyUrl))),
    (key::PROFILE_ROW_SAVE, None),
    (key::PROFILE_ROW_MANAGE, None),
];

fn list_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let pins = Pins::first_open(&wizard.ticks.profile);
    let (copy, copied) = (i18n::text(key::COMMON_COPY), i18n::text(key::COMMON_COPIED));
    let words = CopyWords { copy: &copy, copied: &copied };
    widgets::rows_card_ui(ui, |ui| {
        for (index, (row, value)) in ROWS.into_iter().enumerate() {
            let number = index + 1;
            if index > 0 {
                widgets::hairline_ui(ui);
            }
            let note = match value {
                Some((Input::PrivacyUrl, _)) => i18n::text(key::PROFILE_PRIVACY_NOTE),
                _ => String::new(),
            };
            let row_words = i18n::text(row);
            let row = TickRow {
                number,
                words: &row_words,
                done: pins.is_done(number),
                current: pins.is_current(number),
                value: value.map(|(input, what)| RowValue {
                    text: wizard.text(input),
                    note: &note,
                    copied: wizard.copied.is_some_and(|(now, _)| now == what),
                    words,
                }),
            };
            match (row.show(ui, (index == 0, number == ROWS.len())), value) {
                (Some(TickRowAnswer::Tick), _) => outbox.push(Message::ToggleProfilePin(index)),
                (Some(TickRowAnswer::Copy), Some((_, what))) => outbox.push(Message::Copy(what)),
                (Some(TickRowAnswer::Copy), None) | (None, _) => {}
            }
        }
    });
}

/// The drawn pages, with their facts as a list on request.
fn drawing_ui(ui: &mut Ui, wizard: &Wizard) {
    let t = theme::tokens(ui);
    let facts: Vec<String> = ROWS
        .iter()
        .enumerate()
        .map(|(index, (words, _))| format!("{}. {}", index + 1, i18n::text(*words)))
        .collect();
    let pins = Pins::first_open(&wizard.ticks.profile);
    drawings::security_profile_ui(ui, pins, &wizard.profile_name, &facts.join(" "));
    ui.add_space(size::GRID);
    let seen = i18n::text_with(key::PROFILE_DRAWN, &[("month", LABELS_SEEN)]);
    let (_, pressed) = crate::views::sides::sides_ui(
        ui,
        size::TARGET,
        |ui| widgets::line_ui(ui, theme::CAPTION, t.ink_3, &seen),
        |ui| ui.add(WordLink::new(&i18n::text(key::COMMON_AS_A_LIST))).clicked(),
    );
    if pressed {
        fold::set_open(ui, LIST, !fold::is_open(ui, LIST));
    }
    if fold::is_open(ui, LIST) {
        for fact in facts {
            ui.add_space(size::TIGHT);
            widgets::text_ui(ui, theme::SMALL, t.ink_2, &fact);
        }
    }
}

/// What to register at a service that is not Amazon's.
fn register_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    head_ui(ui, REGISTER);
    problems_ui(ui, wizard, outbox);
    let service = wizard.provider();
    let first = service
        .and_then(|service| Key::find(service.register_key))
        .map_or_else(|| i18n::text(key::REGISTER_OWN), i18n::text);
    let rows = [first, i18n::text(key::REGISTER_URLS), i18n::text(key::REGISTER_CREDENTIALS)];
    let pins = Pins::first_open(&wizard.ticks.profile);
    widgets::rows_card_ui(ui, |ui| {
        for (index, words) in rows.iter().enumerate() {
            let number = index + 1;
            if index > 0 {
                widgets::hairline_ui(ui);
            }
            let (done, current) = (pins.is_done(number), pins.is_current(number));
            let row = TickRow { number, words, done, current, value: None };
            if row.show(ui, (index == 0, number == rows.len())).is_some() {
                outbox.push(Message::ToggleProfilePin(index));
            }
        }
    });
    if service.is_none() {
        ui.add_space(size::CARD_GAP_FULL);
        let (lead, words) = (i18n::text(key::REGISTER_MUST), i18n::text(key::REGISTER_MUST_LINE));
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &lead, &words);
    }
}

/// Says how many rows are ticked beside the forward button.
pub fn bar(session: &Session) -> Bar {
    let ticks = &session.wizard.ticks.profile;
    let rows = if session.wizard.sign_in_with == SignInWith::Amazon { 6 } else { 3 };
    let status = ticked_status(key::PROFILE_TICKED, ticks.get(..rows).unwrap_or_default());
    Bar { status: Some(status), ..next_bar(session) }
}
