//! AL-217, AL-218, AL-220: how the sign-in page does on a phone, where Alexa shows it in a window of its own.

use std::collections::BTreeSet;

use url::Url;

use crate::i18n::key;
use crate::model::Answer;
use crate::model::Asked;
use crate::model::Field;
use crate::model::Phone;
use crate::model::Provider;
use crate::model::Region;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::probe::answers;
use crate::rules::probe::page::FIRST;
use crate::rules::probe::page::is_built_by_script;
use crate::rules::probe::page::said;
use crate::rules::probe::refusals;
use crate::rules::probe::sight::Sight;
use crate::rules::probe::sight::Verdict;
use crate::rules::said::Said;

/// Amazon takes no more domains, says its API page.
const MOST_DOMAINS: usize = 15;

/// Schemes for which a browser asks in a box of its own, or gives up (RFC 7617, RFC 7616, RFC 4559).
const BOXES: [&str; 4] = ["basic", "digest", "negotiate", "ntlm"];

pub(super) fn web_view(sight: &Sight<'_>) -> Verdict {
    let Some(browser) = sight.answer(FIRST) else { return Verdict::NotAsked };
    let phones = [Phone::Android, Phone::Ios].map(|phone| sight.answer(Asked::WebView(phone)));
    let mut asked = phones.into_iter().flatten().peekable();
    if asked.peek().is_none() {
        return Verdict::NotAsked;
    }
    let words = ["disallowed_useragent", "browser or app may not be secure"];
    let refused = |answer: &Answer| {
        let told = answers::text(answer).to_lowercase();
        let elsewhere = answer.header("location").unwrap_or_default();
        words.iter().any(|word| told.contains(word) || elsewhere.contains(word))
            || (answer.status >= 400 && browser.status < 400)
    };
    Verdict::of(asked.any(refused).then(|| said(Severity::Warning, "")))
}

pub(super) fn loads(sight: &Sight<'_>) -> Verdict {
    let Some(answer) = sight.answer(FIRST) else { return Verdict::NotAsked };
    if Provider::of(sight.settings).is_some_and(|provider| provider.part.is_none()) {
        // Its pages are the provider's own, wherever they lie.
        return Verdict::Fine;
    }
    if is_built_by_script(answer) {
        return Verdict::Unknown(key::PROBE_UNKNOWN_SCRIPT);
    }
    if refusals::refusal(answer, sight.url).is_some() {
        // It is not the page on which people sign in.
        return Verdict::Unknown(key::PROBE_UNKNOWN_OTHER_ERROR);
    }
    let html = answers::text(answer);
    let mut people_go_to: Vec<Url> =
        in_page(sight, &html, &[("form", "action"), ("iframe", "src")]);
    people_go_to
        .extend(answers::location(answer, sight.url).filter(|_| answers::is_redirect(answer)));
    let parts = in_page(sight, &html, &[("script", "src"), ("link", "href"), ("img", "src")]);
    let (near, far) = (strange_hosts(sight, &people_go_to), strange_hosts(sight, &parts));
    let found = if near.is_empty() { (Severity::Note, far) } else { (Severity::Warning, near) };
    let (severity, hosts) = found;
    if hosts.is_empty() {
        return Verdict::Fine;
    }
    let mut domains = sight.settings.domains.clone();
    domains.extend(hosts.iter().cloned());
    let variant = if severity == Severity::Note { "parts" } else { "" };
    let said = Said::new(severity, Place::of(Field::Domains))
        .variant(variant)
        .value("hosts", hosts.into_iter().collect::<Vec<_>>().join(", "));
    Verdict::said(said.suggest((domains.len() <= MOST_DOMAINS).then_some(domains)))
}

pub(super) fn shows(sight: &Sight<'_>) -> Verdict {
    let Some(answer) = sight.answer(FIRST) else { return Verdict::NotAsked };
    let challenges = answer.header_list("www-authenticate").to_ascii_lowercase();
    let mut challenges = challenges.split(',').map(str::trim_start);
    let opens_box = |challenge: &str| BOXES.iter().any(|scheme| challenge.starts_with(scheme));
    if answer.status == 401 && challenges.any(opens_box) {
        return Verdict::said(said(Severity::Warning, "password-box"));
    }
    if answers::is_redirect(answer) {
        return Verdict::Fine;
    }
    let html = answers::text(answer).to_lowercase();
    let does = ["alert(", "confirm(", "window.open(", "target=\"_blank\"", "target='_blank'"];
    if let Some(what) = does.into_iter().find(|what| html.contains(what)) {
        return Verdict::said(said(Severity::Warning, "").value("what", what));
    }
    if is_built_by_script(answer) {
        return Verdict::Unknown(key::PROBE_UNKNOWN_SCRIPT);
    }
    if refusals::refusal(answer, sight.url).is_some() {
        return Verdict::Unknown(key::PROBE_UNKNOWN_OTHER_ERROR);
    }
    let has_no_viewport =
        answer.status == 200 && answers::is_html(answer) && !html.contains("viewport");
    Verdict::of(has_no_viewport.then(|| said(Severity::Note, "viewport")))
}

fn in_page(sight: &Sight<'_>, html: &str, tags: &[(&str, &str)]) -> Vec<Url> {
    let all = tags.iter().flat_map(|(tag, attribute)| answers::attributes(html, tag, attribute));
    all.filter_map(|target| sight.url.join(&target.replace("&amp;", "&")).ok()).collect()
}

/// The hosts that are neither the page's own, nor below a listed domain, nor Alexa's.
fn strange_hosts(sight: &Sight<'_>, targets: &[Url]) -> BTreeSet<String> {
    let own = sight.url.host_str().unwrap_or_default();
    let is_known = |host: &str| {
        host == own
            || Region::of_host(host).is_some()
            || family(host) == family(own)
            || sight.settings.domains.iter().any(|domain| {
                let domain = domain.trim().to_ascii_lowercase();
                host == domain || host.ends_with(&format!(".{domain}"))
            })
    };
    let hosts = targets.iter().filter(|url| url.scheme().starts_with("http"));
    hosts.filter_map(Url::host_str).filter(|host| !is_known(host)).map(str::to_owned).collect()
}

/// The end of a name that one owner has: two labels, three where the last but one is short, as in `co.uk`.
fn family(host: &str) -> &str {
    let ends: Vec<usize> = host.rmatch_indices('.').map(|(at, _)| at + 1).collect();
    let second = ends.get(1).copied().unwrap_or_default();
    let is_short =
        host.get(second..).is_some_and(|end| end.split('.').next().unwrap_or_default().len() <= 3);
    let start = if is_short { ends.get(2).copied().unwrap_or_default() } else { second };
    host.get(start..).unwrap_or(host)
}
