//! A practice Amazon, and the program run against it by somebody with a home of their own.

use std::ffi::OsStr;

use clap::Parser as _;
use serde_json::Value;
use serde_json::json;
use skill_linker::cli::Arguments;
use skill_linker::cli::Console;
use skill_linker::practice::Practice;
use tempfile::TempDir;

use crate::cli::Run;
use crate::cli::run_in;

pub(super) const CLIENT_ID: &str = "amzn1.application-oa2-client.8f3a6c1de57b4290a1c4d86e0b95f372";
pub(super) const SECRET: &str =
    "amzn1.oa2-cs.v1.d41c8e07b6f25a93e1087c4bd9a36f5207e8b1c6da4f93520b7e61d8f5a2c94e";

/// A practice Amazon that takes no time of its own, and the home of whoever runs the program.
pub(super) struct Desk {
    pub(super) practice: Practice,
    pub(super) home: TempDir,
}

impl Desk {
    pub(super) async fn new() -> Self {
        let practice = Practice::start(0, 0).await.unwrap();
        practice.hurry();
        Self { practice, home: tempfile::tempdir().unwrap() }
    }

    /// The skill at that place: 0 has no settings, 1 and 2 have.
    pub(super) fn skill(&self, place: usize) -> String {
        self.practice.skills()[place].0.clone()
    }

    pub(super) fn file(&self, settings: &Value) -> String {
        let path = self.home.path().join("settings.json");
        std::fs::write(&path, settings.to_string()).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub(super) fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(
            arguments,
            &[("SKILL_LINKER_ACCESS_TOKEN", &self.practice.ready_access_token())],
            b"",
        )
    }

    pub(super) fn run_with(
        &self,
        arguments: &[&str],
        variables: &[(&str, &str)],
        input: &[u8],
    ) -> Run {
        let origin = self.practice.origin();
        let mut all = vec!["--amazon", origin.as_str()];
        all.extend(arguments);
        let home = self.home.path().to_str().unwrap();
        let mut environment = vec![("HOME", home)];
        environment.extend(variables);
        let all: Vec<&OsStr> = all.into_iter().map(OsStr::new).collect();
        let run = run_in(&all, &environment, input);
        // Neither secret nor token is ever shown.
        for secret in [SECRET, &self.practice.ready_access_token()] {
            assert!(!run.out.contains(secret) && !run.err.contains(secret));
        }
        run
    }

    /// The same in this process, with a person at a terminal who types this. For refusals only: what is kept
    /// would be in the home of whoever runs the tests.
    pub(super) fn typed(&self, arguments: &[&str], input: &str) -> (u8, String) {
        let origin = self.practice.origin();
        let mut all = vec!["skill-linker", "--amazon", origin.as_str()];
        all.extend(arguments);
        let arguments = Arguments::try_parse_from(all).unwrap();
        let token = self.practice.ready_access_token();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let outcome = std::thread::scope(|scope| {
            scope
                .spawn(|| {
                    let mut console = Console {
                        out: &mut out,
                        err: &mut err,
                        input: Box::new(std::io::Cursor::new(input.to_owned())),
                        variable: &|name| {
                            (name == "SKILL_LINKER_ACCESS_TOKEN").then(|| token.clone())
                        },
                        colours: false,
                        width: 80,
                        typed: true,
                        watched: false,
                        quiet: false,
                    };
                    let command = arguments.command.as_ref().unwrap();
                    skill_linker::cli::run(command, &arguments.common, &mut console)
                })
                .join()
                .unwrap()
        });
        (outcome.code(), String::from_utf8(out).unwrap() + &String::from_utf8(err).unwrap())
    }

    pub(super) fn push(&self, place: usize, file: &str) -> Run {
        self.run(&["push", file, "--skill", &self.skill(place), "--yes"])
    }

    pub(super) fn kept_files(&self, folder: &str) -> Vec<String> {
        let folder = self.home.path().join(".local/share/skill-linker").join(folder);
        let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
        entries.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
    }
}

pub(super) fn settings(client_id: &str) -> Value {
    json!({"accountLinkingRequest": {
        "type": "AUTH_CODE",
        "authorizationUrl": "https://www.amazon.com/ap/oa",
        "domains": [],
        "clientId": client_id,
        "scopes": ["profile:user_id"],
        "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
        "clientSecret": SECRET,
        "accessTokenScheme": "HTTP_BASIC",
    }})
}
