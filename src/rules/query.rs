//! The parameters of an address: looked at decoded, changed letter for letter.

use std::borrow::Cow;

use url::form_urlencoded;

use crate::model::HttpsAddress;

/// The names of all parameters, decoded, in order.
pub(super) fn names(address: &HttpsAddress) -> impl Iterator<Item = Cow<'_, str>> {
    let query = address.url.query().unwrap_or_default();
    query.split('&').filter(|piece| !piece.is_empty()).map(name)
}

/// The value of the first parameter of that name, decoded.
pub(super) fn value<'a>(address: &'a HttpsAddress, wanted: &str) -> Option<Cow<'a, str>> {
    address.url.query_pairs().find(|(name, _)| name == wanted).map(|(_, value)| value)
}

/// The address without some parameters; the others keep their order and their letters.
pub(super) fn without(text: &str, is_out: impl Fn(&str) -> bool) -> String {
    let Parts { front, query, tail } = parts(text);
    let kept: Vec<&str> = query.split('&').filter(|piece| !is_out(&name(piece))).collect();
    joined(front, &kept.join("&"), tail)
}

/// The address with parameters as given, `name=value` each: in the place of one of the same name, or at the end.
pub(super) fn with(text: &str, given: &[(&str, String)]) -> String {
    let Parts { front, query, tail } = parts(text);
    let mut left: Vec<&(&str, String)> = given.iter().collect();
    let mut pieces: Vec<Cow<'_, str>> = Vec::new();
    for piece in query.split('&').filter(|piece| !piece.is_empty()) {
        let Some((own, _)) = given.iter().find(|(own, _)| *own == name(piece)) else {
            pieces.push(Cow::Borrowed(piece));
            continue;
        };
        if let Some(at) = left.iter().position(|(other, _)| other == own) {
            let (own, value) = left.remove(at);
            pieces.push(Cow::Owned(format!("{own}={value}")));
        }
    }
    pieces.extend(left.iter().map(|(own, value)| Cow::Owned(format!("{own}={value}"))));
    joined(front, &pieces.join("&"), tail)
}

struct Parts<'a> {
    front: &'a str,
    query: &'a str,
    /// The part behind `#`, with its sign.
    tail: &'a str,
}

fn parts(text: &str) -> Parts<'_> {
    let (before, tail) = text.split_at(text.find('#').unwrap_or(text.len()));
    let (front, query) = before.split_once('?').unwrap_or((before, ""));
    Parts { front, query, tail }
}

fn joined(front: &str, query: &str, tail: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    [front, mark, query, tail].concat()
}

/// The name of a parameter, decoded; its value is left alone.
fn name(piece: &str) -> Cow<'_, str> {
    let name = piece.split('=').next().unwrap_or_default();
    form_urlencoded::parse(name.as_bytes()).next().map(|(name, _)| name).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_read_decoded() {
        let address = HttpsAddress::parse("https://a.example/b?c=d%20e&st%61te=1&c=2").unwrap();
        assert_eq!(names(&address).collect::<Vec<_>>(), ["c", "state", "c"]);
        assert_eq!(value(&address, "c").as_deref(), Some("d e"));
        assert_eq!(value(&address, "x"), None);
    }

    #[test]
    fn what_is_not_taken_out_stays_as_it_was() {
        let text = "https://a.example/b?x=%2F&st%61te=1&y=a+b&state=2#part";
        assert_eq!(without(text, |name| name == "state"), "https://a.example/b?x=%2F&y=a+b#part");
        assert_eq!(without("https://a.example/b?state=1", |n| n == "state"), "https://a.example/b");
        assert_eq!(without("https://a.example/b", |n| n == "state"), "https://a.example/b");
    }

    #[test]
    fn what_is_given_replaces_or_joins() {
        let given = [("a", "1".to_owned()), ("b", "2".to_owned())];
        for (text, expected) in [
            ("https://x.example", "https://x.example?a=1&b=2"),
            ("https://x.example?c=%2F&a=9&d", "https://x.example?c=%2F&a=1&d&b=2"),
            ("https://x.example?b=9&b=8", "https://x.example?b=2&a=1"),
        ] {
            assert_eq!(with(text, &given), expected, "{text}");
        }
    }
}
