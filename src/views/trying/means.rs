//! What an answer means for the link, and what to do next.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::model::LinkSeen;
use crate::model::Turn;
use crate::rules::Severity;
use crate::session::Message;
use crate::session::Session;
use crate::views::drawings;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::wizard;
use crate::wizard::Step;

/// Room for the rings, and beside them for the words.
const RINGS_BESIDE: f32 = 420.0;

/// What the causes of an answer that still asks for linking are, the likeliest first.
const STILL_NOT_LINKED: [Key; 4] = [
    key::TRY_CAUSE_NOT_FINISHED,
    key::TRY_CAUSE_OTHER_ACCOUNT,
    key::TRY_CAUSE_TOKEN_ADDRESS,
    key::TRY_CAUSE_DISABLED,
];

/// The same where there was a token.
const TOKEN_REFUSED: [Key; 3] =
    [key::TRY_CAUSE_CODE_REFUSES, key::TRY_CAUSE_SCOPE, key::TRY_CAUSE_PROFILE];

/// Draws what the answers up to “link your account” mean.
pub(super) fn first_ui(ui: &mut Ui, session: &Session, last: Option<&Turn>) {
    let Some(seen) = last.map(|turn| turn.answer.link()).filter(|_| is_answered(session)) else {
        return;
    };
    ui.add_space(size::GRID);
    match seen {
        LinkSeen::NotLinked => {
            note_ui(ui, Tone::Pine, icons::CHECK_CIRCLE_FILL, key::TRY_RIGHT, key::TRY_RIGHT_WHAT);
        }
        LinkSeen::Linked => linked_ui(ui),
        LinkSeen::TokenRefused => {
            causes_ui(ui, key::TRY_TOKEN_REFUSED, &TOKEN_REFUSED);
        }
        LinkSeen::NotAsked | LinkSeen::NotReached | LinkSeen::CodeFailed => other_ui(ui, seen),
    }
}

/// Draws what an answer after the Alexa app means.
pub(super) fn second_ui(
    ui: &mut Ui,
    session: &Session,
    last: Option<&Turn>,
    outbox: &mut Vec<Message>,
) {
    let Some(seen) = last.map(|turn| turn.answer.link()).filter(|_| is_answered(session)) else {
        return;
    };
    ui.add_space(size::GRID);
    match seen {
        LinkSeen::Linked => linked_ui(ui),
        LinkSeen::NotLinked => {
            causes_ui(ui, key::TRY_STILL_NOT_LINKED, &STILL_NOT_LINKED);
            to_check_ui(ui, session, outbox);
        }
        LinkSeen::TokenRefused => {
            causes_ui(ui, key::TRY_TOKEN_REFUSED, &TOKEN_REFUSED);
            to_check_ui(ui, session, outbox);
        }
        LinkSeen::NotAsked | LinkSeen::NotReached | LinkSeen::CodeFailed => other_ui(ui, seen),
    }
}

/// Whether the last answer is the newest there is: while another is waited for, it means nothing more.
fn is_answered(session: &Session) -> bool {
    !session.trying.is_waited_for()
}

fn other_ui(ui: &mut Ui, seen: LinkSeen) {
    let (lead, what) = match seen {
        LinkSeen::NotReached => (key::TRY_NOT_REACHED, key::TRY_NOT_REACHED_WHAT),
        LinkSeen::CodeFailed => (key::TRY_CODE_FAILED, key::TRY_CODE_FAILED_WHAT),
        LinkSeen::NotAsked | LinkSeen::NotLinked | LinkSeen::Linked | LinkSeen::TokenRefused => {
            (key::TRY_NOT_ASKED, key::TRY_NOT_ASKED_WHAT)
        }
    };
    note_ui(ui, Tone::Amber, icons::EYE, lead, what);
}

fn note_ui(ui: &mut Ui, tone: Tone, icon: char, lead: Key, what: Key) {
    widgets::announce(&widgets::note_box_ui(ui, tone, icon, &text(lead), &text(what)));
}

/// “Your skill knows who is speaking”, with the joined rings.
fn linked_ui(ui: &mut Ui) {
    let tone = Tone::Pine;
    let ground = tone.soft(ui);
    let frame = egui::Frame::new()
        .fill(ground)
        .stroke(egui::Stroke::new(size::STROKE, tone.edge(ui)))
        .corner_radius(size::RADIUS_CARD)
        .inner_margin(egui::Margin::symmetric(16, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let told = text(key::TRY_RINGS);
        if ui.available_width() < RINGS_BESIDE {
            drawings::rings_ui(ui, true, ground, &told);
            known_ui(ui);
            return;
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::PAGE_MARGIN;
            drawings::rings_ui(ui, true, ground, &told);
            ui.vertical(known_ui);
        });
    });
}

fn known_ui(ui: &mut Ui) {
    let ink = theme::tokens(ui).ink_2;
    let heading = widgets::heading_ui(ui, theme::TITLE, 2, &text(key::TRY_KNOWS));
    widgets::announce(&heading);
    ui.add_space(size::TIGHT);
    widgets::text_ui(ui, theme::BODY, ink, &text(key::TRY_KNOWS_WHAT));
}

/// What is most likely wrong, in order.
fn causes_ui(ui: &mut Ui, lead: Key, causes: &[Key]) {
    widgets::box_ui(ui, Tone::Amber, icons::EYE, |ui| {
        let t = theme::tokens(ui);
        let heading = widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(lead));
        widgets::announce(&heading);
        for (index, cause) in causes.iter().enumerate() {
            ui.add_space(size::TIGHT);
            let number = format!("{}. ", index + 1);
            let parts = [
                (theme::SMALL_MEDIUM, t.ink, number.as_str()),
                (theme::SMALL, t.ink, &text(*cause)),
            ];
            widgets::parts_ui(ui, &parts);
        }
    });
}

/// What the check has to say, with what the servers answered, and the way there: the rehearsal stands there too.
fn to_check_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    ui.add_space(size::GRID);
    let t = theme::tokens(ui);
    let checked = session.check();
    let must_fix = checked.count(Severity::Error);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &counted(key::TRY_FINDINGS, must_fix));
    for finding in checked.findings.iter().filter(|one| one.severity == Severity::Error) {
        ui.add_space(size::TIGHT);
        let parts = [
            (theme::SMALL_MEDIUM, t.ink, &*format!("{}. ", finding.title())),
            (theme::SMALL, t.ink_2, &*finding.why()),
        ];
        widgets::parts_ui(ui, &parts);
    }
    ui.add_space(size::GRID);
    let words = text(key::TRY_TO_CHECK);
    if ui.add(Button::secondary(&words).small().left(icons::PATH)).clicked() {
        outbox.push(Message::Wizard(wizard::Message::GoTo(Step::Check)));
    }
}
