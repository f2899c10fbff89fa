//! Walks the probe rules, address by address; a rule that stops leaves those below it for that address.

use url::Url;

use crate::model::AccountLinking;
use crate::model::Field;
use crate::model::GrantType;
use crate::model::HostPort;
use crate::model::HttpsAddress;
use crate::model::ProbeSeen;
use crate::rules::Checked;
use crate::rules::Finding;
use crate::rules::NotChecked;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::network::rule_of;
use crate::rules::probe::page;
use crate::rules::probe::phone;
use crate::rules::probe::published;
use crate::rules::probe::reachable;
use crate::rules::probe::robots;
use crate::rules::probe::secure;
use crate::rules::probe::sight::Sight;
use crate::rules::probe::sight::Verdict;
use crate::rules::probe::time;
use crate::rules::probe::token;
use crate::rules::said::Said;

/// One row: the code, the address it is about, whether its finding stops the rows below for that address.
struct Row {
    code: &'static str,
    on: On,
    stops: bool,
    look: fn(&Sight<'_>) -> Verdict,
}

/// Which address a rule looks at.
#[derive(Clone, Copy, PartialEq)]
enum On {
    Both,
    Page,
    Token,
}

const ROWS: &[Row] = &[
    stops("AL-201", On::Both, reachable::name),
    stops("AL-202", On::Both, reachable::connection),
    stops("AL-223", On::Both, secure::ordinary),
    goes_on("AL-204", On::Both, secure::versions),
    stops("AL-203", On::Both, secure::chain),
    stops("AL-205", On::Both, secure::fits),
    goes_on("AL-206", On::Both, reachable::ipv6),
    stops("AL-214", On::Page, robots::page),
    stops("AL-214", On::Token, robots::token),
    goes_on("AL-224", On::Page, page::to_http),
    stops("AL-207", On::Page, page::there),
    goes_on("AL-221", On::Page, page::encoded),
    goes_on("AL-208", On::Page, page::returns),
    goes_on("AL-209", On::Page, page::client),
    goes_on("AL-219", On::Page, page::long_state),
    goes_on("AL-220", On::Page, phone::web_view),
    goes_on("AL-217", On::Page, phone::loads),
    goes_on("AL-218", On::Page, phone::shows),
    goes_on("AL-216", On::Page, published::values),
    goes_on("AL-215", On::Token, token::redirects),
    stops("AL-210", On::Token, token::is_one),
    goes_on("AL-222", On::Token, token::accepts_anything),
    goes_on("AL-212", On::Token, token::is_json),
    goes_on("AL-211", On::Token, token::credentials),
    goes_on("AL-213", On::Token, time::slow),
];

const fn stops(code: &'static str, on: On, look: fn(&Sight<'_>) -> Verdict) -> Row {
    Row { code, on, stops: true, look }
}

const fn goes_on(code: &'static str, on: On, look: fn(&Sight<'_>) -> Verdict) -> Row {
    Row { code, on, stops: false, look }
}

/// What is wrong with the addresses, and what was not asked or could not be told.
///
/// `fixed_first` is what the settings' own rules say: an address with an error of theirs is not judged, unless it was
/// asked as it should be.
pub fn judge(settings: &AccountLinking, seen: &ProbeSeen, fixed_first: &Checked) -> Checked {
    let mut checked = Checked::default();
    let implicit = GrantType::parse(&settings.grant_type) == Some(GrantType::Implicit);
    let targets = [
        (Field::AuthorizationUrl, On::Page, &settings.authorization_url),
        (Field::AccessTokenUrl, On::Token, &settings.access_token_url),
    ];
    for (field, on, text) in targets {
        if on == On::Token && implicit {
            continue;
        }
        match blocked(fixed_first, field, vouched(seen, text)) {
            Some(code) => skip(&mut checked, on, Reason::FixFirst(code)),
            None => one(&mut checked, settings, seen, field, on, text),
        }
    }
    checked.sort();
    tidy(&mut checked);
    checked
}

/// Leaves it as a note that a server is reachable at home only, when the person vouched for it and it was looked at: a
/// stand-in for the one that Alexa will reach.
pub fn take_their_word(settings: &AccountLinking, seen: &ProbeSeen, checked: &mut Checked) {
    let targets = [
        (Field::AuthorizationUrl, &settings.authorization_url),
        (Field::AccessTokenUrl, &settings.access_token_url),
    ];
    for finding in &mut checked.findings {
        let mut about = targets.iter().filter(|(field, _)| finding.field == Some(*field));
        if finding.code == "AL-019" && about.any(|(_, text)| vouched(seen, text)) {
            finding.severity = Severity::Note;
        }
    }
    checked.sort();
}

/// Whether the person vouched for the server of an address, so that it was looked at although nobody else reaches it.
fn vouched(seen: &ProbeSeen, text: &str) -> bool {
    let address = HttpsAddress::parse(text).ok();
    let server = address.and_then(|address| HostPort::of(&address.url));
    let host = server.and_then(|server| seen.host(&server));
    host.is_some_and(|host| host.names.fault.is_none() && !host.connections.is_empty())
}

/// The error that has to be settled before an address says anything. Three kinds are asked as they should be.
fn blocked(checked: &Checked, field: Field, vouched: bool) -> Option<&'static str> {
    let asked_all_the_same = ["AL-006", "AL-017", "AL-018"];
    let mut errors = checked.of(field).filter(|finding| finding.severity == Severity::Error);
    errors
        .find(|finding| {
            let is_vouched_for = vouched && finding.code == "AL-019";
            !is_vouched_for && !asked_all_the_same.contains(&finding.code)
        })
        .map(|finding| finding.code)
}

fn one(
    checked: &mut Checked,
    settings: &AccountLinking,
    seen: &ProbeSeen,
    field: Field,
    on: On,
    text: &str,
) {
    let url: Option<Url> = HttpsAddress::parse(text).ok().map(|address| address.url);
    let server = url.as_ref().and_then(HostPort::of);
    let host = server.as_ref().and_then(|server| seen.host(server));
    let (Some(url), Some(server), Some(host)) = (&url, server, host) else {
        return skip(checked, on, Reason::NotProbed);
    };
    let sight = Sight { settings, seen, field, url, server, host };
    let mut stopped = None;
    for row in ROWS.iter().filter(|row| row.on == On::Both || row.on == on) {
        if let Some(code) = stopped {
            checked.not_checked.push(NotChecked { code: row.code, reason: Reason::FixFirst(code) });
            continue;
        }
        // A practice Amazon has no name and no certificate of its own.
        let is_of_practice = host.is_practice && row.on == On::Both;
        let verdict = if is_of_practice { Verdict::NotAsked } else { (row.look)(&sight) };
        match verdict {
            Verdict::Fine => {}
            Verdict::Said(said) => {
                let grave = said.iter().any(|said| said.severity == Severity::Error);
                checked
                    .findings
                    .extend(said.into_iter().filter_map(|said| finding(row.code, said)));
                stopped = (row.stops && grave).then_some(row.code);
            }
            Verdict::Unknown(words) => checked
                .not_checked
                .push(NotChecked { code: row.code, reason: Reason::CannotTell(words) }),
            Verdict::NotAsked => {
                checked.not_checked.push(NotChecked { code: row.code, reason: Reason::NotProbed });
            }
        }
    }
}

fn skip(checked: &mut Checked, on: On, reason: Reason) {
    let rows = ROWS.iter().filter(|row| row.on == On::Both || row.on == on);
    checked.not_checked.extend(rows.map(|row| NotChecked { code: row.code, reason }));
}

/// Each code once: what was found goes before what could not be told, and that before what was not asked.
fn tidy(checked: &mut Checked) {
    let found: Vec<&str> = checked.findings.iter().map(|finding| finding.code).collect();
    checked.not_checked.retain(|not| !found.contains(&not.code));
    checked.not_checked.sort_by_key(|not| (not.code, !not.reason.is_unknown()));
    checked.not_checked.dedup_by_key(|not| not.code);
    // One server behind both addresses gives one finding.
    let mut kept: Vec<(&str, Vec<(&str, String)>)> = Vec::new();
    checked.findings.retain(|finding| {
        let same = (finding.code, finding.values.clone());
        let is_new = !kept.contains(&same);
        kept.push(same);
        is_new
    });
}

fn finding(code: &str, said: Said) -> Option<Finding> {
    rule_of(code).map(|rule| rule.finding(said))
}
