//! Each limit holds what it says and not one more.

use super::*;

fn problem(text: &str) -> Option<ImportProblem> {
    read_all(text.as_bytes()).err()
}

/// Settings beside which something else stands.
fn beside(other: &str) -> String {
    format!(r#"{{"accountLinkingRequest":{{"clientId":"c"}},"other":{other}}}"#)
}

#[test]
fn bytes_depth_values_and_texts_are_counted_exactly() {
    let padded = |bytes: usize| beside("0") + &" ".repeat(bytes - beside("0").len());
    assert_eq!(problem(&padded(LIMIT)), None);
    assert_eq!(problem(&padded(LIMIT + 1)), Some(ImportProblem::TooLarge));
    // The outermost object is a level of its own.
    let deep = |levels: usize| beside(&format!("{}{}", "[".repeat(levels), "]".repeat(levels)));
    assert_eq!(problem(&deep(31)), None);
    assert_eq!(problem(&deep(32)), Some(ImportProblem::TooDeep));
    // Four values stand around the entries: two objects, the client ID, and the list.
    let wide = |entries: usize| beside(&format!("[{}]", vec!["0"; entries].join(",")));
    assert_eq!(problem(&wide(9996)), None);
    assert_eq!(problem(&wide(9997)), Some(ImportProblem::TooMany));
    let long = |bytes: usize| beside(&format!("\"{}\"", "x".repeat(bytes)));
    assert_eq!(problem(&long(8192)), None);
    assert_eq!(problem(&long(8193)), Some(ImportProblem::TooLong));
}

#[test]
fn wrappers_are_opened_four_deep() {
    let wrapped = |levels: usize| {
        format!("{}{{\"clientId\":\"c\"}}{}", "{\"a\":".repeat(levels), "}".repeat(levels))
    };
    assert_eq!(problem(&wrapped(4)), None);
    assert_eq!(problem(&wrapped(5)), Some(ImportProblem::NotSettings));
}

#[test]
fn a_thousand_rows_of_a_page_are_read_and_a_thousand_lines_below_one() {
    assert_eq!(rows(&"Client ID: c\n".repeat(1001)).len(), 1000);
    let lines = format!("Scope\n{}", "a\n".repeat(1001));
    assert_eq!(rows(&lines)[0].values.len(), 1000);
}

#[test]
fn a_hundred_doubled_members_are_told() {
    let doubled: Vec<String> = (0..101).map(|n| format!("\"a{n}\":0,\"a{n}\":0")).collect();
    let found = read(format!("{{\"clientId\":\"c\",{}}}", doubled.join(",")).as_bytes()).unwrap();
    assert_eq!(found.duplicates.len(), 100);
}
