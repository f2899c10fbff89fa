//! What kind of answer came, read out of bytes that can be anything.

use serde_json::Map;
use serde_json::Value;
use url::Url;

use crate::model::Answer;

/// More of a page is not looked at. Bytes.
const LOOKED_AT: usize = 64 * 1024;

pub(super) fn is_redirect(answer: &Answer) -> bool {
    matches!(answer.status, 301 | 302 | 303 | 307 | 308) && answer.header("location").is_some()
}

/// Where a redirect leads, read against the address that was asked.
pub(super) fn location(answer: &Answer, asked: &Url) -> Option<Url> {
    asked.join(answer.header("location")?).ok()
}

/// Whether the answer calls itself a web page, or looks like one.
pub(super) fn is_html(answer: &Answer) -> bool {
    let named = answer.header("content-type").is_some_and(|kind| kind.contains("html"));
    let start = text(answer).trim_start().get(..1).is_some_and(|first| first == "<");
    named || start
}

/// The body's members when it is one JSON object.
pub(super) fn object(answer: &Answer) -> Option<Map<String, Value>> {
    serde_json::from_slice(answer.body.bytes()).ok()
}

/// The `error` of the body (RFC 6749, section 5.2), else that of a redirect (section 4.1.2.1).
pub(super) fn error_code(answer: &Answer, asked: &Url) -> Option<String> {
    let in_body =
        object(answer).and_then(|members| Some(members.get("error")?.as_str()?.to_owned()));
    in_body.or_else(|| {
        let location = location(answer, asked)?;
        let mut pairs = location.query_pairs();
        pairs.find(|(name, _)| name == "error").map(|(_, value)| value.into_owned())
    })
}

/// The whole body as text.
pub(super) fn text(answer: &Answer) -> String {
    let bytes = answer.body.bytes();
    String::from_utf8_lossy(bytes.get(..LOOKED_AT).unwrap_or(bytes)).into_owned()
}

/// What a person would read of the answer, in small letters: a page without its tags, scripts and styles.
pub(super) fn visible(answer: &Answer) -> String {
    let text = text(answer).to_lowercase();
    if !is_html(answer) {
        return text;
    }
    let mut visible = String::new();
    let mut rest = text.as_str();
    while let Some((before, tag)) = rest.split_once('<') {
        visible.push_str(before);
        visible.push(' ');
        let end = ["script", "style"]
            .iter()
            .find(|name| tag.starts_with(**name))
            // One that is never closed hides all the rest.
            .map_or(0, |name| tag.find(&format!("</{name}")).unwrap_or(tag.len()));
        let tag = tag.get(end..).unwrap_or_default();
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    visible.push_str(rest);
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The values of an attribute in all tags of that name, as they stand in the page.
pub(super) fn attributes(html: &str, tag: &str, attribute: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lower = html.to_ascii_lowercase();
    let opening = format!("<{tag}");
    for (start, _) in lower.match_indices(&opening) {
        let inside = html.get(start + opening.len()..).unwrap_or_default();
        let inside = inside.split('>').next().unwrap_or_default();
        if inside.starts_with(|c: char| c.is_ascii_whitespace()) {
            found.extend(attribute_of(inside, attribute));
        }
    }
    found
}

fn attribute_of(tag: &str, attribute: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let (start, _) = lower.match_indices(attribute).find(|(start, _)| {
        let before = lower.get(..*start).unwrap_or_default();
        let after = lower.get(start + attribute.len()..).unwrap_or_default().trim_start();
        before.ends_with(|c: char| c.is_ascii_whitespace()) && after.starts_with('=')
    })?;
    let value = tag.get(start + attribute.len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let text = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split(|c: char| c.is_ascii_whitespace()).next()?,
    };
    Some(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Body;
    use crate::model::Ending;

    fn page(html: &str) -> Answer {
        Answer {
            status: 200,
            headers: vec![("content-type".to_owned(), "text/html".to_owned())],
            body: Body::new(html.as_bytes().to_vec()),
            ending: Ending::Whole,
            took: 1,
        }
    }

    #[test]
    fn a_page_is_read_as_people_read_it() {
        let html = "<html><script>var redirect_uri = 'x';</script><style>a{}</style>\
            <form action='/go?redirect_uri=1'><b>Sign</b> in</form> now";
        assert_eq!(visible(&page(html)), "sign in now");
        assert_eq!(visible(&page("<script>never closed")), "");
        assert_eq!(visible(&page("<")), "");
    }

    #[test]
    fn attributes_are_found_whatever_their_quotes() {
        let html = "<FORM data-action=no Action = \"https://a.example/x\"><form action='/y'><form action=z q>\
            <formula action=no><form";
        assert_eq!(attributes(html, "form", "action"), ["https://a.example/x", "/y", "z"]);
    }

    #[test]
    fn any_bytes_are_looked_at_without_harm() {
        for bytes in [&b"<\xff"[..], b"<script", b"</", b"\xf0\x9f", b"<a href="] {
            let answer = Answer { body: Body::new(bytes.to_vec()), ..page("") };
            visible(&answer);
            attributes(&text(&answer), "a", "href");
        }
    }
}
