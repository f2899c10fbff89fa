//! What the preview shows, with the secret put in, is what goes over the wire, byte for byte.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::Map;
use serde_json::Value;
use skill_linker::model::AccountLinking;
use skill_linker::model::Field;
use skill_linker::model::MASK;
use skill_linker::model::PkceConfiguration;
use skill_linker::model::PlatformUrl;
use skill_linker::model::Secret;
use skill_linker::model::request_lines;
use skill_linker::model::write_request;
use skill_linker::practice::Practice;
use skill_linker::services::amazon::Amazon;
use skill_linker::services::amazon::Endpoints;

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just(MASK.to_owned()),
        "[a-z:/.?&=\"\\\\]{1,40}",
        "\\PC{1,20}",
        any::<String>(),
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec(("[a-zA-Z]{1,8}", inner), 0..4)
                .prop_map(|members| members.into_iter().collect::<Map<_, _>>().into()),
        ]
    })
}

fn any_list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(any_text(), 0..5)
}

fn any_other() -> impl Strategy<Value = Map<String, Value>> {
    let name = prop_oneof!["[a-zA-Z]{1,12}", Just("domains".to_owned()), Just("\"".to_owned())];
    prop::collection::vec((name, any_value()), 0..4).prop_map(|other| other.into_iter().collect())
}

prop_compose! {
    fn any_settings()(
        skip_on_enablement in any::<Option<bool>>(),
        grant_type in prop_oneof![Just("AUTH_CODE".to_owned()), Just("IMPLICIT".to_owned()), any_text()],
        texts in prop::collection::vec(any_text(), 7),
        lists in prop::collection::vec(any_list(), 3),
        platforms in prop::collection::vec((any_text(), any_text()), 0..3),
        pkce in prop::option::of((any_text(), any_text())),
        other in any_other(),
    ) -> AccountLinking {
        let text = |place: usize| texts[place].clone();
        AccountLinking {
            skip_on_enablement,
            grant_type,
            authorization_url: text(0),
            domains: lists[0].clone(),
            client_id: text(1),
            scopes: lists[1].clone(),
            access_token_url: text(2),
            reciprocal_access_token_url: text(3),
            access_token_scheme: text(4),
            default_token_expiration: text(5),
            redirect_urls: lists[2].clone(),
            authorization_urls_by_platform: platforms
                .into_iter()
                .map(|(platform, url)| PlatformUrl { platform, url })
                .collect(),
            voice_forward: text(6),
            pkce: pkce.map(|(status, code_challenge_method)| {
                PkceConfiguration { status, code_challenge_method }
            }),
            other,
        }
    }
}

/// The lines of the preview as one text, with the secret put in where its dots are.
fn shown(settings: &AccountLinking, secret: &str) -> String {
    let mask = if secret.is_empty() { "" } else { MASK };
    let lines = request_lines(settings, mask).into_iter().map(|line| {
        if line.field == Some(Field::ClientSecret) {
            let dots = Value::from(MASK).to_string();
            line.text.replacen(&dots, &Value::from(secret).to_string(), 1)
        } else {
            line.text
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

proptest! {
    #[test]
    fn the_preview_is_the_body(settings in any_settings(), secret in any_text()) {
        let body = write_request(&settings, &secret);
        prop_assert_eq!(shown(&settings, &secret), body.as_str());
        let read: Value = serde_json::from_str(&body).unwrap();
        prop_assert!(read["accountLinkingRequest"].is_object());
        if secret.chars().count() > 8 && secret != MASK && body.matches(&secret).nth(1).is_none() {
            let preview = write_request(&settings, MASK);
            prop_assert!(!preview.contains(&secret), "the preview shows dots");
        }
    }
}

#[test]
fn the_wire_carries_the_preview() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let _ = rustls::crypto::ring::default_provider().install_default();
    runtime.block_on(async {
        let practice = Practice::start(0, 0).await.unwrap();
        let amazon = Amazon::new(Endpoints::practice(&practice.origin()).unwrap());
        let token = Secret::new(practice.ready_access_token());
        let (skill_id, _) = practice.skills()[0].clone();
        let mut runner = TestRunner::deterministic();
        for _ in 0..12 {
            let settings = any_settings().new_tree(&mut runner).unwrap().current();
            let secret = any_text().new_tree(&mut runner).unwrap().current();
            let body = Secret::new(write_request(&settings, &secret));
            // Most of them are refused; what counts is what arrived.
            let _ = amazon.put_account_linking(&token, &skill_id, &body, None).await;
            let write = practice.writes().pop().unwrap();
            assert_eq!(String::from_utf8(write.body).unwrap(), shown(&settings, &secret));
        }
        assert_eq!(practice.writes().len(), 12);
    });
}
