//! AL-054: quotes around a value, signs of a word processor, letters that look like others.
//!
//! Bad: `"\"voice-skill-7\""`, `amzn1.application–oa2–client…`, a host with Latin and Cyrillic letters in one word.
//! Good: `o'neil-skill`, `login.bücher-licht.de`.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    for (place, text) in sight.texts() {
        if let Some((variant, plain)) = odd(place, text) {
            add(&mut found, place, text, variant, plain);
        }
        if names_host(place) && !text.is_ascii() && host(text).split('.').any(mixes_scripts) {
            let said = Said::new(Severity::Warning, place).variant("look-alike");
            found.push(said.value("value", Sight::quoted(place, text)));
        }
    }
    for said in found.iter_mut().filter(|said| said.variant != "look-alike") {
        let field = said.places.first().map(|place| place.field);
        said.suggestion = field.and_then(|field| sight.with(field, &said.seen_as));
    }
    found
}

/// One finding a field, with the whole new value of the field.
fn add(found: &mut Vec<Said>, place: Place, text: &str, variant: &'static str, plain: String) {
    let is_same = |said: &&mut Said| {
        said.variant != "look-alike" && said.places.iter().any(|known| known.field == place.field)
    };
    if let Some(said) = found.iter_mut().find(is_same) {
        said.places.push(place);
        said.seen_as.push((place, plain));
        return;
    }
    let is_secret = place.field == Field::ClientSecret;
    let severity = if is_secret { Severity::Warning } else { Severity::Error };
    let mut said = Said::new(severity, place)
        .variant(variant)
        .value("value", Sight::quoted(place, text))
        .value("signs", signs(text));
    if is_secret {
        said.changes.push(Change::UnquoteSecret);
    }
    said.seen_as.push((place, plain));
    found.push(said);
}

/// What is odd about a text, and how it reads without.
fn odd(place: Place, text: &str) -> Option<(&'static str, String)> {
    let inside = unquoted(text);
    let typed = is_typed(place) && !text.is_ascii() && text.chars().any(|c| plain(c).is_some());
    if inside.is_none() && !typed {
        return None;
    }
    let rest = inside.unwrap_or(text);
    if !typed {
        return Some(("quotes", rest.to_owned()));
    }
    let plain: String = rest.chars().map(|c| plain(c).unwrap_or(c)).collect();
    Some((if inside.is_some() { "quotes" } else { "signs" }, plain))
}

/// Addresses, the client ID and scopes hold no signs of a word processor.
fn is_typed(place: Place) -> bool {
    place.holds_address() || matches!(place.field, Field::ClientId | Field::Scopes)
}

fn names_host(place: Place) -> bool {
    place.holds_address() || place.field == Field::Domains
}

/// The text between two quotes; nothing when none stand around it, or nothing between them.
fn unquoted(text: &str) -> Option<&str> {
    let inside = text.strip_prefix(is_quote)?.strip_suffix(is_quote)?;
    (!inside.trim().is_empty()).then_some(inside)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '«' | '»' | '\u{2018}'..='\u{201f}')
}

/// The plain sign for one that a word processor makes.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{2018}'..='\u{201b}' => Some('\''),
        '\u{201c}'..='\u{201f}' => Some('"'),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        _ => None,
    }
}

/// The signs themselves, each once.
fn signs(text: &str) -> String {
    let mut signs: Vec<char> = Vec::new();
    for c in text.chars().filter(|c| plain(*c).is_some()) {
        if !signs.contains(&c) {
            signs.push(c);
        }
    }
    signs.iter().map(char::to_string).collect::<Vec<_>>().join(" ")
}

/// The host of an address as it was typed, or the name itself.
fn host(text: &str) -> &str {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let server = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let server = server.rsplit_once('@').map_or(server, |(_, host)| host);
    server.split(':').next().unwrap_or_default()
}

/// Whether one word has letters of more than one of Latin, Greek and Cyrillic.
fn mixes_scripts(label: &str) -> bool {
    let mut scripts = label.chars().filter_map(script);
    scripts.next().is_some_and(|first| scripts.any(|other| other != first))
}

fn script(c: char) -> Option<&'static str> {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some("Latin"),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some("Greek"),
        '\u{400}'..='\u{52f}' => Some("Cyrillic"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_count_around_a_value_only() {
        let id = Place::of(Field::ClientId);
        for quoted in ["\"a\"", "'a'", "“a”", "„a“", "«a»", "`a`", "\"a'"] {
            assert_eq!(odd(id, quoted), Some(("quotes", "a".to_owned())), "{quoted}");
        }
        for text in ["a'b", "'", "\"\"", "\"a", "a", "bücher"] {
            assert_eq!(odd(id, text), None, "{text}");
        }
    }

    #[test]
    fn typed_signs_become_plain_ones() {
        let scope = Place::entry(Field::Scopes, 0);
        assert_eq!(odd(scope, "a–b—c−d"), Some(("signs", "a-b-c-d".to_owned())));
        assert_eq!(odd(scope, "o’neil"), Some(("signs", "o'neil".to_owned())));
        assert_eq!(odd(scope, "ＡＢ：c"), Some(("signs", "AB:c".to_owned())));
        assert_eq!(odd(scope, "“a–b”"), Some(("quotes", "a-b".to_owned())));
        // A secret may hold anything, and so may a value that is no name.
        assert_eq!(odd(Place::of(Field::ClientSecret), "a–b"), None);
        assert_eq!(odd(Place::of(Field::Type), "a–b"), None);
    }

    #[test]
    fn one_script_a_word_is_fine() {
        for label in ["bücher-licht", "κήπος", "дом", "a1", "東京abc"] {
            assert!(!mixes_scripts(label), "{label}");
        }
        for label in ["tidеwater", "gοοgle", "домa"] {
            assert!(mixes_scripts(label), "{label}");
        }
        assert_eq!(host("https://u@лampy.de:1/a"), "лampy.de");
        assert_eq!(host("лampy.de"), "лampy.de");
    }
}
