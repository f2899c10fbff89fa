//! What a sign-in of a rehearsal showed at one station: the page, the way back, and the questions about tokens.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Called;
use crate::model::Comeback;
use crate::model::Encoding;
use crate::model::Exchange;
use crate::model::RunSeen;
use crate::model::Scheme;
use crate::model::Way;
use crate::probing::Run;
use crate::views::probing::exchange::exchange_ui;
use crate::views::probing::exchange::raw_ui;
use crate::views::probing::rehearsal::region_name;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::FoldRow;
use crate::views::wizard::fold::fold_ui;

/// Draws it; true when there was something to draw.
pub(super) fn rehearsed_ui(ui: &mut Ui, station: &str, run: &Run) -> bool {
    let mut drawn = false;
    for (number, seen) in run.rehearsed.iter().enumerate() {
        let parts = parts(station, seen);
        if parts.is_empty() {
            continue;
        }
        drawn = true;
        if let (Way::Alexa(region), true) = (seen.way, run.rehearsed.len() > 1) {
            let ink = theme::tokens(ui).ink;
            ui.add_space(size::TIGHT);
            widgets::text_ui(ui, theme::SMALL_MEDIUM, ink, &region_name(region));
        }
        for (place, part) in parts.into_iter().enumerate() {
            let key = format!("{station} {number} {place}");
            ui.push_id(&key, |ui| part_ui(ui, &part, &key));
        }
    }
    drawn
}

/// One thing that was seen.
enum Part<'a> {
    Page(&'a Exchange),
    Back(&'a RunSeen, &'a Comeback),
    Call(Called, &'a Exchange),
}

fn parts<'a>(station: &str, seen: &'a RunSeen) -> Vec<Part<'a>> {
    let page = seen.page.as_ref().map(Part::Page);
    let back = seen.came.as_ref().map(|came| Part::Back(seen, came));
    let all = seen.calls.iter().filter(|(called, _)| is_of(station, *called));
    let calls = all.map(|(called, exchange)| Part::Call(*called, exchange));
    match station {
        "sign-in-page" => page.into_iter().collect(),
        "redirect-urls" => back.into_iter().collect(),
        "token" => back.into_iter().chain(calls).collect(),
        _ => calls.collect(),
    }
}

/// Whether a question is of the station with that name.
fn is_of(station: &str, called: Called) -> bool {
    match called {
        Called::Exchange => matches!(station, "token-address" | "token"),
        Called::ExchangeAs(_) => matches!(station, "credentials" | "token"),
        Called::WrongSecret => station == "credentials",
        Called::CodeAgain | Called::TokenInfo | Called::Profile => station == "token",
        Called::Refresh | Called::RefreshAgain | Called::OldRefresh | Called::NewestRefresh => {
            station == "refresh"
        }
    }
}

fn part_ui(ui: &mut Ui, part: &Part<'_>, key: &str) {
    match part {
        Part::Page(page) => exchange_ui(ui, &text(key::REHEARSE_WHAT_PAGE), page, key),
        Part::Back(seen, came) => back_ui(ui, seen, came, key),
        Part::Call(called, exchange) => exchange_ui(ui, &text(what(*called)), exchange, key),
    }
}

/// The address to which the browser was sent: names, and values where they hold no secret.
fn back_ui(ui: &mut Ui, seen: &RunSeen, came: &Comeback, key: &str) {
    let title = text(key::REHEARSE_WHAT_BACK);
    let how = text(match (came.pasted, came.by_post) {
        (true, _) => key::REHEARSE_BACK_PASTED,
        (false, true) => key::REHEARSE_BACK_POST,
        (false, false) => key::REHEARSE_BACK_HEARD,
    });
    let row = FoldRow { weight: None, title: &title, count: &how, open: false };
    fold_ui(ui, &format!("exchange {key}"), row, |ui| {
        raw_ui(ui, &text(key::REHEARSE_BACK_WANTED), &seen.return_url);
        ui.add_space(size::GRID);
        raw_ui(ui, &text(key::PROBE_CAME), &came.shown());
        ui.add_space(size::GRID);
        let ink = theme::tokens(ui).ink_2;
        let same = came.carries(&seen.state);
        let words = if same { key::REHEARSE_STATE_SAME } else { key::REHEARSE_STATE_OTHER };
        let sent = seen.state.expose().chars().count().to_string();
        widgets::text_ui(ui, theme::SMALL, ink, &text_with(words, &[("letters", &sent)]));
    });
}

/// What a question was for.
fn what(called: Called) -> Key {
    match called {
        Called::Exchange => key::REHEARSE_WHAT_EXCHANGE,
        Called::ExchangeAs(manner) => match (manner.scheme, manner.encoding) {
            (Scheme::Basic, Encoding::Plain) => key::REHEARSE_WHAT_EXCHANGE_PLAIN,
            (Scheme::Basic, Encoding::Encoded) => key::REHEARSE_WHAT_EXCHANGE_BASIC,
            (Scheme::Body, _) => key::REHEARSE_WHAT_EXCHANGE_BODY,
        },
        Called::Refresh => key::REHEARSE_WHAT_REFRESH,
        Called::RefreshAgain => key::REHEARSE_WHAT_REFRESH_AGAIN,
        Called::WrongSecret => key::REHEARSE_WHAT_WRONG_SECRET,
        Called::OldRefresh => key::REHEARSE_WHAT_OLD_REFRESH,
        Called::NewestRefresh => key::REHEARSE_WHAT_NEWEST_REFRESH,
        Called::CodeAgain => key::REHEARSE_WHAT_CODE_AGAIN,
        Called::TokenInfo => key::REHEARSE_WHAT_TOKEN_INFO,
        Called::Profile => key::REHEARSE_WHAT_PROFILE,
    }
}
