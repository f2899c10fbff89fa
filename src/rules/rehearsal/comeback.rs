//! AL-301 to AL-304, AL-321 and what else the return address tells (RFC 6749, sections 4.1.2 and 4.2.2).

use url::Url;

use crate::i18n::key;
use crate::model::Comeback;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::model::RunSeen;
use crate::model::Secret;
use crate::model::Twist;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::rehearsal::page;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::rehearsal::sight::words;
use crate::rules::said::Said;

/// Errors that are no answer to a no (RFC 6749, section 4.1.2.1).
const OTHERS: [&str; 6] = [
    "invalid_request",
    "invalid_scope",
    "server_error",
    "temporarily_unavailable",
    "unauthorized_client",
    "unsupported_response_type",
];

/// From here on a code or token may be too long (no limit of Alexa is published). Letters.
const LONG: usize = 2_048;

/// What errors about PKCE say, in small letters.
const PROTECTION: [&str; 4] = ["code_challenge", "code challenge", "pkce", "transform algorithm"];

/// The code that Alexa would find: once, not empty, after the question mark, with the right state and no error.
pub fn usable_code(seen: &RunSeen) -> Option<&Secret> {
    let came = seen.came.as_ref()?;
    let states: Vec<&Secret> = came.values("state").collect();
    let is_ours = !states.is_empty() && states.iter().all(|state| **state == seen.state);
    let is_clean = is_ours && !came.by_post && came.value("error").is_none();
    let mut codes = came.query.iter().filter(|(name, _)| name == "code");
    let (_, code) = codes.next().filter(|_| is_clean && codes.next().is_none())?;
    let is_home = !matches!(place(seen, came), Returned::Elsewhere);
    (is_home && !code.is_empty()).then_some(code)
}

/// Whether it looks as if something came, but nothing that an authorization server sends.
fn is_bare(came: &Comeback) -> bool {
    !came.is_an_answer()
}

pub(super) fn state(sight: &Sight<'_>) -> Verdict {
    let Some(came) = &sight.run.came else {
        return Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_RETURN);
    };
    if is_bare(came) {
        return Verdict::After("AL-302");
    }
    let states: Vec<&Secret> = came.values("state").collect();
    let ours = &sight.run.state;
    if states.iter().all(|state| *state == ours) && !states.is_empty() {
        return Verdict::Fine;
    }
    if came.carries(ours) {
        let all_doubled = came.values("code").count() > 1;
        return if all_doubled { Verdict::After("AL-302") } else { Verdict::error("twice") };
    }
    let Some(given) = states.first() else {
        let denied = error(came).as_deref() == Some("access_denied");
        return if denied { Verdict::After("AL-321") } else { Verdict::error("missing") };
    };
    let given = given.expose();
    let lengths = |verdict: Verdict| {
        let (sent, came) = (ours.expose().chars().count(), given.chars().count());
        verdict.value("sent", sent.to_string()).value("came", came.to_string())
    };
    if !given.is_empty() && ours.expose().starts_with(given) {
        return lengths(Verdict::error("cut"));
    }
    lengths(Verdict::error("changed"))
}

pub(super) fn answer(sight: &Sight<'_>) -> Verdict {
    let Some(came) = &sight.run.came else {
        return Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_RETURN);
    };
    if came.by_post {
        return Verdict::error("post");
    }
    if is_bare(came) {
        return Verdict::error("nothing");
    }
    if sight.is_implicit() { token_place(came) } else { code_place(came) }
}

fn code_place(came: &Comeback) -> Verdict {
    let in_query: Vec<&Secret> =
        came.query.iter().filter(|(name, _)| name == "code").map(|(_, code)| code).collect();
    let error = came.value("error").is_some();
    match in_query.as_slice() {
        [] if came.value("access_token").is_some() => Verdict::error("token"),
        [] if came.value("code").is_some() => Verdict::error("code-after-hash"),
        [] if error => Verdict::Fine,
        [] => Verdict::error("no-code"),
        [_] if error => Verdict::error("both"),
        [code] if code.is_empty() => Verdict::error("empty"),
        [_] => Verdict::Fine,
        _ => Verdict::error("twice"),
    }
}

fn token_place(came: &Comeback) -> Verdict {
    let after_hash =
        |name: &str| came.fragment.iter().any(|(known, value)| known == name && !value.is_empty());
    let is_whole = after_hash("access_token") && after_hash("token_type");
    if is_whole || came.value("error").is_some() {
        Verdict::Fine
    } else if after_hash("access_token") {
        Verdict::error("no-type")
    } else if came.value("access_token").is_some() {
        Verdict::error("token-in-query")
    } else if came.value("code").is_some() {
        Verdict::error("code-not-token")
    } else {
        Verdict::error("no-token")
    }
}

/// Where the browser was sent, beside the return address of the request.
#[derive(Clone, Copy, PartialEq)]
enum Returned {
    Home,
    /// `localhost` in place of 127.0.0.1.
    Localhost,
    Elsewhere,
}

fn place(seen: &RunSeen, came: &Comeback) -> Returned {
    let (Ok(wanted), Ok(given)) = (Url::parse(&seen.return_url), Url::parse(&came.address)) else {
        return Returned::Elsewhere;
    };
    // A pasted implicit address keeps its own query; everything up to it counts.
    let same = |a: &Url, b: &Url| {
        (a.scheme(), a.host_str(), a.port_or_known_default(), a.path())
            == (b.scheme(), b.host_str(), b.port_or_known_default(), b.path())
    };
    if same(&wanted, &given) {
        return Returned::Home;
    }
    let mut numbered = given;
    let named = numbered.host_str() == Some("localhost");
    if named && numbered.set_host(Some("127.0.0.1")).is_ok() && same(&wanted, &numbered) {
        return Returned::Localhost;
    }
    Returned::Elsewhere
}

pub(super) fn address(sight: &Sight<'_>) -> Verdict {
    let astray = || page::answer_led_to(sight.run);
    let Some(came) = sight.run.came.clone().or_else(astray) else {
        return Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_RETURN);
    };
    match place(sight.run, &came) {
        Returned::Home => Verdict::Fine,
        Returned::Localhost => Verdict::warning("localhost"),
        Returned::Elsewhere => Verdict::error("").value("address", words(&came.shown_address())),
    }
}

/// Whether an answer goes to another address than the request named, where nobody takes it.
pub(super) fn is_elsewhere(seen: &RunSeen, came: &Comeback) -> bool {
    place(seen, came) == Returned::Elsewhere
}

fn error(came: &Comeback) -> Option<String> {
    came.value("error").map(|error| error.expose().to_owned())
}

pub(super) fn reported(sight: &Sight<'_>) -> Verdict {
    let Some(came) = &sight.run.came else {
        return match page::of_no_return(sight) {
            Some(answer) if page::leads_back(answer, &sight.run.return_url) => {
                Verdict::After("AL-315")
            }
            Some(answer) => Verdict::error("page").value("status", answer.status.to_string()),
            None => Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_RETURN),
        };
    };
    let Some(error) = error(came) else { return Verdict::Fine };
    if came.value("code").is_some() {
        return Verdict::After("AL-302");
    }
    if speaks_of_protection(came) {
        return Verdict::After("AL-313");
    }
    let variant = match error.as_str() {
        "access_denied" if sight.run.twist == Twist::SayNo => return Verdict::Fine,
        "access_denied" if !came.carries(&sight.run.state) => return Verdict::After("AL-321"),
        "access_denied" => "denied",
        "invalid_scope" => "scope",
        "unauthorized_client" => "client",
        "unsupported_response_type" => "grant",
        "server_error" | "temporarily_unavailable" => "server",
        "invalid_request" => "request",
        _ if sight.run.twist == Twist::SayNo => return Verdict::After("AL-321"),
        _ => "",
    };
    let description = came.value("error_description").map(Secret::expose).unwrap_or_default();
    let told = if description.is_empty() { error } else { format!("{error}: {description}") };
    Verdict::error(variant).value("words", words(&told))
}

pub(super) fn denied(sight: &Sight<'_>) -> Verdict {
    let said_no = sight.runs.iter().find(|run| run.twist == Twist::SayNo);
    let run = said_no.unwrap_or(sight.run);
    let Some(came) = &run.came else {
        return if said_no.is_some() { Verdict::warning("stays") } else { Verdict::NotAsked };
    };
    let Some(error) = error(came) else { return Verdict::NotAsked };
    let is_denial = error == "access_denied";
    if !is_denial && (said_no.is_none() || OTHERS.contains(&error.as_str())) {
        return Verdict::NotAsked;
    }
    if came.value("code").is_some() {
        return Verdict::After("AL-302");
    }
    if !came.carries(&run.state) {
        return Verdict::warning("state").value("words", words(&error));
    }
    if !is_denial {
        return Verdict::warning("other").value("words", words(&error));
    }
    if said_no.is_some() { Verdict::Fine } else { Verdict::warning("unasked") }
}

/// Whether the service reports an error that is about PKCE: it wants it, or does not take it (RFC 7636, section 4.4.1).
pub(super) fn speaks_of_protection(came: &Comeback) -> bool {
    let told = ["error", "error_description"].map(|name| {
        came.value(name).map(|value| value.expose().to_lowercase()).unwrap_or_default()
    });
    let [error, description] = told;
    let is_about_it = |word: &&str| description.contains(*word) || error.contains(*word);
    !error.is_empty() && PROTECTION.iter().any(is_about_it)
}

pub(super) fn issuer(sight: &Sight<'_>) -> Verdict {
    let Some(issuer) = sight.run.came.as_ref().and_then(|came| came.value("iss")) else {
        return Verdict::Fine;
    };
    let host = |text: &str| Url::parse(text).ok()?.host_str().map(str::to_owned);
    let ours = HttpsAddress::parse(&sight.settings.authorization_url).ok();
    let ours = ours.and_then(|page| host(page.url.as_str()));
    if host(issuer.expose()) == ours {
        return Verdict::Fine;
    }
    let said = Said::new(Severity::Warning, Place::of(Field::AuthorizationUrl)).variant("issuer");
    Verdict::Said(said.value("published", words(issuer.expose())))
}

/// AL-326: the longest of code and tokens.
pub(super) fn lengths(sight: &Sight<'_>) -> Verdict {
    let came = sight.run.came.as_ref();
    let code = came.and_then(|came| came.value("code")).map(|code| code.expose().len());
    let exchanged = sight.run.exchange().map(crate::model::Exchange::tokens);
    let access = exchanged.as_ref().and_then(|tokens| tokens.access.as_ref());
    let implicit = came.and_then(|came| came.value("access_token"));
    let refresh = exchanged.as_ref().and_then(|tokens| tokens.refresh.as_ref());
    let long = [
        ("code", code),
        ("access", access.or(implicit).map(|token| token.expose().len())),
        ("refresh", refresh.map(|token| token.expose().len())),
    ];
    if long.iter().all(|(_, length)| length.is_none()) {
        return Verdict::NotAsked;
    }
    let mut too_long = long.iter().filter_map(|(what, length)| Some((*what, (*length)?)));
    match too_long.find(|(_, length)| *length >= LONG) {
        Some((what, length)) => Verdict::warning(what).value("length", length.to_string()),
        None => Verdict::Fine,
    }
}
