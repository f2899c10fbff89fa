//! The first screen: what one can do here, and the way a link takes.

mod all_skills;
mod bar;
mod card;
pub mod drafts;

use egui::Frame;
use egui::Rect;
use egui::ScrollArea;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::i18n;
use crate::i18n::key;
use crate::model::Draft;
use crate::session::Message;
use crate::session::Session;
use crate::views::drawings;
use crate::views::drawings::FlowStop;
use crate::views::help;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::views::widgets::paint;

pub use bar::bar_ui;
pub use drafts::entry_ui;

/// Between the heading and its line, and the like.
const HEADING_TO_LINE: f32 = 6.0;
/// Cards beside each other need at least this much room each.
const LEAST_CARD: f32 = 220.0;
/// Height of the line at the foot.
const FOOT: f32 = 32.0;
/// The drawing keeps off the edges of its card.
const DRAWING_PAD: i8 = 32;

/// Draws the screen into its rectangle.
pub fn start_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Vec<Message>) {
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("start"));
    bar_ui(&mut ui, rect.with_max_y(rect.top() + size::BOTTOM_BAR), session, outbox);
    let below = rect.with_min_y(rect.top() + size::BOTTOM_BAR);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(below).id_salt("below"));
    ui.set_clip_rect(below.intersect(ui.clip_rect()));
    ScrollArea::vertical().auto_shrink(false).show(&mut ui, |ui| {
        let least = if rect.width() < size::FROM_RAIL { size::PAGE_MARGIN } else { 96.0 };
        let side = ((rect.width() - size::START) / 2.0).max(least);
        ui.spacing_mut().item_spacing.y = 0.0;
        let inner = ui.max_rect().shrink2(vec2(side, 0.0));
        let content = ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            content_ui(ui, session, outbox);
        });
        // The foot stands at the bottom of the window where there is room.
        let left_over = below.height() - content.response.rect.height() - FOOT - size::CARD_GAP;
        ui.add_space(left_over.max(size::PAGE_MARGIN));
        let inner = ui.available_rect_before_wrap().shrink2(vec2(side, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(inner), foot_ui);
        ui.add_space(size::CARD_GAP);
    });
}

fn content_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    ui.add_space(size::CARD_GAP);
    widgets::heading_ui(ui, theme::HEADING, 1, &i18n::text(key::START_HEADING));
    ui.add_space(HEADING_TO_LINE);
    widgets::text_ui(ui, theme::BODY, t.ink_2, &i18n::text(key::START_LEAD));
    ui.add_space(size::PAGE_MARGIN);
    if session.help_open && help::box_ui(ui, key::HELP_START) {
        outbox.push(Message::ToggleHelp);
    }
    problem_ui(ui, session);
    unknown_sending_ui(ui, session);
    unknown_creation_ui(ui, session);
    flow_ui(ui);
    ui.add_space(size::PAGE_MARGIN);
    cards_ui(ui, session, outbox);
    ui.add_space(size::CARD_GAP);
    drafts::others_ui(ui, session, outbox);
    all_skills::all_skills_ui(ui, session, outbox);
    practise_ui(ui, session, outbox);
}

/// Says why a draft could not be opened, and what became of drafts that cannot be read.
fn problem_ui(ui: &mut Ui, session: &Session) {
    let unreadable = session.drafts.unreadable;
    let words = match &session.draft_problem {
        Some(problem) => problem.text(),
        None if unreadable > 0 => i18n::counted(key::START_UNREADABLE, unreadable),
        None => return,
    };
    widgets::note_box_ui(ui, Tone::Amber, icons::WARNING, "", &words);
    ui.add_space(size::CARD_GAP);
}

/// Says that the outcome of a sending of the last run is not known, and where it is looked for.
fn unknown_sending_ui(ui: &mut Ui, session: &Session) {
    let Some(intent) = session.unknown_sending() else { return };
    let drafts = &session.drafts.entries;
    let name = drafts
        .iter()
        .find(|entry| entry.draft.skill_id.trim() == intent.skill_id)
        .map_or_else(|| intent.skill_id.clone(), drafts::name);
    let happened = i18n::text_with(key::START_UNKNOWN_SENDING, &[("name", &name)]);
    let what = i18n::text(key::START_UNKNOWN_SENDING_WHAT);
    widgets::note_box_ui(ui, Tone::Amber, icons::EYE, &happened, &what);
    ui.add_space(size::CARD_GAP);
}

/// The same of the making of a skill whose draft is there.
fn unknown_creation_ui(ui: &mut Ui, session: &Session) {
    let Some(intent) = session.noted_creation() else { return };
    let name = intent.skill.name.trim();
    let drafts = &session.drafts.entries;
    let is_its = |draft: &Draft| draft.makes_skill && draft.new_skill.name.trim() == name;
    if !drafts.iter().any(|entry| is_its(&entry.draft)) {
        return;
    }
    let happened = i18n::text_with(key::CREATING_UNKNOWN_EARLIER, &[("name", name)]);
    let what = i18n::text(key::START_UNKNOWN_CREATION_WHAT);
    widgets::note_box_ui(ui, Tone::Amber, icons::EYE, &happened, &what);
    ui.add_space(size::CARD_GAP);
}

/// The way a link takes, as a drawing with its facts as text.
fn flow_ui(ui: &mut Ui) {
    let words: [(String, String); 4] = [
        (key::FLOW_PERSON, key::FLOW_PERSON_DOES),
        (key::FLOW_ALEXA, key::FLOW_ALEXA_DOES),
        (key::FLOW_PAGE, key::FLOW_PAGE_DOES),
        (key::FLOW_SKILL, key::FLOW_SKILL_DOES),
    ]
    .map(|(name, line)| (i18n::text(name), i18n::text(line)));
    let stops = words.each_ref().map(|(name, line)| FlowStop { name, line });
    let described: Vec<String> =
        words.iter().map(|(name, line)| format!("{name} {line}.")).collect();
    let t = theme::tokens(ui);
    let frame = Frame::new()
        .fill(t.surface)
        .stroke((size::STROKE, t.line))
        .corner_radius(paint::whole(size::RADIUS_CARD))
        .inner_margin(egui::Margin { left: 16, right: 16, top: DRAWING_PAD, bottom: 26 });
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        drawings::flow_ui(ui, stops, &i18n::text(key::FLOW_HERE), &described.join(" "));
    });
}

fn cards_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let set_up = card::Card {
        icon: icons::PATH,
        title: i18n::text(key::START_SET_UP),
        line: i18n::text(key::START_SET_UP_LINE),
        act: i18n::text(key::START_SET_UP_ACT),
        big: true,
        dots: None,
    };
    let check = card::Card {
        icon: icons::MAGNIFYING_GLASS,
        title: i18n::text(key::START_CHECK),
        line: i18n::text(key::START_CHECK_LINE),
        act: i18n::text(key::START_CHECK_ACT),
        big: false,
        dots: None,
    };
    let mut cards = vec![(set_up, Message::SetUp), (check, Message::OpenCheck)];
    cards.extend(drafts::carry_on(session));
    let count = f32::from(u8::try_from(cards.len()).unwrap_or(1));
    let beside = (ui.available_width() - size::CARD_GAP * (count - 1.0)) / count;
    let is_beside = beside >= LEAST_CARD;
    let width = if is_beside { beside } else { ui.available_width() };
    let height = cards.iter().map(|(card, _)| card.height(ui, width)).fold(0.0, f32::max);
    let draw = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(size::CARD_GAP, size::CARD_GAP);
        for (card, message) in cards {
            if card.show(ui, vec2(width, height)).clicked() {
                outbox.push(message);
            }
        }
    };
    if is_beside {
        ui.horizontal_top(draw);
    } else {
        ui.vertical(draw);
    }
}

fn practise_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    widgets::card_ui(ui, |ui| {
        ui.add_space(2.0);
        let ((), pressed) = sides_ui(
            ui,
            theme::BODY.line + theme::SMALL.line + 2.0,
            |ui| {
                let room = vec2(size::ICON_CARD, size::ICON_CARD);
                let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
                paint::icon(
                    ui.painter(),
                    place.center(),
                    size::ICON_CARD - 2.0,
                    icons::FLASK,
                    t.pine,
                );
                ui.add_space(size::TIGHT);
                ui.vertical(|ui| {
                    let title = i18n::text(key::START_PRACTISE);
                    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &title);
                    widgets::text_ui(
                        ui,
                        theme::SMALL,
                        t.ink_2,
                        &i18n::text(key::START_PRACTISE_LINE),
                    );
                });
            },
            |ui| {
                let words = i18n::text(if session.practice_starting {
                    key::START_PRACTICE_STARTING
                } else {
                    key::START_PRACTISE_ACT
                });
                ui.add(Button::secondary(&words)).clicked()
            },
        );
        ui.add_space(2.0);
        if pressed {
            outbox.push(Message::Practise);
        }
    });
}

fn foot_ui(ui: &mut Ui) {
    let t = theme::tokens(ui);
    let made = i18n::text_with(key::START_NOT_AMAZON, &[("version", env!("CARGO_PKG_VERSION"))]);
    let promise = |ui: &mut Ui| {
        let room = vec2(size::ICON, size::ICON);
        let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
        paint::icon(ui.painter(), place.center(), size::ICON, icons::SHIELD_CHECK, t.pine);
        widgets::text_ui(ui, theme::CAPTION, t.ink_2, &i18n::text(key::START_PROMISE));
    };
    if ui.available_width() < size::FROM_DRAWING_BESIDE {
        ui.horizontal_top(promise);
        ui.add_space(size::TIGHT);
        widgets::text_ui(ui, theme::CAPTION, t.ink_2, &made);
        return;
    }
    sides_ui(ui, FOOT, promise, |ui| {
        let words = theme::job(&[(theme::CAPTION, t.ink_2, made.as_str())]);
        ui.add(egui::Label::new(words).extend());
    });
}
