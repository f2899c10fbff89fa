//! The Markdown report: values stand in code, and outside of it there are only our own words.

use proptest::prelude::*;
use skill_linker::report::to_markdown;
use skill_linker::rules::RULES;

use crate::reports::cases;
use crate::reports::hostile;
use crate::reports::hostile::MARK;
use crate::reports::report;

/// What is left of a line without its code, and what stood in the code (`CommonMark` 0.31, 6.1).
fn without_code(line: &str) -> (String, Vec<String>) {
    let (mut outside, mut code) = (String::new(), Vec::new());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if c == '\\' {
            let mut two = rest[1..].chars();
            outside.push('\\');
            outside.extend(two.next());
            rest = two.as_str();
        } else if c == '`' {
            let fence = rest.len() - rest.trim_start_matches('`').len();
            let inside = &rest[fence..];
            let (content, after) = closed(inside, fence).expect("code without an end");
            code.push(content.to_owned());
            rest = after;
        } else {
            outside.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    (outside, code)
}

/// Up to a run of so many backticks, no more and no fewer.
fn closed(text: &str, fence: usize) -> Option<(&str, &str)> {
    let mut at = 0;
    while let Some(from) = text[at..].find('`') {
        let from = at + from;
        let run = text[from..].len() - text[from..].trim_start_matches('`').len();
        if run == fence {
            return Some((&text[..from], &text[from + run..]));
        }
        at = from + run;
    }
    None
}

#[test]
fn it_reads_well() {
    let told = to_markdown(&[report(
        "x|y.json",
        r#"{"type":"AUTH_CODE","authorizationUrl":"http://login.tidewater-lights.com/`a`"}"#,
    )]);
    for line in [
        "# Account linking, checked",
        "## `x|y.json`",
        "#### Sign-in page address without https · AL-006",
        "- “`` http://login.tidewater-lights.com/`a` ``” starts with http://.",
        "- `type`: `AUTH_CODE`",
    ] {
        assert!(told.lines().any(|own| own == line), "{line}\n{told}");
    }
}

proptest! {
    #![proptest_config(cases())]
    #[test]
    fn no_value_leaves_its_code(one in hostile::configuration(), other in hostile::configuration()) {
        let told = to_markdown(&[hostile::reported(&one), hostile::reported(&other)]);
        prop_assert!(hostile::is_plain(&told));
        let mut in_code = 0;
        for line in told.lines() {
            let (outside, code) = without_code(line);
            in_code += code.iter().filter(|code| code.contains(MARK)).count();
            prop_assert!(!outside.contains(MARK), "{}", line);
            let links = outside.matches('<').count();
            let link = outside.split_once('<').and_then(|(_, link)| link.split_once('>'));
            let own = link.is_some_and(|(link, _)| RULES.iter().any(|rule| rule.source == link));
            prop_assert!(links == usize::from(own), "{}", line);
            for (at, _) in outside.match_indices(['[', ']', '|', '*', '_', '~', '#']) {
                let is_ours = outside.starts_with("- **") || outside.starts_with("**")
                    || outside.trim_start_matches('#').len() < outside.len() || own;
                prop_assert!(is_ours || outside[..at].ends_with('\\'), "{}", line);
            }
        }
        prop_assert!(in_code > 0);
    }
}
