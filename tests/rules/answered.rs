//! What the rules say of facts that stand in no file: answers to questions, what Amazon said, other skills.

use serde_json::Value;
use serde_json::json;
use skill_linker::rules::Severity;

use crate::rules::codes;
use crate::rules::context::NA;
use crate::rules::context::checked;
use crate::rules::context::home;
use crate::rules::context::lwa;
use crate::rules::context::store;
use crate::rules::context::told;

#[test]
fn an_answer_counts_where_a_fact_is_not_at_hand() {
    let login = |has: bool, mut context: Value| {
        context["facts"] = json!({ "hasTestLogin": has });
        told("AL-117", json!({}), context)
    };
    assert_eq!(login(false, json!({})), Ok(Some(Severity::Warning)));
    assert_eq!(login(true, json!({})), Ok(None));
    assert_eq!(login(true, store(&["en-US"], json!({}))), Ok(None));
    let instructions =
        json!({"publishingInformation": {"testingInstructions": "User: a, password: b"}});
    assert_eq!(login(false, store(&["en-US"], instructions)), Ok(None));
    let github = json!({"authorizationUrl": "https://github.com/login/oauth/authorize",
                        "accessTokenUrl": "https://github.com/login/oauth/access_token"});
    let stores_three = |does: bool, mut context: Value| {
        context["facts"] = json!({ "storesThreeReturnUrls": does });
        told("AL-120", github.clone(), context)
    };
    let one = json!({"vendorId": "M2AB3CD4EFGH5I", "allowedReturnUrls": [NA]});
    assert_eq!(stores_three(false, json!({})), Ok(Some(Severity::Warning)));
    assert_eq!(stores_three(true, json!({})), Ok(None));
    assert_eq!(stores_three(true, one), Ok(None));
}

#[test]
fn a_secret_under_version_control_is_one_that_is_a_secret() {
    let git = json!({"facts": {"inGitWorkTree": true}});
    let read = json!({"for": "read", "facts": {"inGitWorkTree": true}});
    assert_eq!(told("AL-045", json!({}), git.clone()), Ok(Some(Severity::Warning)));
    for masked in ["••••••••", "YOUR_CLIENT_SECRET", "[redacted]", ""] {
        let changes = json!({ "clientSecret": masked });
        assert_eq!(told("AL-045", changes.clone(), git.clone()), Ok(None), "{masked}");
        assert_eq!(told("AL-045", changes, read.clone()), Ok(None), "{masked}");
    }
    assert_eq!(told("AL-045", home(), git), Ok(None));
    for facts in [json!({}), json!({"inGitWorkTree": false})] {
        assert_eq!(told("AL-045", json!({}), json!({ "facts": facts })), Ok(None));
    }
}

#[test]
fn a_profile_that_is_off_comes_before_its_empty_list() {
    let off = json!({"vendorId": "M2AB3CD4EFGH5I", "allowedReturnUrls": [], "facts": {"lwaEnabled": false}});
    let all = checked(lwa(), off.clone());
    assert!(codes(&all).contains(&"AL-106") && !codes(&all).contains(&"AL-105"));
    assert_eq!(told("AL-106", json!({}), off), Ok(None), "not Login with Amazon");
    assert_eq!(told("AL-106", lwa(), json!({"facts": {"lwaEnabled": true}})), Ok(None));
    assert_eq!(told("AL-106", lwa(), json!({})), Err(()));
}

#[test]
fn a_tester_matters_in_development() {
    let of = |stage: &str, tester: &str| {
        told("AL-112", json!({}), json!({"stage": stage, "facts": {"tester": tester}}))
    };
    assert_eq!(of("development", "other"), Ok(Some(Severity::Warning)));
    assert_eq!(of("live", "other"), Ok(None));
    assert_eq!((of("development", "owner"), of("development", "betaTester")), (Ok(None), Ok(None)));
}

#[test]
fn only_refusals_of_amazon_speak() {
    let of =
        |smapi: Value| told("AL-114", json!({}), json!({"for": "send", "facts": {"smapi": smapi}}));
    for status in [400, 401, 403, 404, 412] {
        assert_eq!(
            of(json!({"status": status, "method": "PUT"})),
            Ok(Some(Severity::Error)),
            "{status}"
        );
    }
    for status in [200, 204, 429, 500, 503] {
        assert_eq!(of(json!({"status": status, "method": "PUT"})), Ok(None), "{status}");
    }
    assert_eq!(of(json!({"status": 404, "method": "GET"})), Ok(None));
    assert_eq!(
        of(json!({"status": 400, "body": {"error": "invalid_scope"}})),
        Ok(Some(Severity::Error))
    );
    assert_eq!(told("AL-114", json!({}), json!({})), Ok(None), "and is in no list");
}

#[test]
fn what_people_feel_is_the_id_the_hosts_and_the_scopes() {
    let same = json!({"clientId": "voice-skill-7", "scopes": ["read"],
        "authorizationUrl": "https://login.tidewater-lights.com/new/authorize",
        "accessTokenUrl": "https://login.tidewater-lights.com/new/token"});
    let of = |stage: &str, changed: Value| {
        let mut settings = same.clone();
        for (name, value) in changed.as_object().unwrap() {
            settings[name] = value.clone();
        }
        told("AL-115", json!({}), json!({"facts": {"now": {"stage": stage, "settings": settings}}}))
    };
    for changed in [
        json!({"clientId": "other"}),
        json!({"scopes": ["read", "write"]}),
        json!({"authorizationUrl": "https://old.tidewater-lights.com/authorize"}),
        json!({"accessTokenUrl": "https://old.tidewater-lights.com/token"}),
    ] {
        assert_eq!(of("live", changed.clone()), Ok(Some(Severity::Warning)), "{changed}");
        assert_eq!(of("development", changed), Ok(None));
    }
    for changed in [
        json!({}),
        json!({"defaultTokenExpirationInSeconds": 7200}),
        json!({"domains": ["a.tidewater-lights.com"]}),
    ] {
        assert_eq!(of("live", changed.clone()), Ok(None), "{changed}");
    }
}

#[test]
fn the_card_is_expected_of_custom_skills_without_a_token() {
    let of = |changes: Value, kind: &str, simulation: Value| {
        told("AL-116", changes, json!({"skillType": kind, "facts": {"simulation": simulation}}))
    };
    assert_eq!(of(json!({}), "custom", json!({})), Ok(Some(Severity::Warning)));
    assert_eq!(of(json!({}), "custom", json!({"card": "Simple"})), Ok(Some(Severity::Warning)));
    assert_eq!(of(json!({}), "custom", json!({"card": "LinkAccount"})), Ok(None));
    assert_eq!(of(json!({}), "custom", json!({"accessToken": true})), Ok(None));
    assert_eq!(of(json!({}), "smartHome", json!({})), Ok(None));
    let skips = || json!({"skipOnEnablement": true});
    assert_eq!(of(skips(), "custom", json!({})), Err(()), "could not tell");
    assert_eq!(of(skips(), "custom", json!({"needsAccount": true})), Ok(Some(Severity::Warning)));
}

#[test]
fn two_skills_of_one_name_and_two_accounts_are_told() {
    let skill = |id: &str, stage: &str, locale: &str, name: &str| json!({"skillId": id, "stage": stage, "nameByLocale": {locale: name}});
    let of = |skills: Value| {
        told("AL-119", json!({}), json!({"facts": {"skillId": "a", "skills": skills}}))
    };
    let own = skill("a", "development", "en-US", "Lamp");
    let note = Ok(Some(Severity::Note));
    assert_eq!(of(json!([own, skill("b", "development", "en-US", "Lamp ")])), note);
    for other in [
        skill("a", "live", "en-US", "Lamp"),
        skill("b", "live", "en-US", "Lamp"),
        skill("b", "development", "de-DE", "Lamp"),
        skill("b", "development", "en-US", "Lamps"),
    ] {
        assert_eq!(of(json!([own, other.clone()])), Ok(None), "{other}");
    }
    let strangers =
        [skill("b", "development", "en-US", "X"), skill("c", "development", "en-US", "X")];
    assert_eq!(of(json!(strangers)), Ok(None), "two others");
    let accounts = |one: &str, two: Value| {
        told(
            "AL-119",
            json!({}),
            json!({"facts": {"account": {"signedIn": one, "rehearsal": two}}}),
        )
    };
    assert_eq!(accounts("a", json!("b")), note);
    assert_eq!((accounts("a", json!("a")), accounts("a", json!(null))), (Ok(None), Ok(None)));
}
