//! The HTML report: what is markup in it, and that nothing else ever is.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use skill_linker::report::Piece;
use skill_linker::report::Report;
use skill_linker::report::to_html;
use skill_linker::rules::RULES;

use crate::reports::cases;
use crate::reports::hostile;
use crate::reports::hostile::MARK;
use crate::reports::report;

/// What a page consists of.
#[derive(Default)]
struct Page {
    /// Every tag as it stands between `<` and `>`.
    tags: Vec<String>,
    /// Every text with its references read.
    texts: Vec<String>,
}

/// Reads a page more strictly than a browser would: what is not spotless fails.
fn read(html: &str) -> Page {
    let body = html.strip_prefix("<!doctype html>\n").expect("no doctype");
    let (style_from, style_to) =
        (body.find("<style>").unwrap() + 7, body.find("</style>").unwrap());
    assert!(!body[style_from..style_to].contains('<'), "markup in the style");
    let mut page = Page::default();
    let mut open = Vec::new();
    let without_style = format!("{}{}", &body[..style_from], &body[style_to..]);
    let mut rest = without_style.as_str();
    while let Some(from) = rest.find('<') {
        page.texts.push(unescaped(&rest[..from]));
        let to = rest.find('>').expect("a tag without an end");
        let tag = rest[from + 1..to].to_owned();
        assert!(!tag.contains('<'), "{tag}");
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap().to_owned();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "tags do not pair");
        } else if !tag.ends_with('/') && !["meta", "br"].contains(&name.as_str()) {
            open.push(name);
        }
        page.tags.push(tag);
        rest = &rest[to + 1..];
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest}");
    page
}

fn unescaped(text: &str) -> String {
    assert!(!text.contains(['>', '"', '\'']), "not escaped: {text}");
    let mut pieces = text.split('&');
    let mut plain = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (name, after) = piece.split_once(';').expect("a bare &");
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("&{other};"),
        });
        plain.push_str(after);
    }
    plain
}

static KNOWN: LazyLock<BTreeSet<String>> = LazyLock::new(known_tags);

/// Everything a page may be made of, from settings that say nothing and from a list of them.
fn known_tags() -> BTreeSet<String> {
    let bad = r#"{"a":{"type":"AUTH_CODE","clientSecret":"Kq7-made-up-only","clientId":"c ","new":1,"defaultTokenExpirationInSeconds":5,
        "authorizationUrl":"http://login.tidewater-lights.com/a","domains":["https://tidewater-lights.com/"],"scopes":["a","a","a b"],
        "accessTokenUrl":"https://tidewater-lights.com/t","accessTokenScheme":"HTTP_BASIC","scopes":["profile","a b"]}}"#;
    let fine = include_str!("../fixtures/valid.json");
    let few = [report("a", bad), report("b", fine), with_every_severity()];
    let mut tags: BTreeSet<String> = read(&to_html(&few)).tags.into_iter().collect();
    for one in &few {
        tags.extend(read(&to_html(std::slice::from_ref(one))).tags);
    }
    let sources = RULES.iter().map(|rule| rule.source);
    tags.extend(sources.map(|source| format!("a rel=\"noreferrer\" href=\"{source}\"")));
    tags
}

/// A report with one finding of each severity.
fn with_every_severity() -> Report {
    use skill_linker::rules::Severity;
    let mut all = report(
        "c",
        r#"{"type":"AUTH_CODE","authorizationUrl":"http://login.tidewater-lights.com/a"}"#,
    );
    let first = all.findings[0].clone();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        all.findings.push(skill_linker::report::Told { severity, ..first.clone() });
    }
    all
}

#[test]
fn a_page_needs_nothing_and_runs_nothing() {
    let page = read(&to_html(&[with_every_severity()]));
    for tag in &page.tags {
        let name = tag.split(' ').next().unwrap();
        assert!(!["script", "img", "link", "iframe", "form", "base", "object"].contains(&name));
        assert!(!tag.contains(" on") && !tag.contains("style=") && !tag.contains("src="), "{tag}");
    }
    let policy = page.tags.iter().find(|tag| tag.contains("Content-Security-Policy")).unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    let html = to_html(&[with_every_severity()]);
    let style = &html[html.find("<style>").unwrap()..html.find("</style>").unwrap()];
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[test]
fn several_are_linked_from_an_overview_with_the_most_trouble_first() {
    let fine = report("fine.json", include_str!("../fixtures/valid.json"));
    let html = to_html(&[fine, with_every_severity()]);
    let mut rest = html.as_str();
    for next in [
        "<a href=\"#r1\"><code>c</code>",
        "<a href=\"#r2\"><code>fine.json</code>",
        "id=\"r1\">\n<h2><code>c</code>",
        "id=\"r2\">\n<h2><code>fine.json</code>",
    ] {
        rest =
            &rest[rest.find(next).unwrap_or_else(|| panic!("{next} is not there, or too early"))..];
    }
}

proptest! {
    #![proptest_config(cases())]
    #[test]
    fn no_value_becomes_markup(one in hostile::configuration(), other in hostile::configuration()) {
        let reports = [hostile::reported(&one), hostile::reported(&other)];
        for shown in [&reports[..1], &reports[..]] {
            let html = to_html(shown);
            prop_assert!(hostile::is_plain(&html));
            let page = read(&html);
            for tag in &page.tags {
                prop_assert!(KNOWN.contains(tag), "{}", tag);
                prop_assert!(!tag.contains(MARK));
            }
            // Every value is there, letter for letter.
            for (_, entries) in shown.iter().flat_map(|report| &report.settings) {
                for entry in entries.iter().filter(|entry| matches!(entry, Piece::Value(_))) {
                    prop_assert!(page.texts.iter().any(|text| text == entry.text()), "{:?}", entry);
                }
            }
        }
    }
}
