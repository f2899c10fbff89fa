//! What is asked, and what is not.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::*;
use crate::model::REGIONS;
use crate::model::Scheme;

fn made_up() -> MadeUp {
    MadeUp {
        state: "s".repeat(40),
        long_state: "+/=%&".repeat(300),
        code: "no-such-code".to_owned(),
        secret: "no-such-secret".to_owned(),
    }
}

fn settings() -> AccountLinking {
    AccountLinking {
        grant_type: "AUTH_CODE".to_owned(),
        authorization_url:
            "https://login.tidewater-lights.com/realms/a/protocol/openid-connect/auth?x=1"
                .to_owned(),
        access_token_url: "https://api.tidewater-lights.com/token".to_owned(),
        access_token_scheme: "HTTP_BASIC".to_owned(),
        client_id: "voice 7".to_owned(),
        scopes: vec!["a".to_owned(), "b:c".to_owned()],
        ..AccountLinking::default()
    }
}

fn of(all: &[Question], asked: Asked) -> &Question {
    all.iter().find(|question| question.asked == asked).unwrap()
}

#[test]
fn the_sign_in_page_is_asked_as_alexa_does() {
    let all = questions(&settings(), Some("M2AB3CD4EFGH5I"), None, &made_up());
    let page = of(&all, Asked::SignIn(REGIONS[1]));
    assert_eq!(
        page.sent.url,
        format!(
            "https://login.tidewater-lights.com/realms/a/protocol/openid-connect/auth?x=1&client_id=voice+7&\
             response_type=code&scope=a+b%3Ac&\
             redirect_uri=https%3A%2F%2Flayla.amazon.com%2Fapi%2Fskill%2Flink%2FM2AB3CD4EFGH5I&state={}",
            "s".repeat(40)
        )
    );
    let plain = &of(&all, Asked::PlainReturn).sent.url;
    assert!(
        plain.contains("&redirect_uri=https://pitangui.amazon.com/api/skill/link/M2AB3CD4EFGH5I&")
    );
    let long = Url::parse(&of(&all, Asked::LongState).sent.url).unwrap();
    assert!(
        long.query_pairs().any(|(name, value)| name == "state" && value == "+/=%&".repeat(300))
    );
}

#[test]
fn a_secret_is_tried_only_when_given_and_in_one_way_at_a_time() {
    let without = questions(&settings(), None, None, &made_up());
    assert!(!without.iter().any(|question| matches!(question.asked, Asked::Credentials(_))));
    let secret = Secret::new("hu+sh");
    let all = questions(&settings(), None, Some(&secret), &made_up());
    let header = &of(&all, Asked::Credentials(Scheme::Basic)).sent;
    let value = header.authorization.as_ref().unwrap().expose().to_owned();
    assert_eq!(value, format!("Basic {}", STANDARD.encode("voice+7:hu%2Bsh")));
    assert!(header.form.iter().all(|(name, _)| *name != "client_secret"));
    let body = &of(&all, Asked::Credentials(Scheme::Body)).sent;
    assert!(body.authorization.is_none());
    assert!(
        body.form.iter().any(|(name, value)| *name == "client_secret" && value.expose() == "hu+sh")
    );
    let others = all.iter().filter(|question| !matches!(question.asked, Asked::Credentials(_)));
    assert!(others.flat_map(|q| &q.sent.form).all(|(_, value)| value.expose() != "hu+sh"));
}

#[test]
fn what_is_published_is_looked_for_in_both_places() {
    let all = questions(&settings(), None, None, &made_up());
    let published = all.iter().filter(|question| question.asked == Asked::Published);
    let urls: Vec<&str> = published.map(|question| question.sent.url.as_str()).collect();
    assert_eq!(
        urls,
        [
            "https://login.tidewater-lights.com/.well-known/openid-configuration",
            "https://login.tidewater-lights.com/.well-known/oauth-authorization-server",
            "https://login.tidewater-lights.com/realms/a/.well-known/openid-configuration",
            "https://login.tidewater-lights.com/.well-known/oauth-authorization-server/realms/a",
        ]
    );
}

#[test]
fn with_the_implicit_grant_nothing_is_asked_of_the_token_address() {
    let implicit = AccountLinking { grant_type: "IMPLICIT".to_owned(), ..settings() };
    let all = questions(&implicit, None, None, &made_up());
    assert!(all.iter().all(|question| question.server.host == "login.tidewater-lights.com"));
    assert!(of(&all, Asked::SignIn(REGIONS[0])).sent.url.contains("response_type=token"));
}
