//! `rehearse` as a script runs it, against the Login with Amazon of the practice Amazon over real HTTP.

use std::ffi::OsStr;
use std::io::BufRead as _;
use std::io::BufReader;
use std::io::Read as _;
use std::io::Write as _;
use std::process::Child;
use std::process::ChildStdout;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::Value;
use serde_json::json;
use skill_linker::practice::Practice;
use tempfile::TempDir;
use url::Url;

use crate::support;

const DEADLINE: Duration = Duration::from_mins(1);
const VENDOR: &str = "M2AB3CD4EFGH5I";
const HOSTS: [&str; 3] = ["pitangui.amazon.com", "layla.amazon.com", "alexa.amazon.co.jp"];

/// A practice Amazon, a security profile that knows the return addresses, and a file with its settings.
struct Lwa {
    practice: Practice,
    home: TempDir,
    secret: String,
    port: u16,
}

impl Lwa {
    async fn new(change: impl FnOnce(&mut Value)) -> Self {
        // Already installed by another test of this process: just as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let practice = Practice::start(0, 0).await.unwrap();
        let port = support::free_port();
        let mut urls = vec![format!("http://127.0.0.1:{port}/cb")];
        for host in HOSTS {
            urls.push(format!("https://{host}/api/skill/link/{VENDOR}"));
            urls.push(format!(
                "https://{host}/spa/skill/account-linking-status.html?vendorId={VENDOR}"
            ));
        }
        let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
        let (id, secret) = practice.create_profile("Tidewater", &urls);
        let mut settings = json!({
            "type": "AUTH_CODE",
            "authorizationUrl": "https://www.amazon.com/ap/oa",
            "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
            "clientId": id,
            "accessTokenScheme": "HTTP_BASIC",
            "scopes": ["profile"],
            "defaultTokenExpirationInSeconds": 3600,
            "skipOnEnablement": true
        });
        change(&mut settings);
        let home = tempfile::tempdir().unwrap();
        let file = json!({"accountLinkingRequest": settings}).to_string();
        std::fs::write(home.path().join("settings.json"), file).unwrap();
        Self { practice, home, secret, port }
    }

    fn rehearse(&self, more: &[&str]) -> Rehearsal {
        let (origin, port) = (self.practice.origin(), self.port.to_string());
        let file = self.home.path().join("settings.json");
        let mut child = Command::new(env!("CARGO_BIN_EXE_skill-linker"))
            .args(["--amazon", &origin, "rehearse"].map(OsStr::new))
            .arg(file)
            .args(["--no-browser", "--format", "json", "--port", &port])
            .args(more)
            .env_clear()
            .env("SKILL_LINKER_CLIENT_SECRET", &self.secret)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        Rehearsal { child, out: Some(out) }
    }

    /// Goes through the pages, says yes or no, and gives the address to which the browser is sent.
    async fn sign_in(&self, address: &str, answer: &str) -> Url {
        assert!(address.starts_with(&format!("{}/ap/oa?", self.practice.origin())), "{address}");
        let client = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(DEADLINE)
            .build()
            .unwrap();
        let email = [("answer", "sign-in"), ("email", "pat@practice.example")];
        client.post(address).form(&email).send().await.unwrap();
        let sent_on = client.post(address).form(&[("answer", answer)]).send().await.unwrap();
        let to = sent_on.headers()["location"].to_str().unwrap();
        let to = Url::parse(to).unwrap();
        if to.host_str() == Some("127.0.0.1") {
            client.get(to.clone()).send().await.unwrap();
        }
        to
    }
}

/// The program while it runs.
struct Rehearsal {
    child: Child,
    out: Option<BufReader<ChildStdout>>,
}

/// What it left behind.
struct Told {
    code: i32,
    report: Value,
    err: String,
}

impl Rehearsal {
    /// The next line of the result.
    fn line(&mut self) -> String {
        let mut out = self.out.take().unwrap();
        let (post, line) = mpsc::channel();
        thread::spawn(move || {
            let mut line = String::new();
            out.read_line(&mut line).unwrap();
            // Nobody hears it after the deadline.
            let _late = post.send((line, out));
        });
        let (line, out) = line.recv_timeout(DEADLINE).expect("a line in time");
        self.out = Some(out);
        line.trim().to_owned()
    }

    fn paste(&mut self, line: &str) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    fn interrupt(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    }

    /// Waits for its end.
    fn end(mut self) -> Told {
        let mut out = self.out.take().unwrap();
        let (post, rest) = mpsc::channel();
        thread::spawn(move || {
            let mut text = String::new();
            out.read_to_string(&mut text).unwrap();
            // Nobody hears it after the deadline.
            let _late = post.send(text);
        });
        let rest = rest.recv_timeout(DEADLINE).expect("an end in time");
        let code = self.child.wait().unwrap().code().unwrap();
        let mut err = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        let report = serde_json::from_str(&rest).unwrap_or_else(|_| panic!("{rest}{err}"));
        Told { code, report, err }
    }
}

impl Drop for Rehearsal {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

impl Told {
    fn codes(&self) -> Vec<&str> {
        let all = self.report["findings"].as_array().unwrap();
        all.iter().map(|finding| finding["code"].as_str().unwrap()).collect()
    }

    fn station(&self, name: &str) -> &str {
        let all = self.report["stations"].as_array().unwrap();
        let one = all.iter().find(|station| station["name"] == name).unwrap();
        one["result"].as_str().unwrap()
    }

    /// Whether a rule is among those that were not looked at or could not tell.
    fn is_open(&self, code: &str) -> bool {
        self.report["notChecked"].as_array().unwrap().iter().any(|one| one["code"] == code)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn login_with_amazon_ends_all_green() {
    for scheme in ["HTTP_BASIC", "REQUEST_BODY_CREDENTIALS"] {
        let lwa = Lwa::new(|settings| settings["accessTokenScheme"] = json!(scheme)).await;
        let mut rehearsal = lwa.rehearse(&[]);
        let address = rehearsal.line();
        lwa.sign_in(&address, "allow").await;
        let told = rehearsal.end();
        assert_eq!((told.code, told.codes()), (0, vec![]), "{}", told.report);
        assert_eq!((told.station("token"), told.station("refresh")), ("fine", "fine"));
        assert!(!told.is_open("AL-318") && !told.is_open("AL-305"));
        let all = format!("{}{}", told.report, told.err);
        assert!(!all.contains(&lwa.secret) && !all.contains("Atza|") && !all.contains("Atzr|"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_person_says_of_the_alexa_app_comes_with_the_context() {
    let lwa = Lwa::new(|_| ()).await;
    let context = lwa.home.path().join("context.json");
    for (facts, codes, is_open) in [
        (json!({}), vec![], true),
        (json!({"worksInAlexaApp": true}), vec![], false),
        (json!({"worksInAlexaApp": false}), vec!["AL-323"], false),
    ] {
        std::fs::write(&context, json!({ "facts": facts }).to_string()).unwrap();
        let mut rehearsal = lwa.rehearse(&["--context", context.to_str().unwrap()]);
        let address = rehearsal.line();
        lwa.sign_in(&address, "allow").await;
        let told = rehearsal.end();
        assert_eq!((told.code, told.codes()), (0, codes), "{facts}");
        assert_eq!(told.is_open("AL-323"), is_open, "{facts}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_is_pasted_back_once_a_region() {
    let lwa = Lwa::new(|_| {}).await;
    let mut rehearsal =
        lwa.rehearse(&["--redirect", "alexa", "--vendor", VENDOR, "--region", "all"]);
    for host in HOSTS {
        let address = rehearsal.line();
        let back = lwa.sign_in(&address, "allow").await;
        assert_eq!(back.host_str(), Some(host));
        // Something else first: it is told, and waits on.
        rehearsal.paste("hello");
        rehearsal.paste("");
        rehearsal.paste(back.as_str());
    }
    let told = rehearsal.end();
    assert_eq!((told.code, told.codes()), (0, vec![]), "{}", told.report);
    assert_eq!((told.station("redirect-urls"), told.station("refresh")), ("fine", "fine"));
    assert!(!told.is_open("AL-312"));
    assert_eq!(told.err.matches("That is no answer to the sign-in.").count(), 3, "{}", told.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_implicit_grant_is_read_from_what_is_pasted() {
    let lwa = Lwa::new(|settings| {
        settings["type"] = json!("IMPLICIT");
        for code_only in ["accessTokenUrl", "accessTokenScheme", "defaultTokenExpirationInSeconds"]
        {
            settings.as_object_mut().unwrap().remove(code_only);
        }
    })
    .await;
    let thorough = ["--redirect", "alexa", "--vendor", VENDOR, "--thorough"];
    let mut rehearsal = lwa.rehearse(&thorough);
    let back = lwa.sign_in(&rehearsal.line(), "allow").await;
    assert!(back.fragment().unwrap().contains("access_token="));
    rehearsal.paste(back.as_str());
    let told = rehearsal.end();
    assert!(!told.codes().iter().any(|code| code.starts_with("AL-3")), "{}", told.report);
    assert_eq!(told.station("token"), "fine");
    assert!(!told.err.contains("old refresh token"), "nothing of that kind is asked: {}", told.err);
    // The same without its fragment is what a listener would see.
    let mut rehearsal = lwa.rehearse(&["--redirect", "alexa", "--vendor", VENDOR]);
    let mut back = lwa.sign_in(&rehearsal.line(), "allow").await;
    back.set_fragment(Some("token_type=bearer&state=x"));
    rehearsal.paste(back.as_str());
    let told = rehearsal.end();
    assert_eq!(told.code, 1);
    assert!(told.codes().contains(&"AL-301") && told.codes().contains(&"AL-302"));
    assert_eq!(lwa.rehearse(&[]).child.wait().unwrap().code(), Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_no_comes_back_as_one() {
    let lwa = Lwa::new(|_| {}).await;
    let mut rehearsal = lwa.rehearse(&["--deny"]);
    lwa.sign_in(&rehearsal.line(), "deny").await;
    let told = rehearsal.end();
    assert_eq!((told.code, told.codes()), (0, vec![]), "{}", told.report);
    assert!(!told.is_open("AL-321"));
    // The same without having said that it is rehearsed.
    let mut rehearsal = lwa.rehearse(&[]);
    lwa.sign_in(&rehearsal.line(), "deny").await;
    let told = rehearsal.end();
    assert_eq!(told.code, 1);
    assert!(told.codes().contains(&"AL-304"), "{}", told.report);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_the_input_and_an_interrupt_end_the_wait_with_a_report() {
    let lwa = Lwa::new(|_| {}).await;
    for more in [&["--redirect", "alexa", "--vendor", VENDOR][..], &[]] {
        let mut rehearsal = lwa.rehearse(more);
        rehearsal.line();
        if more.is_empty() {
            rehearsal.interrupt();
        } else {
            drop(rehearsal.child.stdin.take());
        }
        let told = rehearsal.end();
        assert_eq!(told.code, 1, "{}", told.err);
        assert!(told.is_open("AL-305"));
    }
    // While it reads the input, an interrupt is heard all the same.
    let mut rehearsal = lwa.rehearse(&["--redirect", "alexa", "--vendor", VENDOR]);
    rehearsal.line();
    rehearsal.interrupt();
    assert_eq!(rehearsal.end().code, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_work_is_refused_before_anybody_is_asked() {
    let lwa = Lwa::new(|_| {}).await;
    let refused = lwa.rehearse(&["--redirect", "alexa", "--secret-stdin"]);
    let output = refused_output(refused);
    assert!(output.contains("Standard input cannot bring both"), "{output}");
    let taken = std::net::TcpListener::bind(("127.0.0.1", lwa.port)).unwrap();
    let output = refused_output(lwa.rehearse(&[]));
    assert!(output.contains(&lwa.port.to_string()), "{output}");
    drop(taken);
}

fn refused_output(mut rehearsal: Rehearsal) -> String {
    assert_eq!(rehearsal.line(), "");
    assert_eq!(rehearsal.child.wait().unwrap().code(), Some(2));
    let mut err = String::new();
    rehearsal.child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    err
}
