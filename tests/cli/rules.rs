//! `rules`.

use serde_json::Value;

use crate::cli::run;

#[test]
fn every_code_is_listed() {
    let run = run(&["rules"], b"");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for code in ["AL-001", "AL-054", "AL-107", "AL-124", "AL-201", "AL-326"] {
        assert_eq!(run.out.matches(code).count(), 1, "{code}");
    }
    assert!(run.out.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn the_catalogue_is_told_to_programs() {
    let run = run(&["rules", "--format", "json"], b"");
    let json: Value = serde_json::from_str(&run.out).unwrap();
    let rules = json["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 127);
    assert_eq!(rules[0]["code"], "AL-001");
    assert_eq!(rules[0]["severities"], serde_json::json!(["error"]));
}

#[test]
fn one_rule_is_explained() {
    let text = run(&["rules", "al-048"], b"");
    assert_eq!(text.code, 0);
    for words in ["AL-048", "Yields to     AL-124", "https://"] {
        assert!(text.out.contains(words), "{words}: {}", text.out);
    }
    let json = run(&["rules", "AL-101", "--format", "json"], b"");
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["family"], "context");
    assert!(json["winsOver"].as_array().unwrap().contains(&"AL-032".into()), "{json}");
}

#[test]
fn a_code_that_is_none_gives_two() {
    let run = run(&["rules", "AL-999\u{1b}[31m"], b"");
    assert_eq!(run.code, 2);
    assert!(run.out.is_empty() && run.err.contains("AL-999"), "{}", run.err);
    assert!(!run.err.contains('\u{1b}'));
}
