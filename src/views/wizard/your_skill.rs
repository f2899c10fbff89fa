//! What people sign in with, the kind of skill, and which skill it is.

use egui::Rect;
use egui::Ui;
use egui::UiBuilder;
use egui::pos2;
use egui::vec2;

use crate::i18n;
use crate::i18n::key;
use crate::model::AlexaRedirectUrl;
use crate::model::PROVIDERS;
use crate::model::SkillKind;
use crate::model::labels::LABELS_SEEN;
use crate::views::drawings;
use crate::views::drawings::Pins;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Choice;
use crate::views::widgets::Note;
use crate::views::widgets::Tone;
use crate::views::widgets::WordLink;
use crate::views::widgets::paint;
use crate::views::wizard::Head;
use crate::views::wizard::fold;
use crate::views::wizard::head_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::input_box::gap_ui;
use crate::views::wizard::new_skill;
use crate::views::wizard::problems::problems_ui;
use crate::views::wizard::question::question_ui;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;

const HEAD: Head = Head { step: Step::Skill, heading: key::SKILL_HEADING, lead: None };
const SKILL_ID: InputBox = InputBox::new(Input::SkillId, key::SKILL_ID_LABEL, key::SKILL_ID_WHY);
const VENDOR: InputBox =
    InputBox::new(Input::Vendor, key::SKILL_VENDOR_LABEL, key::SKILL_VENDOR_WHY);

/// The list of skills; each leads to its page with the addresses.
const SKILLS_PAGE: &str = "https://developer.amazon.com/alexa/console/ask";
/// The fold with the picture of where both IDs stand.
const WHERE: &str = "where the IDs stand";

/// Draws the page.
pub fn page_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    head_ui(ui, HEAD);
    problems_ui(ui, wizard, outbox);
    sign_in_ui(ui, wizard, outbox);
    gap_ui(ui);
    new_skill::is_there_ui(ui, wizard, outbox);
    gap_ui(ui);
    if wizard.makes_skill {
        changed_with_kind_ui(ui, wizard);
        new_skill::part_ui(ui, wizard, outbox);
    } else {
        kind_ui(ui, wizard, outbox);
        changed_with_kind_ui(ui, wizard);
        gap_ui(ui);
        let place = SKILL_ID.show(ui, wizard, outbox);
        not_yet_ui(ui, place);
        where_ui(ui, outbox);
        gap_ui(ui);
        VENDOR.show(ui, wizard, outbox);
    }
    vendor_read_ui(ui, wizard);
}

fn sign_in_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    question_ui(ui, key::SKILL_SIGN_IN, key::SKILL_SIGN_IN_WHY);
    let words = [
        (key::SKILL_AMAZON, key::SKILL_AMAZON_LINE),
        (key::SKILL_SERVICE, key::SKILL_SERVICE_LINE),
        (key::SKILL_OWN, key::SKILL_OWN_LINE),
    ]
    .map(|(title, line)| (i18n::text(title), i18n::text(line)));
    let choices = words.each_ref().map(|(title, line)| Choice { title, line });
    let chosen = match wizard.sign_in_with {
        SignInWith::Amazon => 0,
        SignInWith::Provider(_) => 1,
        SignInWith::Own => 2,
    };
    let pressed = widgets::choice_cards_ui(ui, &choices, Some(chosen));
    match pressed {
        Some(0) => outbox.push(Message::ChooseSignInWith(SignInWith::Amazon)),
        Some(1) if chosen != 1 => {
            let first = services().next().map_or(SignInWith::Own, SignInWith::Provider);
            outbox.push(Message::ChooseSignInWith(first));
        }
        Some(2) => outbox.push(Message::ChooseSignInWith(SignInWith::Own)),
        _ => {}
    }
    if chosen == 1 {
        gap_ui(ui);
        services_ui(ui, wizard, outbox);
    }
}

/// The services people know, apart from Amazon, which has a card of its own.
fn services() -> impl Iterator<Item = &'static str> {
    PROVIDERS
        .iter()
        .map(|provider| provider.id)
        .filter(|id| SignInWith::with_id(id) != SignInWith::Amazon)
}

fn services_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    question_ui(ui, key::SKILL_WHICH_SERVICE, key::SKILL_WHICH_SERVICE_WHY);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::PAGE_MARGIN, size::TIGHT);
        let ids: Vec<&str> = services().collect();
        for provider in PROVIDERS.iter().filter(|provider| ids.contains(&provider.id)) {
            let here = wizard.sign_in_with == SignInWith::Provider(provider.id);
            if widgets::radio_ui(ui, provider.name, "", here).clicked() {
                outbox.push(Message::ChooseSignInWith(SignInWith::Provider(provider.id)));
            }
        }
    });
}

fn kind_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    question_ui(ui, key::SKILL_KIND, key::SKILL_KIND_WHY);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::PAGE_MARGIN, size::TIGHT);
        for kind in SkillKind::ALL {
            let words = i18n::text(match kind {
                SkillKind::Custom => key::SKILL_KIND_CUSTOM,
                SkillKind::SmartHome => key::SKILL_KIND_SMART_HOME,
                SkillKind::Video => key::SKILL_KIND_VIDEO,
                SkillKind::Music => key::SKILL_KIND_MUSIC,
                SkillKind::Other => key::SKILL_KIND_OTHER,
            });
            if widgets::radio_ui(ui, &words, "", wizard.kind == kind).clicked() {
                outbox.push(Message::ChooseKind(kind));
            }
        }
    });
}

/// Names the answers that no longer held for this kind of skill.
fn changed_with_kind_ui(ui: &mut Ui, wizard: &Wizard) {
    if wizard.changed_with_kind.is_empty() {
        return;
    }
    let names: Vec<String> =
        wizard.changed_with_kind.iter().map(|field| i18n::field_name(*field)).collect();
    let words = i18n::text_with(key::SKILL_KIND_CHANGED, &[("names", &names.join(", "))]);
    ui.add_space(size::GRID);
    widgets::note_ui(ui, &Note::Plain { icon: icons::INFO, text: &words });
}

/// “I don’t have this yet”, at the right of the note under the box, or under it where there is little room.
fn not_yet_ui(ui: &mut Ui, above: Rect) {
    let words = i18n::text(key::SKILL_NOT_YET);
    let width = paint::line(ui, theme::SMALL_MEDIUM, theme::tokens(ui).pine, &words).size().x;
    let note_line = above.bottom() + size::GRID;
    let note_height = ui.cursor().top() - note_line;
    let one_line = note_height < 2.0 * theme::SMALL.line;
    let beside = one_line && ui.available_width() > 2.0 * width + size::START / 4.0;
    let pressed = if beside {
        let middle = note_line + theme::SMALL.line / 2.0;
        let place = Rect::from_min_max(
            pos2(above.right() - width, middle - size::TARGET / 2.0),
            pos2(above.right(), middle + size::TARGET / 2.0),
        );
        let link = WordLink::new(&words);
        let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt("not yet"));
        let pressed = child.add(link).clicked();
        if note_height < theme::SMALL.line {
            ui.add_space(place.bottom() - ui.cursor().top());
        }
        pressed
    } else {
        ui.add_space(size::TIGHT);
        ui.add(WordLink::new(&words)).clicked()
    };
    if pressed {
        fold::set_open(ui, WHERE, !fold::is_open(ui, WHERE));
    }
}

/// The picture of where both IDs stand, with its facts as a list beside it.
fn where_ui(ui: &mut Ui, outbox: &mut Outbox) {
    if !fold::is_open(ui, WHERE) {
        return;
    }
    let t = theme::tokens(ui);
    ui.add_space(size::CARD_PAD_Y);
    widgets::drawing_card_ui(ui, |ui| {
        widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &i18n::text(key::SKILL_WHERE));
        ui.add_space(size::GRID);
        let facts = [key::SKILL_WHERE_MAKE, key::SKILL_WHERE_ID, key::SKILL_WHERE_VENDOR];
        let facts = facts.map(i18n::text);
        let described = facts.join(" ");
        drawings::where_ids_stand_ui(
            ui,
            Pins::default(),
            "amzn1.ask.skill.0a1b2c3d",
            "M2AB3CD4EFGH5I",
            &described,
        );
        for fact in facts {
            ui.add_space(size::GRID);
            widgets::text_ui(ui, theme::SMALL, t.ink_2, &fact);
        }
        ui.add_space(size::GRID);
        let words = i18n::text(key::SKILL_WHERE_OPEN);
        if ui.add(Button::secondary(&words).small().right(icons::ARROW_SQUARE_OUT)).clicked() {
            outbox.push(Message::OpenPage(SKILLS_PAGE.to_owned()));
        }
        ui.add_space(size::GRID);
        let seen = i18n::text_with(key::DRAWN_AS_IN, &[("month", LABELS_SEEN)]);
        widgets::text_ui(ui, theme::CAPTION, t.ink_3, &seen);
    });
}

/// What was read from an address that was given instead of the vendor ID.
fn vendor_read_ui(ui: &mut Ui, wizard: &Wizard) {
    let Ok(url) = AlexaRedirectUrl::parse(&wizard.vendor) else { return };
    ui.add_space(size::GRID);
    widgets::box_ui(ui, Tone::Pine, icons::MAGIC_WAND, |ui| {
        let t = theme::tokens(ui);
        let read = i18n::text(key::SKILL_VENDOR_READ);
        let parts = [
            (theme::SMALL, t.ink, read.as_str()),
            (theme::CODE_SMALL, t.ink, url.vendor_id.as_str()),
        ];
        widgets::announce(&widgets::parts_ui(ui, &parts));
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &i18n::text(key::SKILL_VENDOR_READ_LINE));
    });
}
