//! `check`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::cli::run;

const GOOD: &str = r#"{"accountLinkingRequest":{"type":"AUTH_CODE","authorizationUrl":"https://login.tidewater-lights.com/authorize","accessTokenUrl":"https://login.tidewater-lights.com/token","clientId":"voice-skill-7","clientSecret":"canary-7c1f-canary","accessTokenScheme":"HTTP_BASIC","scopes":["read"]}}"#;

fn file(folder: &Path, text: &str) -> String {
    let path = folder.join("settings.json");
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn settings_that_are_fine_give_zero() {
    let folder = tempfile::tempdir().unwrap();
    let run = run(&["check", &file(folder.path(), GOOD)], b"");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("settings.json") && run.out.contains("0 to fix"), "{}", run.out);
    assert!(!run.out.contains("canary"));
}

#[test]
fn a_whole_request_for_login_with_amazon_has_no_findings() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/valid.json");
    let run = run(&["check", path, "--format", "json"], b"");
    assert_eq!(run.code, 0, "{}", run.err);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["findings"], Value::Array(Vec::new()));
}

#[test]
fn findings_that_must_be_fixed_give_one() {
    let bad = GOOD.replace("https://login.tidewater-lights.com/authorize", "http://192.168.1.2/a");
    let run = run(&["check", "-", "--format", "json"], bad.as_bytes());
    assert_eq!(run.code, 1);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["input"]["name"], "-");
    let codes: Vec<&str> =
        json["findings"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["AL-006", "AL-019"]);
    assert!(!run.out.contains("canary"));
}

#[test]
fn a_context_file_is_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let context = folder.path().join("context.json");
    fs::write(&context, r#"{"skillType":"smartHome"}"#).unwrap();
    let bad = GOOD.replace(r#"["read"]"#, "[]");
    let run = run(&["check", "-", "--context", context.to_str().unwrap()], bad.as_bytes());
    assert_eq!(run.code, 1);
    assert!(run.out.contains("AL-102"), "{}", run.out);
}

#[test]
fn what_cannot_be_read_gives_two_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [["check", folder.path().to_str().unwrap()], ["check", "/no/such/file"]] {
        let run = run(&arguments, b"");
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(!run.err.is_empty());
    }
    for input in [&b""[..], b"hello", b"\xff\xff\x01", b"{\"name\":1}"] {
        let run = run(&["check", "-"], input);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{input:?}");
        assert!(!run.err.is_empty());
    }
    assert_eq!(run(&["check", "-"], &vec![b'x'; 2 * 1024 * 1024]).code, 2);
}

#[cfg(unix)]
#[test]
fn devices_are_not_opened() {
    for path in ["/dev/zero", "/dev/null"] {
        assert_eq!(run(&["check", path], b"").code, 2, "{path}");
    }
}

#[test]
fn several_in_a_list_are_each_checked() {
    let list = format!("[{GOOD},{GOOD}]");
    let run = run(&["check", "-", "--format", "json"], list.as_bytes());
    assert_eq!(run.code, 0);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["results"].as_array().unwrap().len(), 2);
    assert_eq!(json["results"][0]["input"]["form"], "list");
}
