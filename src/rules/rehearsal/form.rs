//! AL-325: whether a token answer is exactly what the standard says (RFC 6749, section 5.1; RFC 8259).

use serde_json::Value;

use crate::model::Answer;
use crate::model::Called;
use crate::model::Ending;
use crate::rules::rehearsal::answer::Members;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::rehearsal::sight::words;

/// So many places are looked at for the start of an object.
const OBJECTS: usize = 8;

/// A head with more in it is odd. Bytes.
const LARGE_HEAD: usize = 16 * 1024;

pub(super) fn judged(sight: &Sight<'_>) -> Verdict {
    let answer = |called| sight.run.call(called)?.came.as_ref().ok();
    let Some(exchanged) = answer(Called::Exchange) else { return Verdict::NotAsked };
    if !(200..300).contains(&exchanged.status) {
        return Verdict::After("AL-305");
    }
    let first = one(exchanged);
    if !matches!(first, Verdict::Fine) {
        return first;
    }
    let refreshed = answer(Called::Refresh).filter(|answer| (200..300).contains(&answer.status));
    let has_access = |answer: &&Answer| {
        Members::of(answer).is_none_or(|members| members.text("access_token").is_some())
    };
    // A refresh without a token is AL-308's.
    refreshed.filter(has_access).map_or(Verdict::Fine, one)
}

fn one(answer: &Answer) -> Verdict {
    match answer.ending {
        Ending::Whole => {}
        Ending::CutOff if is_squeezed(answer) => return Verdict::warning("gzip"),
        Ending::CutOff => return Verdict::error("cut"),
        Ending::TooLong => return Verdict::error("endless"),
    }
    if let Some(variant) = not_an_object(answer) {
        let readable = variant == "gzip" && is_usually_read(answer);
        return if readable { Verdict::warning(variant) } else { Verdict::error(variant) };
    }
    let Some(members) = Members::of(answer) else { return Verdict::error("not-json") };
    if let Some(verdict) = wrong_members(&members) {
        return verdict;
    }
    let kind = answer.header("content-type").unwrap_or_default();
    let media = kind.split(';').next().unwrap_or_default().trim();
    if !media.eq_ignore_ascii_case("application/json") || is_wide(kind) {
        return Verdict::error("content-type").value("value", words(kind));
    }
    oddities(answer, &members)
}

/// Whether a content type names signs of two bytes or more, which the body is not in.
fn is_wide(kind: &str) -> bool {
    let kind = kind.to_ascii_lowercase();
    let charset = kind.split_once("charset=").map_or("", |(_, name)| name.trim_matches('"'));
    ["utf-16", "utf-32", "ucs-"].iter().any(|wide| charset.starts_with(wide))
}

fn is_squeezed(answer: &Answer) -> bool {
    let encoding = answer.header("content-encoding");
    encoding.is_some_and(|encoding| !encoding.eq_ignore_ascii_case("identity"))
}

/// Whether many clients undo this compression although they did not ask for it.
fn is_usually_read(answer: &Answer) -> bool {
    let encoding = answer.header("content-encoding").unwrap_or("gzip");
    ["deflate", "gzip", "x-gzip"].iter().any(|known| known.eq_ignore_ascii_case(encoding))
}

/// Why the body is not one JSON object.
fn not_an_object(answer: &Answer) -> Option<&'static str> {
    let bytes = answer.body.bytes();
    if Members::of(answer).is_some() {
        return None;
    }
    let text = String::from_utf8_lossy(bytes);
    let start = text.trim_start();
    Some(if bytes.is_empty() {
        "nothing"
    } else if bytes.starts_with(b"\x1f\x8b")
        || (is_squeezed(answer) && std::str::from_utf8(bytes).is_err())
    {
        "gzip"
    } else if is_squeezed(answer) {
        "gzip-lie"
    } else if bytes.starts_with(b"\xef\xbb\xbf") {
        "bom"
    } else if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0)
    {
        "utf-16"
    } else if start.starts_with('[') && serde_json::from_slice::<Value>(bytes).is_ok() {
        "list"
    } else if start.starts_with("access_token=") || text.contains("&access_token=") {
        "form"
    } else if start.starts_with('<') && !text.contains("\"access_token\"") {
        "page"
    } else if start.starts_with('{') && !text.trim_end().ends_with('}') && !text.contains('}') {
        "cut"
    } else if has_object(&text) {
        "around"
    } else {
        "not-json"
    })
}

/// Whether a JSON object with the token stands somewhere in the text.
fn has_object(text: &str) -> bool {
    let starts = text.match_indices('{').take(OBJECTS);
    let mut objects = starts.filter_map(|(start, _)| {
        let rest = serde_json::Deserializer::from_str(text.get(start..)?);
        rest.into_iter::<Members>().next()?.ok()
    });
    objects.any(|members| members.member("access_token").is_some())
}

fn wrong_members(members: &Members) -> Option<Verdict> {
    if let Some(error) = members.member("error").filter(|error| !error.is_null()) {
        let told = error.as_str().map_or_else(|| error.to_string(), str::to_owned);
        return Some(Verdict::error("error").value("value", words(&told)));
    }
    let variant = match members.member("access_token") {
        None => absent(members),
        Some(Value::Null) => "access-null",
        Some(Value::String(token)) if token.is_empty() => "access-empty",
        Some(Value::String(token)) if token.contains(['\n', '\r']) => "access-line",
        // RFC 6749, appendix A.12: printable ASCII.
        Some(Value::String(token)) if !token.bytes().all(|b| (0x20..0x7f).contains(&b)) => {
            "access-signs"
        }
        Some(Value::String(_)) => return wrong_type(members),
        Some(_) => "access-kind",
    };
    Some(Verdict::error(variant))
}

/// Where the access token may be instead.
fn absent(members: &Members) -> &'static str {
    let other = members.names().any(|name| {
        let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        plain.eq_ignore_ascii_case("accesstoken")
    });
    let inner = members.names().filter_map(|name| members.member(name)?.as_object());
    if other {
        "other-names"
    } else if inner.into_iter().any(|inner| inner.contains_key("access_token")) {
        "nested"
    } else {
        "access-absent"
    }
}

fn wrong_type(members: &Members) -> Option<Verdict> {
    let kind = match members.member("token_type") {
        None | Some(Value::Null) => return Some(Verdict::error("type-absent")),
        Some(Value::String(kind)) => kind,
        Some(odd) => return Some(Verdict::error("type").value("value", words(&odd.to_string()))),
    };
    if kind.eq_ignore_ascii_case("bearer") {
        return None;
    }
    let verdict = if kind.to_ascii_lowercase().starts_with("bearer") {
        Verdict::warning("type-odd")
    } else {
        Verdict::error("type")
    };
    Some(verdict.value("value", words(kind)))
}

/// What works, and is still not as it should be.
fn oddities(answer: &Answer, members: &Members) -> Verdict {
    let stored = answer.header_list("cache-control").to_ascii_lowercase();
    let head: usize = answer.headers.iter().map(|(name, value)| name.len() + value.len()).sum();
    if let Some(name) = members.doubled() {
        Verdict::warning("doubled").value("value", words(name))
    } else if answer.status != 200 {
        Verdict::warning("status").value("value", answer.status.to_string())
    } else if is_squeezed(answer) {
        // It could be read as it is.
        Verdict::error("gzip-lie")
    } else if head > LARGE_HEAD {
        Verdict::warning("head").value("value", head.to_string())
    } else if !stored.contains("no-store") {
        Verdict::warning("stored")
    } else {
        Verdict::Fine
    }
}
