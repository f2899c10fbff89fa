//! `code`: from a file, and from what the practice Amazon has.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use serde_json::Value;
use serde_json::json;
use skill_linker::practice::Practice;
use tempfile::TempDir;

use crate::cli::Run;
use crate::cli::run;
use crate::cli::run_in;

const SECRET: &str = "hush-0123456789abcdef0123456789abcdef0123456789abcdef";

/// A folder with a file of settings, and the place for the code.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        let settings = json!({"accountLinkingRequest": {
            "type": "AUTH_CODE",
            "authorizationUrl": "https://www.amazon.com/ap/oa",
            "clientId": "amzn1.application-oa2-client.8f3a6c1de57b4290a1c4d86e0b95f372",
            "scopes": ["profile"],
            "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
            "clientSecret": SECRET,
            "accessTokenScheme": "HTTP_BASIC",
        }});
        fs::write(desk.path("settings.json"), settings.to_string()).unwrap();
        desk
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    fn code(&self, language: &str, more: &[&str]) -> Run {
        let (file, out) = (self.path("settings.json"), self.path("out"));
        let mut all = vec!["code", &file, "--language", language, "--out", &out];
        all.extend(more);
        run(&all, b"")
    }
}

#[test]
fn a_file_becomes_the_code_of_a_custom_skill() {
    let desk = Desk::new();
    let node = desk.code("node", &["--name", "Car-Fu", "--locale", "de-DE"]);
    assert_eq!(node.code, 0, "{}", node.err);
    let names: Vec<&str> = node.out.lines().map(|line| line.rsplit('/').next().unwrap()).collect();
    assert_eq!(names, ["index.js", "package.json"]);
    assert!(node.err.contains("“Code” tab"));
    assert!(desk.read("out/index.js").contains("Um Car-Fu zu nutzen"));
    let package: Value = serde_json::from_str(&desk.read("out/package.json")).unwrap();
    assert_eq!(package["description"], "Car-Fu");
    assert_eq!(desk.code("python", &[]).code, 0);
    assert!(desk.read("out/lambda_function.py").contains("https://api.amazon.com/user/profile"));
    for name in ["index.js", "package.json", "lambda_function.py", "requirements.txt"] {
        let text = desk.read(&format!("out/{name}"));
        assert!(!text.contains("hush") && !text.contains("8f3a6c1d"), "{name}");
    }
}

#[test]
fn nothing_of_the_persons_is_replaced_without_a_yes() {
    let desk = Desk::new();
    assert_eq!(desk.code("node", &[]).code, 0);
    // The same once more changes nothing, so nobody is asked.
    let again = desk.code("node", &["--format", "json"]);
    assert_eq!(again.code, 0, "{}", again.err);
    let told: Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!(told["files"][0]["unchanged"], true);
    assert_eq!((&told["kind"], &told["locale"]), (&json!("custom"), &json!("en-US")));
    fs::write(desk.0.path().join("out/index.js"), "mine").unwrap();
    let refused = desk.code("node", &[]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("index.js") && !refused.err.contains("package.json"));
    assert_eq!(desk.read("out/index.js"), "mine");
    let replaced = desk.code("node", &["--yes", "--format", "json"]);
    assert_eq!(replaced.code, 0);
    let told: Value = serde_json::from_str(&replaced.out).unwrap();
    assert_eq!(
        (&told["files"][0]["unchanged"], &told["files"][1]["unchanged"]),
        (&json!(false), &json!(true))
    );
    assert_ne!(desk.read("out/index.js"), "mine");
}

#[test]
fn a_smart_home_skill_gets_the_code_of_one() {
    let desk = Desk::new();
    let with = desk.code("python", &["--kind", "smart-home"]);
    assert_eq!(with.code, 0);
    assert!(with.err.contains("AWS Lambda"));
    assert!(desk.read("out/lambda_function.py").contains("AcceptGrant.Response"));
    assert!(!Path::new(&desk.path("out/requirements.txt")).exists());
    assert_eq!(desk.code("python", &["--kind", "smart-home", "--no-events", "--yes"]).code, 0);
    assert!(!desk.read("out/lambda_function.py").contains("AcceptGrant"));
}

#[test]
fn a_locale_that_alexa_lacks_is_refused_with_those_it_has() {
    let desk = Desk::new();
    let run = desk.code("node", &["--locale", "sv-SE"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("nl-NL"), "{}", run.err);
    assert!(desk.code("node", &["--locale", "pt_br"]).err.contains("The skill speaks pt-BR."));
}

#[test]
fn wrong_usage_and_unreadable_files_are_two() {
    let desk = Desk::new();
    assert_eq!(desk.code("cobol", &[]).code, 2);
    let nowhere = desk.path("nothing.json");
    let out = desk.path("out");
    assert_eq!(run(&["code", &nowhere, "--language", "node", "--out", &out], b"").code, 2);
    fs::write(&out, "a file").unwrap();
    assert_eq!(desk.code("node", &["--yes"]).code, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_skill_is_asked_of_amazon() {
    let practice = Practice::start(0, 0).await.unwrap();
    let desk = Desk::new();
    let (token, origin, out) = (practice.ready_access_token(), practice.origin(), desk.path("out"));
    let code = |id: &str| {
        let all = ["--amazon", &origin, "code", id, "--language", "node", "--out", &out, "--yes"];
        let all: Vec<&OsStr> = all.into_iter().map(OsStr::new).collect();
        run_in(&all, &[("SKILL_LINKER_ACCESS_TOKEN", &token)], b"")
    };
    let runs: Vec<(String, Run)> =
        practice.skills().iter().map(|(id, name)| (name.clone(), code(id))).collect();
    let (name, set_up) = runs.iter().find(|(_, run)| run.code == 0).expect("one with settings");
    assert!(set_up.out.contains("index.js"));
    // A skill without settings has nothing to ask with.
    assert!(runs.iter().any(|(_, run)| run.code == 3));
    let package: Value = serde_json::from_str(&desk.read("out/package.json")).unwrap();
    let last = runs.iter().rfind(|(_, run)| run.code == 0).map_or(name, |(name, _)| name);
    assert_eq!(package["description"], json!(last));
}
