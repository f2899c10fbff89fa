//! A station that was pressed: what was found there, and what was sent and came back.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Connected;
use crate::model::HostSeen;
use crate::model::NameFault;
use crate::model::TrustFault;
use crate::model::shown;
use crate::probing::Lit;
use crate::probing::Run;
use crate::probing::belongs;
use crate::rules::by_reason;
use crate::views::probing::exchange;
use crate::views::probing::figure;
use crate::views::probing::rehearsed;
use crate::views::probing::stations::name;
use crate::views::probing::stations::standing;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::times;
use crate::views::widgets;
use crate::views::wizard::findings::weight;

/// Draws it under the stations.
pub(super) fn opened_ui(ui: &mut Ui, lit: &Lit, run: &Run) {
    let t = theme::tokens(ui);
    let head =
        text_with(key::PROBE_STATION_SHORT, &[("name", &name(lit)), ("figure", &standing(lit))]);
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 3, &head);
    said_ui(ui, lit, run);
    let station = lit.result.station.name;
    if matches!(station, "address" | "connection") {
        for host in &run.seen.hosts {
            ui.add_space(size::GRID);
            let lines = match station {
                "address" => address(host),
                _ => connection(host, run.reach.own_network),
            };
            let head = host.server.to_string();
            widgets::text_ui(ui, theme::SMALL_MEDIUM, t.ink, &head);
            for line in lines {
                widgets::text_ui(ui, theme::SMALL, t.ink_2, &line);
            }
        }
        return;
    }
    let exchanges = run.seen.exchanges.iter().enumerate();
    let own: Vec<_> = exchanges.filter(|(_, (asked, _))| belongs(station, *asked)).collect();
    ui.add_space(size::GRID);
    let was_rehearsed = rehearsed::rehearsed_ui(ui, station, run);
    if own.is_empty() && !was_rehearsed {
        let words = match station {
            "token" | "refresh" if run.sign_ins == 0 => key::PROBE_NEEDS_REHEARSAL,
            _ => key::PROBE_NOTHING_SENT,
        };
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(words));
    }
    for (index, (asked, exchange)) in own {
        let (title, key) = (exchange::what(*asked), index.to_string());
        ui.push_id(("exchange", index), |ui| exchange::exchange_ui(ui, &title, exchange, &key));
    }
}

/// The findings of the station, and what could not be told there.
fn said_ui(ui: &mut Ui, lit: &Lit, run: &Run) {
    let t = theme::tokens(ui);
    let codes = lit.result.station.codes;
    for finding in run.judged.findings.iter().filter(|finding| codes.contains(&finding.code)) {
        ui.add_space(size::TIGHT);
        let ink = weight(finding.severity).tone().ink(ui);
        let parts = [
            (theme::SMALL_MEDIUM, ink, format!("{}. ", finding.title())),
            (theme::SMALL, t.ink, finding.why()),
            (theme::CODE_SMALL, t.ink_3, format!("  {}", finding.code)),
        ];
        let parts: Vec<_> =
            parts.iter().map(|(style, ink, words)| (*style, *ink, words.as_str())).collect();
        widgets::parts_ui(ui, &parts);
    }
    let unknown: Vec<_> = run
        .judged
        .not_checked
        .iter()
        .filter(|not| codes.contains(&not.code) && not.reason.is_unknown())
        .copied()
        .collect();
    for (reason, codes) in by_reason(&unknown) {
        ui.add_space(size::TIGHT);
        let codes = format!("  {}", codes.join(", "));
        let reason = reason.text();
        let parts = [(theme::SMALL, t.slate, &*reason), (theme::CODE_SMALL, t.ink_3, &*codes)];
        widgets::parts_ui(ui, &parts);
    }
}

fn address(host: &HostSeen) -> Vec<String> {
    if host.is_practice {
        return vec![text(key::PROBE_PRACTICE_LINE)];
    }
    if let Some(NameFault::NotPublic(address)) = &host.names.fault {
        let address = address.to_string();
        return vec![text_with(key::PROBE_AT_HOME, &[("address", &address)])];
    }
    let connections = host.connections.iter().map(|connection| {
        let how = match connection.outcome {
            Connected::After(took) => figure::time(took),
            Connected::Refused => text(key::PROBE_CONNECT_REFUSED),
            Connected::TimedOut => text(key::PROBE_CONNECT_SILENT),
            Connected::NoRoute => text(key::PROBE_CONNECT_NO_ROUTE),
        };
        let address = connection.address.to_string();
        text_with(key::PROBE_STATION_SHORT, &[("name", &address), ("figure", &how)])
    });
    let lines: Vec<String> = connections.collect();
    if lines.is_empty() { vec![text(key::PROBE_NOT_CONTACTED)] } else { lines }
}

fn connection(host: &HostSeen, own_network: bool) -> Vec<String> {
    if host.is_practice {
        return vec![text(key::PROBE_PRACTICE_LINE)];
    }
    let greetings = [&host.hello, &host.hello_12].into_iter().flatten();
    let mut lines: Vec<String> = greetings
        .filter_map(|hello| hello.outcome.as_ref().ok())
        .map(|greeting| greeting.version.to_owned())
        .collect();
    lines.dedup();
    lines.extend(host.chain().iter().flat_map(|certificate| {
        let (subject, issuer) = (shown(&certificate.subject), shown(&certificate.issuer));
        let [from, to] =
            [certificate.not_before, certificate.not_after].map(|time| times::day(time * 1000));
        [
            text_with(key::PROBE_CERTIFICATE, &[("subject", &subject), ("issuer", &issuer)]),
            text_with(key::PROBE_CERTIFICATE_DATES, &[("from", &from), ("to", &to)]),
        ]
    }));
    if host.trust == Some(Err(TrustFault::UnknownIssuer)) && own_network {
        lines.push(text(key::PROBE_OWN_AUTHORITY));
    }
    if lines.is_empty() { vec![text(key::PROBE_NO_GREETING)] } else { lines }
}
