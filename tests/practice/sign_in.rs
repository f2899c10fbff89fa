//! The sign-in page: what it shows, where it sends people, and what it refuses.

use reqwest::StatusCode;

use super::trial::Program;
use super::trial::Trial;
use super::trial::location;
use super::trial::parameter;
use super::trial::sign_in_path;

#[tokio::test]
async fn a_person_signs_in_and_allows() {
    let trial = Trial::start().await;
    let program = trial.program();
    let wanted = [
        ("response_type", "code"),
        ("scope", "alexa::ask:skills:readwrite profile"),
        ("state", "a b"),
    ];
    let path = sign_in_path(&program, &wanted);

    let page = trial.get(&path).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("value=\"pat@practice.example\""));
    assert!(page.contains("This is practice."));

    let form = [("answer", "sign-in"), ("email", "pat@practice.example")];
    let consent = trial.post(&path).form(&form).send().await.unwrap();
    let policy = consent.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("form-action 'self' http://127.0.0.1:9090;"), "{policy}");
    let page = consent.text().await.unwrap();
    assert!(page.contains("See and change your Alexa skills, their account linking included"));
    assert!(page.contains("<a href=\"https://example.com\">Privacy Notice</a>"));
    assert!(page.contains("Your name, e-mail address and customer ID"));

    let answer = trial.post(&path).form(&[("answer", "allow")]).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FOUND);
    let back = location(&answer);
    assert!(back.as_str().starts_with("http://127.0.0.1:9090/cb?code="));
    assert_eq!(parameter(&back, "state").as_deref(), Some("a b"));
    assert_eq!(parameter(&back, "scope").as_deref(), Some(wanted[1].1));
}

#[tokio::test]
async fn a_person_nobody_knows_is_told_so() {
    let trial = Trial::start().await;
    let wanted = [("response_type", "code"), ("scope", "profile")];
    let path = sign_in_path(&trial.program(), &wanted);
    let form = [("answer", "sign-in"), ("email", "who@example.com")];
    let answer = trial.post(&path).form(&form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    assert!(answer.text().await.unwrap().contains("There was a problem."));
}

#[tokio::test]
async fn the_bare_customer_id_is_given_without_asking() {
    let trial = Trial::start().await;
    let wanted = [("response_type", "code"), ("scope", "profile:user_id")];
    let path = sign_in_path(&trial.program(), &wanted);
    let form = [("answer", "sign-in"), ("email", "Pat@Practice.example")];
    let answer = trial.post(&path).form(&form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FOUND);
    assert!(parameter(&location(&answer), "code").is_some());
}

#[tokio::test]
async fn the_implicit_grant_answers_in_the_fragment() {
    let trial = Trial::start().await;
    let wanted = [("response_type", "token"), ("scope", "profile"), ("state", "s")];
    let back = trial.allow(&trial.program(), &wanted).await;
    let fragment = back.fragment().unwrap();
    assert!(fragment.starts_with("access_token=Atza%7C"));
    assert!(fragment.contains("&token_type=bearer&expires_in=3600&scope=profile&state=s"));
    assert_eq!(back.query(), None);
}

#[tokio::test]
async fn saying_no_is_an_answer() {
    let trial = Trial::start().await;
    let wanted = [("response_type", "code"), ("scope", "profile"), ("state", "s")];
    let path = sign_in_path(&trial.program(), &wanted);
    let answer = trial.post(&path).form(&[("answer", "deny")]).send().await.unwrap();
    let back = location(&answer);
    assert_eq!(parameter(&back, "error").as_deref(), Some("access_denied"));
    assert_eq!(parameter(&back, "state").as_deref(), Some("s"));
    assert_eq!(parameter(&back, "code"), None);
}

#[tokio::test]
async fn an_unknown_client_is_told_on_the_page() {
    let trial = Trial::start().await;
    let stranger = Program { id: "amzn1.<b>".to_owned(), secret: String::new() };
    let path = sign_in_path(&stranger, &[("response_type", "code"), ("scope", "profile")]);
    let answer = trial.get(&path).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    let page = answer.text().await.unwrap();
    assert!(page.contains("The request has an invalid parameter : client_id"));
    assert!(page.contains("amzn1.&lt;b&gt;"));
}

/// The trap nearly everybody steps into once: letter for letter, or not at all.
#[tokio::test]
async fn a_return_url_must_match_letter_for_letter() {
    let trial = Trial::start().await;
    let near = [
        "http://127.0.0.1:9090/cb/",
        "http://127.0.0.1:9090/cb?x=1",
        "http://127.0.0.1:9090/CB",
        "https://127.0.0.1:9090/cb",
        "http://localhost:9090/cb",
        "http://127.0.0.1:9090",
    ];
    let (id, _) = trial.practice.create_profile("Near", &near);
    let program = Program { id, secret: String::new() };
    let wanted = [("response_type", "code"), ("scope", "profile")];
    let path = sign_in_path(&program, &wanted);
    for answer in [trial.get(&path), trial.post(&path).form(&[("answer", "allow")])] {
        let answer = answer.send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
        let page = answer.text().await.unwrap();
        assert!(page.contains("has not been whitelisted for your application"));
        assert!(page.contains("&#39;Allowed Return URLs&#39; section"));
        assert!(page.contains("http://127.0.0.1:9090/cb"));
    }
}

/// What is asked, the error, its description.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str);

#[tokio::test]
async fn what_is_wrong_with_the_rest_goes_back_to_the_program() {
    let trial = Trial::start().await;
    let program = trial.program();
    let code = ("response_type", "code");
    let cases: &[Case<'_>] = &[
        (&[code, ("scope", "user_id")], "invalid_scope", "An unknown scope was requested"),
        (&[code, ("scope", "profile nope")], "invalid_scope", "An unknown scope was requested"),
        (&[code], "invalid_request", "The request is missing a required parameter : scope"),
        (
            &[("scope", "profile")],
            "invalid_request",
            "The request is missing a required parameter : response_type",
        ),
        (
            &[code, ("scope", "profile"), ("code_challenge", "x"), ("code_challenge_method", "S1")],
            "invalid_request",
            "The request has an invalid parameter : code_challenge_method",
        ),
        (
            &[("response_type", "id_token"), ("scope", "profile")],
            "unsupported_response_type",
            "The authorization server does not support this response type",
        ),
    ];
    for (wanted, error, description) in cases {
        let path = sign_in_path(&program, wanted);
        let back = location(&trial.get(&path).send().await.unwrap());
        assert_eq!(parameter(&back, "error").as_deref(), Some(*error), "{wanted:?}");
        let told = parameter(&back, "error_description");
        assert_eq!(told.as_deref(), Some(*description), "{wanted:?}");
    }
}
