//! The summary with “Change” at every row, and what the rules say about it.

use egui::Ui;

use crate::i18n::counted;
use crate::i18n::field_name;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Field;
use crate::model::GrantType;
use crate::model::Provider;
use crate::rules::Checked;
use crate::rules::Severity;
use crate::session;
use crate::session::Session;
use crate::views::bar::Bar;
use crate::views::bar::Status;
use crate::views::bar::next_bar;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::probing;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Tone;
use crate::views::widgets::Weight;
use crate::views::wizard::Head;
use crate::views::wizard::checked::checked;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::findings;
use crate::views::wizard::findings::FindingWish;
use crate::views::wizard::head_ui;
use crate::views::wizard::head_with_ui;
use crate::views::wizard::open_secrets::open_secrets_ui;
use crate::views::wizard::problems::problems_ui;
use crate::views::wizard::value_row;
use crate::views::wizard::value_row::ValueRow;
use crate::views::wizard::words;
use crate::wizard::Copied;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;
use crate::wizard::home;

/// How wide the summary is beside the findings.
const SUMMARY: f32 = 400.0;
/// From this width on they stand beside each other; with less the findings come first.
const FROM_TWO_COLUMNS: f32 = 780.0;

const HEAD: Head = Head { step: Step::Check, heading: key::CHECK_HEADING, lead: None };

/// Draws the page.
pub fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<session::Message>) {
    let own = checked(ui, &session.wizard);
    let subject = session.subject_with((*own).clone());
    let mut checked = subject.own.clone();
    session.probing.add_to(&mut checked, &subject);
    counts_ui(ui, &checked);
    let mut asked = Vec::new();
    probing::card_ui(ui, &mut session.probing, &subject, &mut asked);
    outbox.extend(asked.into_iter().map(session::Message::Probe));
    ui.add_space(size::CARD_GAP);
    let mut wishes = Outbox::new();
    let stale = session.probing.is_stale(&subject);
    rest_ui(ui, &mut session.wizard, &checked, stale, &mut wishes);
    outbox.extend(wishes.into_iter().map(session::Message::Wizard));
}

fn rest_ui(ui: &mut Ui, wizard: &mut Wizard, checked: &Checked, stale: bool, outbox: &mut Outbox) {
    problems_ui(ui, wizard, outbox);
    let full = ui.available_width();
    if full < FROM_TWO_COLUMNS {
        findings_ui(ui, wizard, checked, stale, outbox);
        ui.add_space(size::CARD_GAP);
        summary_ui(ui, wizard, outbox);
        return;
    }
    columns_ui(ui, |ui| {
        column_ui(ui, SUMMARY, |ui| summary_ui(ui, wizard, outbox));
        let rest = full - SUMMARY - size::CARD_GAP;
        column_ui(ui, rest, |ui| findings_ui(ui, wizard, checked, stale, outbox));
    });
}

/// Forward, with how much is left to fix. What must be fixed stops sending, not going on to see it.
pub fn bar(session: &Session) -> Bar {
    let count = session.check().count(Severity::Error);
    let status = match count {
        0 if session.asked_before_change() => Status::plain(text(key::CHECK_ASKED_BEFORE)),
        0 => Status::done(text(key::CHECK_NOTHING_TO_FIX)),
        count => Status {
            icon: Some((Tone::Brick, icons::WARNING_OCTAGON_FILL)),
            words: counted(key::CHECK_TO_FIX, count),
            undo: false,
        },
    };
    Bar { status: Some(status), ..next_bar(session) }
}

/// The heading with the counts beside it.
fn counts_ui(ui: &mut Ui, checked: &Checked) {
    let chips: Vec<(Weight, String)> = [
        (Severity::Error, Weight::MustFix, key::CHECK_MUST_FIX_COUNT),
        (Severity::Warning, Weight::WorthALook, key::CHECK_LOOK_COUNT),
    ]
    .into_iter()
    .map(|(severity, weight, words)| (checked.count(severity), weight, words))
    .filter(|(count, ..)| *count > 0)
    .map(|(count, weight, words)| (weight, text_with(words, &[("count", &count.to_string())])))
    .collect();
    if chips.is_empty() {
        return head_ui(ui, HEAD);
    }
    let widths = chips.iter().map(|(weight, words)| widgets::weight_chip_width(ui, *weight, words));
    let width = widths.sum::<f32>() + size::GRID * few(chips.len() - 1);
    head_with_ui(ui, HEAD, egui::vec2(width, size::CHIP), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::GRID;
            for (weight, words) in &chips {
                widgets::weight_chip_ui(ui, *weight, words);
            }
        });
    });
}

fn few(count: usize) -> f32 {
    f32::from(u8::try_from(count).unwrap_or(u8::MAX))
}

fn findings_ui(ui: &mut Ui, wizard: &Wizard, checked: &Checked, stale: bool, outbox: &mut Outbox) {
    open_secrets_ui(ui, wizard, &mut |message| outbox.push(message));
    if checked.count(Severity::Error) == 0 && stale {
        let words = text(key::CHECK_ASKED_BEFORE_WHAT);
        widgets::note_box_ui(ui, Tone::Slate, icons::MINUS_CIRCLE, "", &words);
        ui.add_space(size::CARD_GAP_FULL);
    } else if checked.count(Severity::Error) == 0 {
        let (lead, what) = (text(key::CHECK_NOTHING_LEAD), text(key::CHECK_NOTHING_TO_FIX_WHAT));
        widgets::note_box_ui(ui, Tone::Pine, icons::CHECK_CIRCLE_FILL, &lead, &what);
        ui.add_space(size::CARD_GAP_FULL);
    }
    let before = |finding: &crate::rules::Finding| {
        if finding.field == Some(Field::ClientSecret) {
            return String::new();
        }
        finding.field.map(|_| wizard.text(home(finding)).to_owned()).unwrap_or_default()
    };
    match findings::findings_ui(ui, checked, &before) {
        Some(FindingWish::Apply(finding)) => outbox.push(Message::ApplyFix(finding.code)),
        Some(FindingWish::Copy(code)) => outbox.push(Message::Copy(Copied::Suggestion(code))),
        Some(FindingWish::Go(finding)) => outbox.push(Message::Change(home(&finding))),
        Some(FindingWish::Source(page)) => outbox.push(Message::OpenPage(page.to_owned())),
        None => {}
    }
}

/// A row of the summary, and the box that “Change” leads to.
type Row = (ValueRow, Input);

fn summary_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let groups = groups(wizard);
    widgets::card_ui(ui, |ui| {
        let width = value_row::label_width(ui, groups.iter().flatten().map(|(row, _)| row));
        let change = text(key::COMMON_CHANGE);
        for (index, group) in groups.iter().enumerate() {
            if index > 0 {
                ui.add_space(size::TIGHT);
                widgets::hairline_ui(ui);
                ui.add_space(size::TIGHT);
            }
            for (row, input) in group {
                let name = text_with(key::CHECK_CHANGE, &[("what", &row.label)]);
                if row.show(ui, width, Some((&change, &name))) {
                    outbox.push(Message::Change(*input));
                }
            }
        }
    });
}

/// The rows, as they belong together.
fn groups(wizard: &Wizard) -> Vec<Vec<Row>> {
    let settings = wizard.request();
    let has_secret = !wizard.secret.is_empty();
    let field = |field: Field| -> Row {
        (words::row(field_name(field), field, &settings, has_secret), leads_to(field))
    };
    let mut who = vec![field(Field::ClientId)];
    let mut places = vec![Field::AuthorizationUrl];
    if wizard.grant_type() == GrantType::AuthCode {
        who.push(field(Field::ClientSecret));
        places.extend([
            Field::AccessTokenUrl,
            Field::AccessTokenScheme,
            Field::DefaultTokenExpirationInSeconds,
            Field::PkceConfiguration,
            Field::ReciprocalAccessTokenUrl,
            Field::RedirectUrls,
        ]);
    }
    places.extend([Field::Domains, Field::AuthorizationUrlsByPlatform]);
    let (mut own, mut empty) = (Vec::new(), Vec::new());
    for place in places {
        let row = field(place);
        let rows = if row.0.empty && may_stay_empty(place) { &mut empty } else { &mut own };
        rows.push(row);
    }
    own.extend(together(empty));
    let mut scopes = field(Field::Scopes);
    scopes.0.label = text(key::CHECK_ROW_SCOPES);
    let mut may = vec![scopes, field(Field::SkipOnEnablement)];
    if wizard.may_link_by_voice() {
        may.push(field(Field::VoiceForwardAccountLinking));
    }
    vec![skill(wizard), who, may, own]
}

/// Whether it is no matter to speak of when nothing is chosen there.
fn may_stay_empty(field: Field) -> bool {
    !matches!(
        field,
        Field::AuthorizationUrl
            | Field::AccessTokenUrl
            | Field::AccessTokenScheme
            | Field::PkceConfiguration
    )
}

/// The box to go to. What is chosen without one stands beside the lifetime, in a part of its page that opens for it.
fn leads_to(field: Field) -> Input {
    match field {
        Field::AccessTokenScheme | Field::PkceConfiguration => Input::DefaultTokenExpiration,
        Field::AccessTokenUrl
        | Field::AuthorizationUrl
        | Field::AuthorizationUrlsByPlatform
        | Field::ClientId
        | Field::ClientSecret
        | Field::DefaultTokenExpirationInSeconds
        | Field::Domains
        | Field::ReciprocalAccessTokenUrl
        | Field::RedirectUrls
        | Field::Scopes
        | Field::SkipOnEnablement
        | Field::Type
        | Field::VoiceForwardAccountLinking => Input::of(field),
    }
}

/// What was left empty, as one row that leads to the first of it.
fn together(mut empty: Vec<Row>) -> Option<Row> {
    if empty.len() < 2 {
        return empty.pop();
    }
    let names: Vec<&str> = empty.iter().map(|(row, _)| row.label.as_str()).collect();
    let row = ValueRow::empty(text(key::COMMON_NOT_PROVIDED), names.join(", "));
    empty.first().map(|(_, input)| (row, *input))
}

fn skill(wizard: &Wizard) -> Vec<Row> {
    let kind = words::kind(wizard.kind);
    let name = if wizard.skill_name.is_empty() {
        value_row::cut_in_the_middle(&wizard.skill_id)
    } else {
        wizard.skill_name.clone()
    };
    let label = text(key::CHECK_ROW_SKILL);
    let skill = if name.is_empty() {
        ValueRow::words(label, kind)
    } else {
        let values = [("name", name.as_str()), ("kind", kind.as_str())];
        let words =
            if wizard.makes_skill { key::CHECK_ROW_SKILL_NEW } else { key::CHECK_ROW_SKILL_VALUE };
        ValueRow::words(label, text_with(words, &values))
    };
    let label = text(key::CHECK_ROW_VENDOR);
    let vendor = wizard.vendor_id().map_or_else(
        || ValueRow::empty(label.clone(), text(key::COMMON_NOT_PROVIDED)),
        |id| ValueRow::code(label.clone(), id),
    );
    let with = match wizard.sign_in_with {
        SignInWith::Amazon => text(key::CHECK_SIGN_IN_AMAZON),
        SignInWith::Own => text(key::CHECK_SIGN_IN_OWN),
        SignInWith::Provider(id) => {
            Provider::with_id(id).map_or_else(String::new, |service| service.name.to_owned())
        }
    };
    vec![
        (skill, Input::SkillId),
        (vendor, Input::Vendor),
        (ValueRow::words(text(key::CHECK_ROW_SIGN_IN), with), Input::SkillId),
    ]
}
