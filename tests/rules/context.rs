//! What the rules on the skill around the settings leave alone, and which of them goes first.

use serde_json::Value;
use serde_json::json;
use skill_linker::rules::Severity;

use crate::rules::check_json;
use crate::rules::codes;

pub(super) const NA: &str = "https://pitangui.amazon.com/api/skill/link/M2AB3CD4EFGH5I";

/// Good settings with some members changed, and what is known around them.
#[expect(clippy::needless_pass_by_value, reason = "the cases are written in place")]
pub(super) fn checked(changes: Value, context: Value) -> skill_linker::rules::Checked {
    let mut members = json!({
        "type": "AUTH_CODE", "authorizationUrl": "https://login.tidewater-lights.com/oauth/authorize",
        "accessTokenUrl": "https://login.tidewater-lights.com/oauth/token", "clientId": "voice-skill-7",
        "clientSecret": "Kq7-made-up-only-2mXv", "accessTokenScheme": "REQUEST_BODY_CREDENTIALS",
        "scopes": ["read"]
    });
    for (name, value) in changes.as_object().unwrap() {
        members[name] = value.clone();
    }
    check_json(&json!({ "accountLinkingRequest": members }), &context)
}

/// How a rule speaks: with its severity, not at all, or as not checked.
pub(super) fn told(code: &str, changes: Value, context: Value) -> Result<Option<Severity>, ()> {
    let checked = checked(changes, context);
    if checked.not_checked.iter().any(|skipped| skipped.code == code) {
        return Err(());
    }
    let found = checked.findings.iter().find(|finding| finding.code == code);
    Ok(found.map(|finding| finding.severity))
}

pub(super) fn lwa() -> Value {
    json!({"authorizationUrl": "https://www.amazon.com/ap/oa", "scopes": ["profile"],
           "accessTokenUrl": "https://api.amazon.com/auth/o2/token"})
}

pub(super) fn home() -> Value {
    json!({"authorizationUrl": "https://ha.birchlane-home.net/auth/authorize",
           "accessTokenUrl": "https://ha.birchlane-home.net/auth/token",
           "clientId": "https://pitangui.amazon.com/", "scopes": ["smart_home"]})
}

/// A manifest for the store in those languages, with more parts put in.
#[expect(clippy::needless_pass_by_value, reason = "the cases are written in place")]
pub(super) fn store(locales: &[&str], more: Value) -> Value {
    let locales: Value =
        locales.iter().map(|locale| (locale.to_string(), json!({"description": "x"}))).collect();
    let mut manifest =
        json!({"apis": {"custom": {}}, "publishingInformation": {"locales": locales}});
    for (name, value) in more.as_object().unwrap() {
        for (inner, value) in value.as_object().unwrap() {
            manifest[name][inner] = value.clone();
        }
    }
    json!({ "manifest": manifest })
}

#[test]
fn no_settings_are_for_those_kinds_that_live_from_linking() {
    let nothing = |form: &str, context: Value| {
        let checked = check_json(&json!({ form: {} }), &context);
        let found = checked.findings.iter().find(|finding| finding.code == "AL-103");
        (found.map(|finding| finding.severity), checked.findings.len())
    };
    for (kind, severity) in [
        ("smartHome", Severity::Error),
        ("video", Severity::Error),
        ("householdList", Severity::Warning),
    ] {
        // It stops everything else.
        let told = nothing("accountLinkingRequest", json!({ "skillType": kind }));
        assert_eq!(told, (Some(severity), 1), "{kind}");
    }
    for kind in ["custom", "music", "flashBriefing"] {
        let (found, others) = nothing("accountLinkingRequest", json!({ "skillType": kind }));
        assert!(found.is_none() && others > 0, "{kind}: the static rules speak");
        let told = nothing("accountLinkingResponse", json!({ "skillType": kind }));
        assert_eq!(told, (None, 0), "{kind}: nobody does");
    }
    assert_eq!(told("AL-103", json!({}), json!({"skillType": "smartHome"})), Ok(None));
}

#[test]
fn use_before_linking_is_judged_where_it_is_set() {
    let of =
        |skips: Value, context: Value| told("AL-104", json!({"skipOnEnablement": skips}), context);
    for kind in ["smartHome", "video", "flashBriefing"] {
        let context = json!({ "skillType": kind });
        assert_eq!(of(json!(true), context.clone()), Ok(Some(Severity::Warning)), "{kind}");
        assert_eq!(of(json!(false), context), Ok(None), "{kind}");
    }
    let custom = json!({"skillType": "custom"});
    assert_eq!(of(json!(true), custom.clone()), Ok(None));
    assert_eq!(of(json!(false), custom.clone()), Ok(Some(Severity::Note)));
    assert_eq!(of(json!(null), custom), Ok(None));
    assert_eq!(of(json!(false), json!({"skillType": "custom", "for": "read"})), Ok(None));
    assert_eq!(
        of(json!(false), json!({"manifest": {"apis": {"custom": {}, "video": {}}}})),
        Ok(None)
    );
    assert_eq!((of(json!(true), json!({})), of(json!(null), json!({}))), (Err(()), Ok(None)));
}

#[test]
fn home_assistants_region_is_that_of_the_languages() {
    let of = |changes: Value, locales: &[&str]| told("AL-109", changes, store(locales, json!({})));
    assert_eq!(of(home(), &["en-US", "es-MX"]), Ok(None));
    assert_eq!(of(home(), &["de-DE"]), Ok(Some(Severity::Warning)));
    assert_eq!(of(home(), &["en-US", "de-DE"]), Ok(Some(Severity::Note)));
    assert_eq!(of(home(), &["xx-YY"]), Err(()), "no known language");
    assert_eq!(told("AL-109", home(), json!({})), Err(()));
    let app = json!({"facts": {"appLocale": "de-DE"}});
    assert_eq!(told("AL-109", home(), app), Ok(Some(Severity::Warning)));
    let mut other = home();
    other["clientId"] = json!("https://pitangui.amazon.com/api/x");
    assert_eq!(of(other, &["de-DE"]), Ok(None), "that is AL-044");
    let own = json!({"clientId": "https://pitangui.amazon.com/"});
    assert_eq!(of(own, &["de-DE"]), Ok(None), "not Home Assistant");
}

#[test]
fn events_matter_to_smart_homes() {
    let of = |api: &str, permission: &str| {
        let manifest = json!({"apis": {api: {}}, "permissions": [{"name": permission}]});
        told("AL-110", json!({}), json!({ "manifest": manifest }))
    };
    let events = "alexa::async_event:write";
    assert_eq!(of("smartHome", events), Ok(Some(Severity::Note)));
    assert_eq!(of("smartHome", "alexa::other"), Ok(None));
    assert_eq!(of("custom", events), Ok(None));
    assert_eq!(told("AL-110", json!({}), json!({"skillType": "smartHome"})), Err(()));
}

#[test]
fn reviewers_ask_for_a_login_and_policies_before_the_store() {
    let hint = |text: &str| {
        store(&["en-US"], json!({"publishingInformation": {"testingInstructions": text}}))
    };
    let login = |changes: Value, text: &str| told("AL-117", changes, hint(text));
    assert_eq!(login(json!({}), " "), Ok(Some(Severity::Warning)));
    assert_eq!(login(json!({}), "Say hello."), Ok(Some(Severity::Note)));
    assert_eq!(login(json!({}), "User: a, password: b"), Ok(None));
    assert_eq!(login(lwa(), ""), Ok(None));
    assert_eq!(login(json!({"skipOnEnablement": true}), ""), Ok(None));
    for code in ["AL-117", "AL-118"] {
        let private = json!({"publishingInformation": {"distributionMode": "PRIVATE"}});
        assert_eq!(told(code, json!({}), store(&["en-US"], private)), Ok(None));
        let mut live = store(&["en-US"], json!({}));
        assert_eq!(told(code, json!({}), live.clone()), Ok(Some(Severity::Warning)));
        live["stage"] = json!("live");
        assert_eq!(told(code, json!({}), live), Ok(None));
        assert_eq!(told(code, json!({}), json!({"manifest": {"apis": {"custom": {}}}})), Ok(None));
        assert_eq!(told(code, json!({}), json!({})), Err(()));
    }
    let policy =
        json!({"privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "https://a"}}}});
    assert_eq!(told("AL-118", json!({}), store(&["en-US"], policy.clone())), Ok(None));
    let one = checked(json!({}), store(&["de-DE", "en-US", "fr-FR"], policy));
    let found: Vec<_> = one.findings.iter().filter(|finding| finding.code == "AL-118").collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].values, [("locales", "de-DE, fr-FR".to_owned())]);
}

#[test]
fn children_are_asked_about_where_there_are_settings() {
    let of = |is: bool| store(&["en-US"], json!({"privacyAndCompliance": {"isChildDirected": is}}));
    assert_eq!(told("AL-121", json!({}), of(true)), Ok(Some(Severity::Note)));
    assert_eq!(told("AL-121", json!({}), of(false)), Ok(None));
    assert_eq!(told("AL-121", json!({}), json!({})), Err(()));
    let nothing = check_json(&json!({"accountLinkingRequest": {}}), &of(true));
    assert!(!codes(&nothing).contains(&"AL-121"));
}

#[test]
fn a_provider_with_one_address_is_told_apart() {
    let github = json!({"authorizationUrl": "https://github.com/login/oauth/authorize",
                        "accessTokenUrl": "https://github.com/login/oauth/access_token"});
    let with = |list: Value| json!({"vendorId": "M2AB3CD4EFGH5I", "allowedReturnUrls": list});
    let one = checked(github.clone(), with(json!([NA])));
    assert!(codes(&one).contains(&"AL-120") && !codes(&one).contains(&"AL-105"));
    for (changes, list) in [
        (github.clone(), json!([NA, "https://own.example.net/cb"])),
        (github.clone(), json!(["https://own.example.net/cb"])),
        (json!({}), json!([NA])),
        (lwa(), json!([NA])),
    ] {
        let all = checked(changes, with(list.clone()));
        assert!(!codes(&all).contains(&"AL-120") && codes(&all).contains(&"AL-105"), "{list}");
    }
    assert_eq!(told("AL-120", github, json!({})), Err(()));
    assert_eq!(told("AL-120", json!({}), json!({})), Ok(None));
}

#[test]
fn a_wrong_vendor_id_comes_before_the_return_addresses() {
    let with = |id: &str| json!({"vendorId": id, "allowedReturnUrls": [NA]});
    for id in ["amzn1.ask.skill.1", "A2MADE9UP0ONLY", "M2AB 3CD4EFGH5I", NA] {
        let all = checked(json!({}), with(id));
        let found = codes(&all);
        assert!(found.contains(&"AL-122"), "{id}");
        assert!(!found.contains(&"AL-105") && !found.contains(&"AL-108"), "{id}");
        for code in ["AL-105", "AL-108"] {
            assert!(all.not_checked.iter().any(|skipped| skipped.code == code), "{id} {code}");
        }
    }
    for id in ["V0042", "some-team"] {
        assert_eq!(told("AL-122", json!({}), with(id)), Ok(None), "{id}");
    }
    let inside = checked(json!({}), with(NA)).findings;
    let found = inside.iter().find(|finding| finding.code == "AL-122").unwrap();
    assert_eq!(found.suggestion, Some(json!("M2AB3CD4EFGH5I")));
}

#[test]
fn only_what_is_said_to_be_sent_needs_the_draft() {
    let of = |context: Value| told("AL-123", json!({}), context);
    assert_eq!(of(json!({"for": "send", "stage": "live"})), Ok(Some(Severity::Error)));
    assert_eq!(of(json!({"for": "send", "stage": "certified"})), Ok(Some(Severity::Error)));
    assert_eq!(of(json!({"for": "send", "stage": "development"})), Ok(None));
    assert_eq!(of(json!({"for": "read", "stage": "live"})), Ok(None));
    assert_eq!(of(json!({"stage": "live"})), Ok(None));
}

#[test]
fn linking_by_voice_is_asked_by_kind_before_the_address() {
    let on = json!({"voiceForwardAccountLinking": "ENABLED"});
    let all = checked(on.clone(), json!({"skillType": "music"}));
    assert!(codes(&all).contains(&"AL-124") && !codes(&all).contains(&"AL-048"));
    let both = json!({"manifest": {"apis": {"custom": {}, "music": {}}}});
    assert_eq!(told("AL-124", on.clone(), both), Ok(None));
    assert_eq!(told("AL-124", on, json!({})), Err(()));
    assert_eq!(told("AL-124", json!({}), json!({})), Ok(None), "not asked while it is off");
}
