//! One question and its answer: a line in words, and folded under it what went over the wire, without secrets.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Asked;
use crate::model::Exchange;
use crate::model::Phone;
use crate::model::Scheme;
use crate::model::Silence;
use crate::views::probing::figure;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::FoldRow;
use crate::views::wizard::fold::fold_ui;

/// Draws it, folded until it is pressed. The key is no other exchange’s.
pub(super) fn exchange_ui(ui: &mut Ui, title: &str, exchange: &Exchange, key: &str) {
    let outcome = outcome(exchange);
    let row = FoldRow { weight: None, title, count: &outcome, open: false };
    fold_ui(ui, &format!("exchange {key}"), row, |ui| {
        raw_ui(ui, &text(key::PROBE_SENT), &exchange.sent.shown());
        ui.add_space(size::GRID);
        let came = match &exchange.came {
            Ok(answer) => answer.shown(),
            Err(_silence) => outcome.clone(),
        };
        raw_ui(ui, &text(key::PROBE_CAME), &came);
    });
}

/// What went over the wire, line for line.
pub(super) fn raw_ui(ui: &mut Ui, lead: &str, lines: &str) {
    let ink = theme::tokens(ui).ink_2;
    widgets::text_ui(ui, theme::CAPTION_MEDIUM, ink, lead);
    ui.add_space(size::TIGHT);
    widgets::code_box_ui(ui, lines.trim_end(), None);
}

/// “400 after 0.3 s”, or why nothing came.
fn outcome(exchange: &Exchange) -> String {
    text(match &exchange.came {
        Ok(answer) => {
            let (status, time) = (answer.status.to_string(), figure::time(answer.took));
            return text_with(key::PROBE_ANSWERED, &[("status", &status), ("time", &time)]);
        }
        Err(Silence::NotAsked) => key::STATION_SKIPPED,
        Err(Silence::NotReached) => key::PROBE_SILENCE_NOT_REACHED,
        Err(Silence::TimedOut) => key::PROBE_CONNECT_SILENT,
        Err(Silence::CutOff) => key::PROBE_SILENCE_CUT_OFF,
        Err(Silence::NotHttp) => key::PROBE_SILENCE_NOT_HTTP,
    })
}

/// What a question was for.
pub(super) fn what(asked: Asked) -> String {
    text(match asked {
        Asked::SignIn(region) => {
            let region = Key::find(region.text_key()).map_or_else(String::new, text);
            return text_with(key::PROBE_WHAT_SIGN_IN, &[("region", &region)]);
        }
        Asked::Scope(scope) => return text_with(key::PROBE_WHAT_SCOPE, &[("scope", scope)]),
        Asked::LongState => key::PROBE_WHAT_LONG_STATE,
        Asked::PlainReturn => key::PROBE_WHAT_PLAIN_RETURN,
        Asked::WebView(Phone::Android) => key::PROBE_WHAT_ANDROID,
        Asked::WebView(Phone::Ios) => key::PROBE_WHAT_IOS,
        Asked::SignInAsJava => key::PROBE_WHAT_JAVA,
        Asked::FrontPage => key::PROBE_WHAT_FRONT,
        Asked::Published => key::PROBE_WHAT_PUBLISHED,
        Asked::Token => key::PROBE_WHAT_TOKEN,
        Asked::TokenAgain => key::PROBE_WHAT_TOKEN_AGAIN,
        Asked::TokenAsBrowser => key::PROBE_WHAT_TOKEN_BROWSER,
        Asked::Credentials(Scheme::Basic) => key::PROBE_WHAT_SECRET_BASIC,
        Asked::Credentials(Scheme::Body) => key::PROBE_WHAT_SECRET_BODY,
    })
}
