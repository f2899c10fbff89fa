//! AL-209, AL-219, AL-315, AL-322 and a part of AL-304: the sign-in page as it answers the very request of the rehearsal.

use url::Url;

use crate::i18n::key;
use crate::model::Answer;
use crate::model::Comeback;
use crate::model::Exchange;
use crate::model::RunSeen;
use crate::rules::rehearsal::comeback::is_elsewhere;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;

/// What Google's page says while an app is being tested.
const TESTED: [&str; 2] = ["has not completed the google verification", "currently being tested"];

/// Whether the page was seen to let nobody come back, so that waiting for long is of no use.
pub fn is_hopeless(seen: &RunSeen) -> bool {
    let Some(page) = &seen.page else { return false };
    let keeps = |answer: &Answer| keeps_people(answer, &seen.return_url);
    is_dead_page(page) || page.came.as_ref().is_ok_and(keeps) || answer_led_to(seen).is_some()
}

/// Whether nobody can sign in at this page: it is not there, it has a fault, or it is empty.
fn is_dead_page(exchange: &Exchange) -> bool {
    let Ok(answer) = &exchange.came else { return false };
    let is_gone = matches!(answer.status, 400 | 404 | 405 | 410 | 500..);
    let is_blank = answer.body.bytes().is_empty() && answer.header("refresh").is_none();
    is_gone || (answer.status == 200 && is_blank)
}

/// Whether a browser goes where the answer leads (RFC 9110, section 15.4).
fn is_followed(answer: &Answer) -> bool {
    matches!(answer.status, 301 | 302 | 303 | 307 | 308)
}

/// Whether the answer names the return address in a way that leaves a browser where it is.
fn keeps_people(page: &Answer, back: &str) -> bool {
    leads_back(page, back) && !is_followed(page)
}

/// The answer that the page sent off at once to another address than the request named.
pub(super) fn answer_led_to(seen: &RunSeen) -> Option<Comeback> {
    let page = seen.page.as_ref()?;
    let answer = page.came.as_ref().ok().filter(|answer| is_followed(answer))?;
    let target = Url::parse(&page.sent.url).ok()?.join(answer.header("location")?).ok()?;
    let sent = Comeback::pasted(target.as_str())?;
    // A page of the service's own may hand the state on as well, but no code.
    let is_answer = ["access_token", "code", "error"].iter().any(|name| sent.value(name).is_some());
    (is_answer && sent.carries(&seen.state) && is_elsewhere(seen, &sent)).then_some(sent)
}

/// The answer of the page, when nobody came back: else it did its part.
pub(super) fn of_no_return<'a>(sight: &Sight<'a>) -> Option<&'a Answer> {
    let page = sight.run.page.as_ref().filter(|_| sight.run.came.is_none())?;
    page.came.as_ref().ok().filter(|_| is_dead_page(page))
}

pub(super) fn leaves(sight: &Sight<'_>) -> Verdict {
    let page = sight.run.page.as_ref().and_then(|page| page.came.as_ref().ok());
    if let Some(page) = page {
        let back = &sight.run.return_url;
        if keeps_people(page, back) {
            return Verdict::error("status").value("status", page.status.to_string());
        }
        let is_refreshed = page.header("refresh").is_some_and(|to| to.contains(back.as_str()));
        if page.status == 200 && (is_refreshed || sends_on(page, back)) {
            return Verdict::warning("script");
        }
    }
    match sight.run.came {
        Some(_) => Verdict::Fine,
        None => Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_RETURN),
    }
}

/// Whether the answer names the return address as the place to go to.
pub(super) fn leads_back(page: &Answer, back: &str) -> bool {
    !back.is_empty() && page.header("location").is_some_and(|to| to.starts_with(back))
}

/// Whether the page itself holds the return address with a code in it, and not as a link to press.
fn sends_on(page: &Answer, back: &str) -> bool {
    let text = String::from_utf8_lossy(page.body.bytes()).replace("\\/", "/");
    let wanted = format!("{back}?code=");
    let mut found = text.match_indices(&wanted);
    let is_link = |start: usize| {
        let before = text.get(..start).unwrap_or_default().trim_end_matches(['"', '\'']);
        before.ends_with("href=")
    };
    !back.is_empty() && found.any(|(start, _)| !is_link(start))
}

/// Whether the page let the person in, for the client ID and the scopes it was asked with.
pub(super) fn let_in(came: &Comeback) -> bool {
    let has = |name| came.value(name).is_some_and(|value| !value.is_empty());
    has("code") || has("access_token")
}

/// What a probe cannot tell while a login comes first.
pub(super) fn accepts(sight: &Sight<'_>) -> Verdict {
    let came = sight.run.came.as_ref();
    if came.is_some_and(let_in) { Verdict::Fine } else { Verdict::NotAsked }
}

/// The state of a rehearsal is as long as one of Alexa’s can be.
pub(super) fn takes_long_state(sight: &Sight<'_>) -> Verdict {
    let came = sight.run.came.as_ref();
    let is_whole = came.is_some_and(|came| came.carries(&sight.run.state));
    if is_whole { Verdict::Fine } else { Verdict::NotAsked }
}

pub(super) fn tested(sight: &Sight<'_>) -> Verdict {
    let Some(page) = &sight.run.page else { return Verdict::NotAsked };
    let Ok(answer) = &page.came else { return Verdict::NotAsked };
    let text = String::from_utf8_lossy(answer.body.bytes()).to_lowercase();
    if TESTED.iter().any(|words| text.contains(words)) {
        return Verdict::error("");
    }
    if sight.run.came.is_some() { Verdict::Fine } else { Verdict::NotAsked }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::rehearsal::answer::tests::exchange;

    #[test]
    fn a_page_that_nobody_can_use_is_seen() {
        for (status, body, dead) in [
            (404, "x", true),
            (500, "x", true),
            (200, "", true),
            (200, "<form>", false),
            (302, "", false),
            (401, "x", false),
            (403, "x", false),
            (429, "x", false),
        ] {
            let page = exchange(status, "text/html", body.as_bytes());
            assert_eq!(is_dead_page(&page), dead, "{status} {body}");
        }
    }

    #[test]
    fn a_page_that_sends_on_is_no_page_with_a_link() {
        let back = "http://127.0.0.1:9/cb";
        for (body, sends) in [
            ("<script>location.replace(\"http:\\/\\/127.0.0.1:9\\/cb?code=c\")</script>", true),
            ("<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/cb?code=c'>", true),
            ("<a href=\"http://127.0.0.1:9/cb?code=c\">continue</a>", false),
            ("<input name=redirect_uri value=http://127.0.0.1:9/cb>", false),
        ] {
            let page = exchange(200, "text/html", body.as_bytes());
            assert_eq!(page.came.as_ref().is_ok_and(|page| sends_on(page, back)), sends, "{body}");
        }
    }
}
