//! The token address, the profile and the token's own description.

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::Value;
use serde_json::json;

use super::trial::Program;
use super::trial::RETURN_URL;
use super::trial::Trial;
use super::trial::json;
use super::trial::parameter;

/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

async fn challenged_code(trial: &Trial, program: &Program, method: Option<&str>) -> String {
    let challenge = if method == Some("S256") { CHALLENGE } else { VERIFIER };
    let mut wanted =
        vec![("response_type", "code"), ("scope", "profile"), ("code_challenge", challenge)];
    wanted.extend(method.map(|method| ("code_challenge_method", method)));
    parameter(&trial.allow(program, &wanted).await, "code").unwrap()
}

/// Posts a form; gives the status and the body.
async fn post(trial: &Trial, form: &[(&str, &str)]) -> (StatusCode, Value) {
    let answer = trial.post("/auth/o2/token").form(form).send().await.unwrap();
    (answer.status(), json(answer).await)
}

#[tokio::test]
async fn a_code_becomes_tokens_in_every_way_there_is() {
    let trial = Trial::start().await;
    let program = trial.program();
    for (path, as_json, basic) in [
        ("/auth/o2/token", false, false),
        ("/auth/o2/token", false, true),
        ("/auth/O2/token", true, false),
        ("/auth/O2/token", true, true),
    ] {
        let code = trial.code(&program, "profile").await;
        let mut body = vec![
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", RETURN_URL),
        ];
        let mut request = trial.post(path);
        if basic {
            request = request.basic_auth(&program.id, Some(&program.secret));
        } else {
            body.push(("client_id", &program.id));
            body.push(("client_secret", &program.secret));
        }
        request = if as_json {
            let object: serde_json::Map<String, Value> =
                body.iter().map(|(name, text)| ((*name).to_owned(), json!(text))).collect();
            request.json(&object)
        } else {
            request.form(&body)
        };
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{path} {as_json} {basic}");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        let tokens = json(answer).await;
        let access = tokens["access_token"].as_str().unwrap();
        assert!(access.starts_with("Atza|") && (350..=2048).contains(&access.len()));
        assert!(tokens["refresh_token"].as_str().unwrap().starts_with("Atzr|"));
        assert_eq!(tokens["token_type"], "bearer");
        assert_eq!(tokens["expires_in"], 3600);
    }
}

#[tokio::test]
async fn a_code_is_good_once_and_for_five_minutes() {
    let trial = Trial::start().await;
    let program = trial.program();
    let code = trial.code(&program, "profile").await;
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", RETURN_URL),
        ("client_id", &program.id),
        ("client_secret", &program.secret),
    ];
    assert_eq!(post(&trial, &form).await.0, StatusCode::OK);
    let (status, error) = post(&trial, &form).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_eq!(error["error"], "invalid_grant");
    assert_eq!(error["error_description"], "The request has an invalid grant parameter : code");
    assert!(error["request_id"].is_string() && error["error_index"].is_string());

    let late = trial.code(&program, "profile").await;
    trial.practice.advance(Duration::from_mins(5));
    let mut form = form;
    form[1].1 = &late;
    assert_eq!(post(&trial, &form).await.1["error"], "invalid_grant");
}

#[tokio::test]
async fn a_code_is_for_the_client_that_asked() {
    let trial = Trial::start().await;
    let code = trial.code(&trial.program(), "profile").await;
    let other = trial.program();
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", RETURN_URL),
        ("client_id", &other.id),
        ("client_secret", &other.secret),
    ];
    assert_eq!(post(&trial, &form).await.1["error"], "unauthorized_client");
}

#[tokio::test]
async fn the_challenge_must_be_met() {
    let trial = Trial::start().await;
    let program = trial.program();
    for (method, verifier, error) in [
        (Some("S256"), Some(VERIFIER), None),
        (Some("S256"), Some(CHALLENGE), Some("invalid_grant")),
        (Some("S256"), None, Some("invalid_request")),
        (Some("plain"), Some(VERIFIER), None),
        (None, Some(VERIFIER), None),
        (None, Some("other"), Some("invalid_grant")),
    ] {
        let code = challenged_code(&trial, &program, method).await;
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", RETURN_URL),
            ("client_id", &program.id),
            ("client_secret", &program.secret),
        ];
        form.extend(verifier.map(|verifier| ("code_verifier", verifier)));
        let told = post(&trial, &form).await.1["error"].as_str().map(str::to_owned);
        assert_eq!(told.as_deref(), error, "{method:?} {verifier:?}");
    }
}

#[tokio::test]
async fn without_a_secret_there_is_no_refresh_token() {
    let trial = Trial::start().await;
    let program = trial.program();
    let code = challenged_code(&trial, &program, Some("S256")).await;
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", RETURN_URL),
        ("client_id", &program.id),
        ("code_verifier", VERIFIER),
    ];
    let (status, tokens) = post(&trial, &form).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(tokens.get("refresh_token"), None);

    let bare = trial.code(&program, "profile").await;
    form[1].1 = &bare;
    form.pop();
    assert_eq!(post(&trial, &form).await.1["error"], "invalid_request");
}

#[tokio::test]
async fn a_refresh_token_stays_and_belongs_to_its_client() {
    let trial = Trial::start().await;
    let program = trial.program();
    let tokens = trial.tokens(&program, "profile").await;
    let refresh = tokens["refresh_token"].as_str().unwrap();
    trial.practice.advance(Duration::from_hours(1));
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh),
        ("client_id", &program.id),
        ("client_secret", &program.secret),
    ];
    let (status, fresh) = post(&trial, &form).await;
    assert_eq!(status, StatusCode::OK);
    assert_ne!(fresh["access_token"], tokens["access_token"]);
    assert_eq!(fresh["refresh_token"], refresh);

    let other = trial.program();
    let stolen = [form[0], form[1], ("client_id", &other.id), ("client_secret", &other.secret)];
    let (status, error) = post(&trial, &stolen).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_eq!(error["error"], "unauthorized_client");
}

/// The form, the status, the error, words of its description.
type Case<'a> = (&'a [(&'a str, &'a str)], u16, &'a str, &'a str);

#[tokio::test]
async fn each_wrong_request_has_its_own_answer() {
    let trial = Trial::start().await;
    let program = trial.program();
    let (id, secret) = (program.id.as_str(), program.secret.as_str());
    let code = trial.code(&program, "profile").await;
    let exchange = ("grant_type", "authorization_code");
    let refresh = ("grant_type", "refresh_token");
    let client = [("client_id", id), ("client_secret", secret)];
    let cases: &[Case<'_>] = &[
        (&[], 400, "invalid_request", "grant_type"),
        (&[("grant_type", "password")], 400, "unsupported_grant_type", "not supported"),
        (&[exchange, ("code", &code)], 400, "invalid_request", "client_id"),
        (&[exchange, ("client_id", "x")], 401, "invalid_client", "Client authentication failed"),
        (
            &[exchange, ("client_id", id), ("client_secret", "x")],
            401,
            "invalid_client",
            "Client authentication failed",
        ),
        (&[exchange, client[0], client[1]], 400, "invalid_request", "parameter : code"),
        (
            &[exchange, client[0], client[1], ("code", &code)],
            400,
            "invalid_request",
            "redirect_uri",
        ),
        (
            &[exchange, client[0], client[1], ("code", &code), ("redirect_uri", "https://x.y")],
            400,
            "invalid_grant",
            "redirect_uri",
        ),
        (&[refresh, client[0], client[1]], 400, "invalid_request", "refresh_token"),
        (
            &[refresh, client[0], client[1], ("refresh_token", "Atzr|x")],
            400,
            "invalid_grant",
            "User may have revoked or didn't grant the permission.",
        ),
        (
            &[refresh, client[0], ("refresh_token", "Atzr|x")],
            401,
            "invalid_client",
            "Client authentication failed",
        ),
    ];
    for (form, status, error, words) in cases {
        let (told, body) = post(&trial, form).await;
        assert_eq!(told.as_u16(), *status, "{form:?}");
        assert_eq!(body["error"], *error, "{form:?}");
        assert!(body["error_description"].as_str().unwrap().contains(words), "{form:?}");
    }
}

#[tokio::test]
async fn the_profile_tells_what_the_scopes_allow() {
    let trial = Trial::start().await;
    let program = trial.program();
    let tokens = trial.tokens(&program, "profile postal_code").await;
    let token = tokens["access_token"].as_str().unwrap();
    let ways = [
        trial.get("/user/profile").query(&[("access_token", token)]),
        trial.get("/user/profile").header("authorization", format!("bearer {token}")),
        trial.get("/user/profile").header("x-amz-access-token", token),
    ];
    for way in ways {
        let person = json(way.send().await.unwrap()).await;
        assert!(person["user_id"].as_str().unwrap().starts_with("amzn1.account."));
        assert_eq!(person["name"], "Pat Practice");
        assert_eq!(person["email"], "pat@practice.example");
        assert_eq!(person["postal_code"], "98109");
    }

    let bare = trial.tokens(&program, "profile:user_id").await;
    let bare = bare["access_token"].as_str().unwrap();
    let person = trial.get("/user/profile").bearer_auth(bare).send().await.unwrap();
    assert_eq!(json(person).await.as_object().unwrap().len(), 1);

    let ready = trial.practice.ready_access_token();
    let answer = trial.get("/user/profile").bearer_auth(ready).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(json(answer).await["error"], "insufficient_scope");

    let answer = trial.get("/user/profile").send().await.unwrap();
    assert_eq!(json(answer).await["error"], "invalid_request");
}

#[tokio::test]
async fn a_token_tells_for_whom_it_is_until_it_expires() {
    let trial = Trial::start().await;
    let program = trial.program();
    let tokens = trial.tokens(&program, "profile").await;
    let query = [("access_token", tokens["access_token"].as_str().unwrap())];
    let answer = trial.get("/auth/o2/tokeninfo").query(&query).send().await.unwrap();
    let told = json(answer).await;
    assert_eq!(told["aud"], program.id);
    assert!((1..=3600).contains(&told["exp"].as_u64().unwrap()));

    trial.practice.advance(Duration::from_hours(1));
    let answer = trial.get("/auth/o2/tokeninfo").query(&query).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    assert_eq!(json(answer).await["error"], "invalid_token");
}
