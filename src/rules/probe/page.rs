//! AL-207, AL-208, AL-209, AL-219, AL-221, AL-224: what the sign-in page answers to Alexa's request.

use url::Url;

use crate::i18n::key;
use crate::model::Answer;
use crate::model::Asked;
use crate::model::Field;
use crate::model::NO_VENDOR;
use crate::model::REGIONS;
use crate::model::Region;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::finding::ADDRESSES;
use crate::rules::probe::answers;
use crate::rules::probe::refusals;
use crate::rules::probe::refusals::Refusal;
use crate::rules::probe::sight::Sight;
use crate::rules::probe::sight::Verdict;
use crate::rules::said::Said;

/// The question whose answer is the page as people in America get it.
pub(super) const FIRST: Asked = Asked::SignIn(Region::NorthAmerica);

pub(super) fn said(severity: Severity, variant: &'static str) -> Said {
    Said::new(severity, Place::of(Field::AuthorizationUrl)).variant(variant)
}

pub(super) fn there(sight: &Sight<'_>) -> Verdict {
    let Some(answer) = sight.answer(FIRST) else {
        return sight.without_answer(FIRST);
    };
    let status = answer.status.to_string();
    let error = |variant| Verdict::said(said(Severity::Error, variant).value("status", &status));
    match answer.status {
        404 | 410 => error("not-there"),
        405 => error("no-get"),
        429 => Verdict::Unknown(key::PROBE_UNKNOWN_TOO_MANY),
        500.. => error("fault"),
        200 if is_blank(answer) => error("blank"),
        _ => Verdict::Fine,
    }
}

fn is_blank(answer: &Answer) -> bool {
    let text = answers::text(answer).to_lowercase();
    // By a meta tag, a form that sends itself, or a header.
    let leads_on = text.contains("http-equiv")
        || text.contains("submit(")
        || answer.header("refresh").is_some();
    answers::visible(answer).is_empty() && !leads_on && !is_built_by_script(answer)
}

/// A page whose text comes from a script cannot be read here.
pub(super) fn is_built_by_script(answer: &Answer) -> bool {
    let text = answers::text(answer).to_lowercase();
    text.contains("<script") && answers::visible(answer).len() < 200 && !text.contains("<form")
}

pub(super) fn to_http(sight: &Sight<'_>) -> Verdict {
    let to_http = |asked| {
        let answer = sight.answer(asked).filter(|answer| answers::is_redirect(answer))?;
        let target = answers::location(answer, sight.url)?;
        (target.scheme() == "http").then(|| target.host_str().unwrap_or_default().to_owned())
    };
    if let Some(host) = to_http(FIRST) {
        return Verdict::said(said(Severity::Error, "").value("host", host));
    }
    Verdict::of(
        to_http(Asked::FrontPage).map(|host| said(Severity::Warning, "").value("host", host)),
    )
}

pub(super) fn returns(sight: &Sight<'_>) -> Verdict {
    let answers: Vec<(Region, &Answer)> = REGIONS
        .iter()
        .filter_map(|region| Some((*region, sight.answer(Asked::SignIn(*region))?)))
        .collect();
    if answers.len() < REGIONS.len() {
        return Verdict::NotAsked;
    }
    let is_refusal = |answer: &Answer| match refusals::refusal(answer, sight.url) {
        Some(Refusal::ReturnAddress) => true,
        // A client that was given tokens is known: it is the return address that is not.
        Some(Refusal::ClientId) => sight.seen.gave_tokens,
        Some(Refusal::Scope | Refusal::ResponseType) | None => false,
    };
    let mut refused: Vec<Region> = answers
        .iter()
        .filter(|(_, answer)| is_refusal(answer))
        .map(|(region, _)| *region)
        .collect();
    if refused.is_empty() {
        let good = answers.iter().filter(|(_, answer)| answer.status < 400).count();
        let odd = answers.iter().filter(|(_, answer)| answer.status >= 400);
        refused = if good > 0 { odd.map(|(region, _)| *region).collect() } else { Vec::new() };
    }
    if !refused.is_empty() && asked_for_nobody(sight) {
        return Verdict::Unknown(key::PROBE_UNKNOWN_NO_VENDOR);
    }
    if !refused.is_empty() {
        let hosts: Vec<&str> = refused.iter().map(|region| region.host()).collect();
        let addresses: Vec<String> =
            refused.iter().filter_map(|region| return_address(sight, *region)).collect();
        let said = said(Severity::Error, "").value("hosts", hosts.join(", "));
        return Verdict::said(said.value(ADDRESSES, addresses.join("\n")));
    }
    if answers.iter().all(|(region, answer)| came_back(answer, sight.url, *region)) {
        Verdict::Fine
    } else {
        Verdict::Unknown(key::PROBE_UNKNOWN_LOGIN_FIRST)
    }
}

/// The return address with which the page was asked for that region.
fn return_address(sight: &Sight<'_>, region: Region) -> Option<String> {
    let asked = Url::parse(&sight.seen.exchange(Asked::SignIn(region))?.sent.url).ok()?;
    let mut pairs = asked.query_pairs();
    pairs.find(|(name, _)| name == "redirect_uri").map(|(_, address)| address.into_owned())
}

/// Whether the return address had a made-up vendor ID, which no server has to accept.
fn asked_for_nobody(sight: &Sight<'_>) -> bool {
    sight.asked(FIRST).is_some_and(|asked| asked.sent.url.contains(NO_VENDOR))
}

/// Whether the answer sends the browser to Alexa's own address, which no server does with one it does not accept.
fn came_back(answer: &Answer, asked: &Url, region: Region) -> bool {
    answers::is_redirect(answer)
        && answers::location(answer, asked)
            .is_some_and(|target| target.host_str() == Some(region.host()))
}

pub(super) fn client(sight: &Sight<'_>) -> Verdict {
    let Some(answer) = sight.answer(FIRST) else { return Verdict::NotAsked };
    let what = match refusals::refusal(answer, sight.url) {
        Some(Refusal::ClientId) if sight.seen.gave_tokens => return Verdict::Fine,
        // Some services say so of a return address that they do not know.
        Some(Refusal::ClientId)
            if asked_for_nobody(sight) && !came_back(answer, sight.url, Region::NorthAmerica) =>
        {
            return Verdict::Unknown(key::PROBE_UNKNOWN_NO_VENDOR);
        }
        Some(Refusal::ClientId) => (Field::ClientId, "client"),
        Some(Refusal::Scope) => (Field::Scopes, "scope"),
        Some(Refusal::ResponseType) => (Field::Type, "response-type"),
        Some(Refusal::ReturnAddress) | None => {
            let clear = answers::is_redirect(answer)
                && answers::location(answer, sight.url)
                    .is_some_and(|to| to.query_pairs().any(|(name, _)| name == "code"));
            return if clear {
                Verdict::Fine
            } else {
                Verdict::Unknown(key::PROBE_UNKNOWN_LOGIN_FIRST)
            };
        }
    };
    let (field, variant) = what;
    let accepted = ["profile", "profile:user_id"].into_iter().find(|scope| {
        let answer = sight.answer(Asked::Scope(scope));
        answer.is_some_and(|answer| {
            answer.status < 400 && refusals::refusal(answer, sight.url).is_none()
        })
    });
    let accepted = accepted.filter(|_| field == Field::Scopes).map(|scope| vec![scope.to_owned()]);
    let said = Said::new(Severity::Error, Place::of(field)).variant(variant);
    Verdict::said(said.suggest(accepted))
}

pub(super) fn long_state(sight: &Sight<'_>) -> Verdict {
    let Some(short) = sight.answer(FIRST) else { return Verdict::NotAsked };
    let Some(long) = sight.answer(Asked::LongState) else { return Verdict::NotAsked };
    let is_bad = |answer: &Answer| matches!(answer.status, 400 | 413 | 414 | 431 | 500..);
    if is_bad(short) {
        return Verdict::Unknown(key::PROBE_UNKNOWN_SHORT_FAILED);
    }
    let error = said(Severity::Error, "").value("status", long.status.to_string());
    Verdict::of(is_bad(long).then_some(error))
}

pub(super) fn encoded(sight: &Sight<'_>) -> Verdict {
    let (Some(encoded), Some(plain)) = (sight.answer(FIRST), sight.answer(Asked::PlainReturn))
    else {
        return Verdict::NotAsked;
    };
    let is_refusal =
        |answer: &Answer| refusals::refusal(answer, sight.url) == Some(Refusal::ReturnAddress);
    match (is_refusal(encoded), is_refusal(plain)) {
        (true, false) if plain.status < 400 => Verdict::said(said(Severity::Warning, "")),
        (true, true) => Verdict::Unknown(key::PROBE_UNKNOWN_NEITHER),
        _ => Verdict::Fine,
    }
}
