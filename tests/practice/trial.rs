//! A practice Amazon with a client that follows no redirects, for one test.

use std::io::Read as _;
use std::io::Write as _;
use std::net::TcpStream;
use std::time::Duration;

use reqwest::Method;
use reqwest::RequestBuilder;
use reqwest::Response;
use reqwest::StatusCode;
use reqwest::redirect::Policy;
use serde_json::Value;
use skill_linker::practice::Practice;
use url::Url;

/// No test waits longer than this for one answer.
const DEADLINE: Duration = Duration::from_secs(20);

/// Where the clients of these tests are sent back to.
pub(super) const RETURN_URL: &str = "http://127.0.0.1:9090/cb";

pub(super) struct Trial {
    pub(super) client: reqwest::Client,
    pub(super) practice: Practice,
}

/// A program that people sign in with.
pub(super) struct Program {
    pub(super) id: String,
    pub(super) secret: String,
}

impl Trial {
    pub(super) async fn start() -> Self {
        Self::with_more_skills(0).await
    }

    pub(super) async fn with_more_skills(more: usize) -> Self {
        // Already installed by another test of this process: just as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .no_proxy()
            .redirect(Policy::none())
            .timeout(DEADLINE)
            .build()
            .unwrap();
        Self { client, practice: Practice::start(0, more).await.unwrap() }
    }

    /// The ID of a skill by its name.
    pub(super) fn skill(&self, name: &str) -> String {
        let skills = self.practice.skills();
        skills.into_iter().find(|(_, known)| known == name).unwrap().0
    }

    pub(super) fn account_linking(&self, skill: &str, stage: &str) -> String {
        format!("/v1/skills/{}/stages/{stage}/accountLinkingClient", self.skill(skill))
    }

    /// A program allowed to return to [`RETURN_URL`].
    pub(super) fn program(&self) -> Program {
        let (id, secret) = self.practice.create_profile("Trial", &[RETURN_URL]);
        Program { id, secret }
    }

    pub(super) fn ask(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.practice.origin()))
    }

    pub(super) fn get(&self, path: &str) -> RequestBuilder {
        self.ask(Method::GET, path)
    }

    pub(super) fn post(&self, path: &str) -> RequestBuilder {
        self.ask(Method::POST, path)
    }

    /// A question to SMAPI with the ready token.
    pub(super) fn smapi(&self, method: Method, path: &str) -> RequestBuilder {
        self.ask(method, path).bearer_auth(self.practice.ready_access_token())
    }

    /// Signs in and allows; gives the address the person is sent to.
    pub(super) async fn allow(&self, program: &Program, more: &[(&str, &str)]) -> Url {
        let path = sign_in_path(program, more);
        let answer = self.post(&path).form(&[("answer", "allow")]).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::FOUND);
        location(&answer)
    }

    /// A code for these scopes, as far as the person allows.
    pub(super) async fn code(&self, program: &Program, scope: &str) -> String {
        let back = self.allow(program, &[("response_type", "code"), ("scope", scope)]).await;
        parameter(&back, "code").unwrap()
    }

    /// Tokens for these scopes, by the whole way.
    pub(super) async fn tokens(&self, program: &Program, scope: &str) -> Value {
        let code = self.code(program, scope).await;
        let form = [
            ("grant_type", "authorization_code"),
            ("code", &code),
            ("redirect_uri", RETURN_URL),
            ("client_id", &program.id),
            ("client_secret", &program.secret),
        ];
        let answer = self.post("/auth/o2/token").form(&form).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        json(answer).await
    }

    /// Sends bytes and gives back everything that came until the connection closed.
    pub(super) async fn raw(&self, request: String) -> Vec<u8> {
        let address = self.practice.address();
        let exchange = move || {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.set_read_timeout(Some(DEADLINE)).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            answer
        };
        tokio::task::spawn_blocking(exchange).await.unwrap()
    }
}

pub(super) async fn json(answer: Response) -> Value {
    serde_json::from_str(&answer.text().await.unwrap()).unwrap()
}

pub(super) fn location(answer: &Response) -> Url {
    Url::parse(answer.headers()["location"].to_str().unwrap()).unwrap()
}

pub(super) fn parameter(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}

/// The sign-in page's address for a program, with more parameters.
pub(super) fn sign_in_path(program: &Program, more: &[(&str, &str)]) -> String {
    let mut url = Url::parse("http://example.com/ap/oa").unwrap();
    let own = [("client_id", program.id.as_str()), ("redirect_uri", RETURN_URL)];
    url.query_pairs_mut().extend_pairs(own).extend_pairs(more);
    format!("{}?{}", url.path(), url.query().unwrap())
}
