//! Commands that wait: for a browser to come back, and for whoever talks to the practice Amazon.

use std::ffi::OsStr;
use std::io::BufRead as _;
use std::io::BufReader;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;

use crate::cli::desk::Desk;
use crate::cli::run_in;
use crate::support;

/// A program that ends with its test.
struct Child(std::process::Child);

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_goes_through_the_return_url() {
    let desk = Desk::new().await;
    let port = support::free_port();
    let return_url = format!("http://127.0.0.1:{port}/cb");
    let (id, secret) = desk.practice.create_profile("Sign-in", &[&return_url]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_skill-linker"))
        .args(["--amazon", &desk.practice.origin(), "sign-in", "--client-id", &id])
        .args(["--no-browser", "--yes", "--port", &port.to_string()])
        .env_clear()
        .env("HOME", desk.home.path())
        .env("SKILL_LINKER_CLIENT_SECRET", &secret)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map(Child)
        .unwrap();
    let mut out = BufReader::new(child.0.stdout.take().unwrap());
    let mut address = String::new();
    out.read_line(&mut address).unwrap();
    assert!(!address.contains(&secret) && address.contains("code_challenge_method=S256"));
    assert!(address.trim().ends_with("scope=alexa%3A%3Aask%3Askills%3Areadwrite"), "{address}");
    let _ = rustls::crypto::ring::default_provider().install_default();
    let browser = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().unwrap();
    let page = browser.post(address.trim()).form(&[("answer", "allow")]).send().await.unwrap();
    assert!(page.status().is_success(), "{}", page.status());
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut out, &mut rest).unwrap();
    assert_eq!(child.0.wait().unwrap().code(), Some(0), "{rest}");
    assert!(rest.contains(desk.practice.vendor_id()), "{rest}");
    assert!(!rest.contains(&secret), "{rest}");
}

#[test]
fn practice_tells_what_is_needed_and_serves() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_skill-linker"))
        .args(["practice", "--format", "json"])
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map(Child)
        .unwrap();
    let out = BufReader::new(child.0.stdout.take().unwrap());
    let mut text = String::new();
    for line in out.lines() {
        let line = line.unwrap();
        text.push_str(&line);
        if line == "}" {
            break;
        }
    }
    let told: Value = serde_json::from_str(&text).unwrap();
    let skill = told["skills"][1]["id"].as_str().unwrap();
    let arguments = ["--amazon", told["address"].as_str().unwrap(), "get", skill].map(OsStr::new);
    let token = told["accessToken"].as_str().unwrap();
    let got = run_in(&arguments, &[("SKILL_LINKER_ACCESS_TOKEN", token)], b"");
    drop(child);
    assert_eq!(got.code, 0, "{}", got.err);
}
