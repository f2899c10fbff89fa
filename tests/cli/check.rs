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
    let request = include_bytes!("../fixtures/valid.json");
    let run = run(&["check", "-", "--format", "json"], request);
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

/// A folder with a good file, one to fix, one that cannot be read, and an answer of Amazon further down.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let bad = GOOD.replace("https://login.tidewater-lights.com/authorize", "http://192.168.1.2/a");
    let answer = GOOD.replace("Request", "Response").replace("canary-7c1f-canary", "");
    fs::create_dir_all(folder.path().join("lights/eu")).unwrap();
    for (name, text) in [
        ("b.json", GOOD),
        ("a.json", &bad),
        ("lights/broken.json", "{]"),
        ("lights/eu/live.json", &answer),
        ("readme.txt", "not read"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

#[test]
fn a_folder_is_checked_in_order_and_what_cannot_be_read_is_named() {
    let folder = folder();
    let path = folder.path().to_str().unwrap();
    let run = run(&["check", path, "--format", "json"], b"");
    assert_eq!(run.code, 2, "two beats one");
    assert!(run.err.starts_with("lights/broken.json: ") && run.err.lines().count() == 1);
    assert!(!run.out.contains("canary"));
    let json: Value = serde_json::from_str(&run.out).unwrap();
    let members: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(members, ["tool", "results", "summary"]);
    let results = json["results"].as_array().unwrap();
    let names: Vec<&Value> = results.iter().map(|result| &result["input"]["name"]).collect();
    assert_eq!(names, ["a.json", "b.json", "lights/eu/live.json"]);
    for result in results {
        let members: Vec<&String> = result.as_object().unwrap().keys().collect();
        assert_eq!(members, ["input", "findings", "notChecked", "summary"]);
        assert_eq!(result["input"]["form"], "list");
    }
    let codes = |result: &Value| -> Vec<String> {
        let findings = result["findings"].as_array().unwrap();
        findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(codes(&results[0]), ["AL-006", "AL-019"]);
    assert!(!codes(&results[2]).contains(&"AL-010".to_owned()), "an answer has no secret");
    assert_eq!(json["summary"]["errors"], 2);
}

#[test]
fn a_folder_says_in_the_end_what_it_comes_to() {
    let folder = folder();
    fs::remove_file(folder.path().join("lights/broken.json")).unwrap();
    let path = folder.path().to_str().unwrap();
    let run = run(&["check", path, "--quiet"], b"");
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert!(run.out.ends_with("3 files checked: 2 to fix, 0 worth a look, 0 good to know.\n"));
    let order: Vec<usize> = ["a.json\n", "b.json\n", "lights/eu/live.json\n"]
        .iter()
        .map(|name| run.out.find(name).unwrap())
        .collect();
    assert!(order.is_sorted());
}

#[test]
fn several_files_are_checked_with_their_names_as_given() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (good, missing) = (path("b.json"), path("no.json"));
    let run = run(&["check", &good, "-", &missing, "--format", "json"], GOOD.as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("no.json"), "{}", run.err);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["results"][0]["input"]["name"], good.as_str());
    assert_eq!(json["results"][0]["input"]["form"], "request");
    assert_eq!(json["results"][1]["input"]["name"], "-");
}

#[test]
fn the_context_counts_for_every_file() {
    let folder = tempfile::tempdir().unwrap();
    let no_scopes = GOOD.replace(r#"["read"]"#, "[]");
    for name in ["a.json", "b.json"] {
        fs::write(folder.path().join(name), &no_scopes).unwrap();
    }
    let context = folder.path().join("context.txt");
    fs::write(&context, r#"{"skillType":"smartHome"}"#).unwrap();
    let (path, context) = (folder.path().to_str().unwrap(), context.to_str().unwrap());
    let run = run(&["check", path, "--context", context], b"");
    assert_eq!((run.code, run.out.matches("AL-102").count()), (1, 2));
}

#[test]
fn a_thousand_files_come_in_order_and_none_twice() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..1000 {
        fs::write(folder.path().join(format!("{number:04}.json")), GOOD).unwrap();
    }
    let path = folder.path().to_str().unwrap();
    let run = run(&["check", path, "--format", "json"], b"");
    assert_eq!(run.code, 0);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    let names: Vec<String> = (0..1000).map(|number| format!("{number:04}.json")).collect();
    let results = json["results"].as_array().unwrap();
    assert!(results.iter().map(|result| result["input"]["name"].as_str().unwrap()).eq(&names));
}

/// A project of the ASK CLI whose skill is a smart home, with settings that such a skill must not have.
fn project() -> Vec<(&'static str, String)> {
    vec![
        ("accountLinking.json", GOOD.replace(r#"["read"]"#, "[]")),
        ("ask-resources.json", r#"{"profiles":{"default":{}}}"#.to_owned()),
        ("lambda/event.json", r#"{"directive":{}}"#.to_owned()),
        ("skill-package/skill.json", r#"{"manifest":{"apis":{"smartHome":{}}}}"#.to_owned()),
    ]
}

#[test]
fn a_skill_package_is_checked_with_its_manifest_as_a_folder_and_as_a_zip() {
    let place = tempfile::tempdir().unwrap();
    let (folder, archive) = (place.path().join("skill"), place.path().join("skill.zip"));
    let mut writer = zip::ZipWriter::new(fs::File::create(&archive).unwrap());
    for (name, text) in project() {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &text).unwrap();
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
    let piped = fs::read(&archive).unwrap();
    for (path, input) in [(&folder, &b""[..]), (&archive, b""), (&"-".into(), &piped)] {
        let run = run(&["check", path.to_str().unwrap()], input);
        assert_eq!((run.code, run.err.as_str()), (1, ""), "{}", run.out);
        assert!(run.out.contains("AL-102") && run.out.contains("accountLinking.json"));
        assert!(!run.out.contains("event.json"));
    }
}

#[test]
fn settings_inside_a_skill_package_are_told() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("skill-package/linking.json");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, GOOD).unwrap();
    let checked = run(&["check", path.to_str().unwrap(), "--format", "json"], b"");
    assert_eq!(checked.code, 0, "{}", checked.err);
    assert!(checked.out.contains("\"AL-046\""), "{}", checked.out);
    let place = place.path().to_str().unwrap();
    assert!(!checked.out.contains(place), "no path of this computer in the report");
}

#[test]
fn a_report_can_be_markdown_or_a_page() {
    for (format, start) in [("markdown", "# Account linking"), ("html", "<!doctype html>")] {
        let run = run(&["check", "-", "--format", format], format!("[{GOOD},{GOOD}]").as_bytes());
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.out.starts_with(start) && run.out.contains("- /1"), "{}", run.out);
        assert!(!run.out.contains("canary"));
    }
}

#[test]
fn a_name_in_the_context_that_means_nothing_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let context = folder.path().join("context.json");
    fs::write(&context, r#"{"skilltype":"smartHome","facts":{"lwaEnabld":true}}"#).unwrap();
    let run = run(&["check", "-", "--context", context.to_str().unwrap()], GOOD.as_bytes());
    assert_eq!(run.code, 0);
    assert!(run.err.contains("skilltype, facts.lwaEnabld"), "{}", run.err);
}

#[test]
fn a_secret_in_a_folder_under_version_control_is_told() {
    let place = tempfile::tempdir().unwrap();
    let deep = place.path().join("skill/settings");
    fs::create_dir_all(&deep).unwrap();
    let path = file(&deep, GOOD);
    let git = place.path().join(".git");
    fs::write(&git, "gitdir: elsewhere").unwrap();
    let told = |arguments: &[&str], input: &[u8]| {
        let run = run(arguments, input);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(!run.out.contains("canary"));
        run.out.contains("AL-045")
    };
    assert!(told(&["check", &path], b""));
    assert!(!told(&["check", "-"], GOOD.as_bytes()), "nothing is above standard input");
    let without = GOOD.replace("canary-7c1f-canary", "");
    assert!(!run(&["check", &file(place.path(), &without)], b"").out.contains("AL-045"));
    let ignored = place.path().join("context.txt");
    fs::write(&ignored, r#"{"facts":{"inGitWorkTree":false}}"#).unwrap();
    assert!(!told(&["check", &path, "--context", ignored.to_str().unwrap()], b""));
    fs::remove_file(git).unwrap();
    assert!(!told(&["check", &path], b""));
}

#[test]
fn a_hostile_file_that_points_at_a_private_address_has_nobody_contacted() {
    let trap = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    trap.set_nonblocking(true).unwrap();
    let port = trap.local_addr().unwrap().port();
    let file = format!(
        r#"{{"accountLinkingRequest": {{"type": "AUTH_CODE", "skipOnEnablement": true,
            "authorizationUrl": "https://127.0.0.1:{port}/authorize", "clientId": "voice-skill-7",
            "accessTokenUrl": "https://localhost:{port}/token", "clientSecret": "kept-away-from-traps",
            "accessTokenScheme": "HTTP_BASIC"}}}}"#
    );
    let run = run(&["check", "-", "--probe", "--format", "json"], file.as_bytes());
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(trap.accept().is_err(), "somebody came");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["stations"].as_array().unwrap().len(), 8);
    assert!(!run.out.contains("kept-away") && !run.err.contains("kept-away"));
}

#[test]
fn a_probe_takes_one_file_and_wants_its_options_well_formed() {
    let settings = br#"{"type": "IMPLICIT"}"#;
    assert_eq!(run(&["check", "-", "--probe", "--resolve", "a.example:443"], settings).code, 2);
    assert_eq!(run(&["check", "-", "--probe", "--cacert", "Cargo.toml"], settings).code, 2);
    let several = run(&["check", "tests/fixtures/valid.json", "Cargo.toml", "--probe"], b"");
    assert_eq!(several.code, 2);
}
