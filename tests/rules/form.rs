//! What the rules on wrapper, names and kinds say beyond their examples.

use serde_json::Value;
use serde_json::json;
use skill_linker::import;
use skill_linker::model::Secret;
use skill_linker::model::write_request;
use skill_linker::rules;
use skill_linker::rules::Finding;
use skill_linker::rules::Severity;

use crate::rules::check_text;
use crate::rules::codes;

/// Good settings, with some members changed; `null` takes one out.
#[expect(clippy::needless_pass_by_value, reason = "literals are handed over as they come")]
pub(super) fn request(changes: Value) -> String {
    let mut members = json!({
        "type": "AUTH_CODE", "authorizationUrl": "https://login.tidewater-lights.com/oauth/authorize",
        "accessTokenUrl": "https://login.tidewater-lights.com/oauth/token", "clientId": "voice-skill-7",
        "clientSecret": "Kq7-made-up-only-2mXv", "accessTokenScheme": "REQUEST_BODY_CREDENTIALS",
        "scopes": ["read"]
    });
    let object = members.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap().clone() {
        object.shift_remove(&name);
        if !value.is_null() {
            object.insert(name, value);
        }
    }
    json!({ "accountLinkingRequest": members }).to_string()
}

pub(super) fn findings(changes: Value) -> Vec<Finding> {
    check_text(&request(changes), &Value::Null).findings
}

/// Code, severity and pointer of each finding.
pub(super) fn told(changes: Value) -> Vec<(&'static str, Severity, String)> {
    let findings = findings(changes).into_iter();
    findings.map(|finding| (finding.code, finding.severity, finding.pointer)).collect()
}

/// The settings after every fix was applied, as they would be sent.
pub(super) fn repaired(text: &str) -> Value {
    let found = import::read(text.as_bytes()).unwrap();
    let checked = rules::check_imported(&found, &skill_linker::model::Context::default());
    let (mut settings, mut secret) = (found.settings, found.secret.unwrap_or_default());
    for finding in checked.findings.iter().filter(|finding| finding.can_be_fixed()) {
        assert!(rules::apply_fix(finding, &mut settings, &mut secret));
    }
    let written: Value = serde_json::from_str(&write_request(&settings, secret.expose())).unwrap();
    written["accountLinkingRequest"].clone()
}

#[test]
fn a_renamed_field_counts_as_present_and_is_looked_at() {
    let page = json!("http://login.tidewater-lights.com/oauth/authorize");
    let told = told(json!({"authorizationUrl": null, "authorization_uri": page}));
    assert_eq!(
        told,
        [
            ("AL-002", Severity::Error, "/authorization_uri".to_owned()),
            ("AL-006", Severity::Error, "/authorizationUrl".to_owned()),
        ]
    );
}

#[test]
fn a_renamed_value_is_converted_too_and_one_press_does_both() {
    let text = request(json!({"scopes": null, "scope": "read write", "authFlow/~": 1}));
    let checked = check_text(&text, &Value::Null);
    assert_eq!(codes(&checked), ["AL-002", "AL-002"]);
    assert_eq!(checked.findings[0].suggestion, Some(json!(["read", "write"])));
    assert_eq!(checked.findings[1].pointer, "/authFlow~1~0");
    let repaired = repaired(&text);
    assert_eq!(repaired["scopes"], json!(["read", "write"]));
    assert_eq!(repaired.get("scope"), None);
    assert_eq!(repaired["authFlow/~"], 1);
}

#[test]
fn a_name_whose_right_field_is_there_is_good_to_know_only() {
    let told = told(json!({"scope": "write", "client_id": "other"}));
    assert_eq!(told, [("AL-002", Severity::Note, "/scope".to_owned())]);
}

#[test]
fn a_renamed_value_that_cannot_be_converted_is_two_causes() {
    let told = told(json!({"clientId": null, "client": {"id": 7}}));
    assert_eq!(
        told,
        [
            ("AL-002", Severity::Error, "/client".to_owned()),
            ("AL-003", Severity::Error, "/clientId".to_owned()),
        ]
    );
}

#[test]
fn the_secret_is_found_under_other_names_and_never_shown() {
    let text =
        request(json!({"clientSecret": null, "client_secret": "hush-1", "secret": "hush-2"}));
    let found = import::read(text.as_bytes()).unwrap();
    assert_eq!(found.secret.as_ref().map(Secret::expose), Some("hush-1"));
    assert!(!write_request(&found.settings, "").contains("hush"));
    let checked = check_text(&text, &Value::Null);
    assert_eq!(codes(&checked), ["AL-002", "AL-002"]);
    assert!(!format!("{checked:?}").contains("hush"));
    assert_eq!(repaired(&text)["clientSecret"], "hush-1");
    let near = request(json!({"clientSecert": "hush-3"}));
    let found = import::read(near.as_bytes()).unwrap();
    assert!(!write_request(&found.settings, "").contains("hush"));
}

#[test]
fn names_inside_an_object_are_read_too() {
    let url = "https://app.tidewater-lights.com/link";
    let text = request(json!({
        "authorizationUrlsByPlatform": [{"platform_type": "iOS", "platformAuthorizationUrl": url, "note": 1}],
        "pkceConfiguration": {"status": "ENABLED", "codeChalengeMethod": "S256"}
    }));
    let checked = check_text(&text, &Value::Null);
    let pointers: Vec<&str> = checked.findings.iter().map(|f| f.pointer.as_str()).collect();
    assert_eq!(codes(&checked), ["AL-002", "AL-002", "AL-002"]);
    assert_eq!(
        pointers,
        [
            "/authorizationUrlsByPlatform/0/platform_type",
            "/pkceConfiguration/codeChalengeMethod",
            "/authorizationUrlsByPlatform/0/note"
        ]
    );
    let repaired = repaired(&text);
    assert_eq!(
        repaired["authorizationUrlsByPlatform"],
        json!([{"platformAuthorizationUrl": url, "note": 1, "platformType": "iOS"}])
    );
    assert_eq!(repaired["pkceConfiguration"]["codeChallengeMethod"], "S256");
}

#[test]
fn a_member_beside_the_known_ones_hides_no_fault() {
    let entry = json!({"platformType": "iOS", "platformAuthorizationUrl": "tidewater://x", "n": 1});
    let told = told(json!({"authorizationUrlsByPlatform": [entry]}));
    assert_eq!(told[0].0, "AL-037");
    assert_eq!(told[1].0, "AL-002");
}

#[test]
fn kinds_are_told_by_how_much_is_lost() {
    let cases = [
        (json!({"clientId": 7}), Some(Severity::Warning), json!("7")),
        (json!({"clientId": true}), Some(Severity::Error), Value::Null),
        (json!({"skipOnEnablement": "TRUE"}), Some(Severity::Note), json!(true)),
        (json!({"skipOnEnablement": 1}), Some(Severity::Error), Value::Null),
        (json!({"skipOnEnablement": ""}), None, Value::Null),
        (json!({"defaultTokenExpirationInSeconds": 3600.0}), None, Value::Null),
        (
            json!({"defaultTokenExpirationInSeconds": " 3600 "}),
            Some(Severity::Warning),
            json!(3600),
        ),
        (json!({"defaultTokenExpirationInSeconds": "1 h"}), Some(Severity::Error), Value::Null),
        (json!({"domains": "a.de b.de"}), Some(Severity::Warning), json!(["a.de", "b.de"])),
        (json!({"voiceForwardAccountLinking": "off"}), Some(Severity::Warning), json!("DISABLED")),
        (json!({"voiceForwardAccountLinking": "maybe"}), Some(Severity::Error), Value::Null),
        (
            json!({"pkceConfiguration": {"status": true, "codeChallengeMethod": "S256"}}),
            Some(Severity::Warning),
            json!({"status": "ENABLED", "codeChallengeMethod": "S256"}),
        ),
        (json!({"clientSecret": {"value": "hush"}}), Some(Severity::Error), Value::Null),
        (json!({"clientSecret": 12_345_678}), Some(Severity::Warning), Value::Null),
    ];
    for (changes, severity, suggestion) in cases {
        let findings = findings(changes.clone());
        let severities: Vec<_> = findings.iter().map(|f| (f.code, f.severity)).collect();
        let expected: Vec<_> = severity.map(|severity| ("AL-003", severity)).into_iter().collect();
        assert_eq!(severities, expected, "{changes}");
        let given = findings.first().and_then(|finding| finding.suggestion.clone());
        assert_eq!(given.unwrap_or_default(), suggestion, "{changes}");
    }
}

#[test]
fn a_converted_value_is_looked_at_and_one_that_cannot_be_is_not() {
    let told = told(json!({"scopes": "a b c d e f g h i j k l m n o p"}));
    let codes: Vec<_> = told.iter().map(|(code, ..)| *code).collect();
    assert_eq!(codes, ["AL-022", "AL-003"]);
    let stopped = findings(json!({"accessTokenUrl": {"a": 1}}));
    assert_eq!(stopped.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["AL-003"]);
}

#[test]
fn commas_stay_where_the_service_wants_them() {
    let strava = json!({"authorizationUrl": "https://www.strava.com/oauth/authorize",
        "accessTokenUrl": "https://www.strava.com/oauth/token", "scopes": "read,activity:read"});
    let findings = findings(strava);
    let kind = findings.iter().find(|finding| finding.code == "AL-003").unwrap();
    assert_eq!(kind.suggestion, Some(json!(["read,activity:read"])));
}

#[test]
fn a_wrapper_is_only_asked_for_when_the_settings_are_sent() {
    let members = "{\"type\":\"IMPLICIT\",\"authorizationUrl\":\"https://go.tidewater-lights.com/a\",\
                   \"clientId\":\"v\"}";
    for (text, context, speaks) in [
        (members.to_owned(), Value::Null, true),
        (members.to_owned(), json!({"for": "read"}), false),
        (format!("{{\"AccountLinkingRequest\":{members}}}"), Value::Null, true),
        (format!("{{\"accountLinkingRequest\":{members}}}"), Value::Null, false),
        (format!("[{members}]"), Value::Null, false),
        (format!("{{\"accountLinkingResponse\":{members}}}"), json!({"for": "send"}), true),
    ] {
        let checked = check_text(&text, &context);
        assert_eq!(codes(&checked).contains(&"AL-001"), speaks, "{text} {context}");
    }
}

#[test]
fn a_suggested_wrapper_shows_no_secret_and_nothing_unknown() {
    let bare = |more: &str| format!("{{\"clientId\":\"v\",\"clientSecret\":\"hush-hush\"{more}}}");
    let wrapper = |text: &str| {
        let findings = check_text(text, &Value::Null).findings;
        findings.into_iter().find(|finding| finding.code == "AL-001").unwrap().suggestion
    };
    let shown = wrapper(&bare("")).unwrap();
    assert_eq!(shown["accountLinkingRequest"]["clientSecret"], "••••••••");
    assert_eq!(wrapper(&bare(",\"note\":\"inside\"")), None);
    assert_eq!(wrapper(&bare(",\"accessTokenUrl\":\"https://u:pw@tidewater-lights.com/t\"")), None);
}

#[test]
fn a_name_that_stands_twice_is_told_by_its_values() {
    let twice = |a: &str, b: &str| {
        let text = request(json!({"clientId": b}));
        text.replacen("\"type\"", &format!("\"clientId\":\"{a}\",\"type\""), 1)
    };
    let same = check_text(&twice("v", "v"), &Value::Null);
    assert_eq!(codes(&same), ["AL-050"]);
    assert_eq!(same.findings[0].severity, Severity::Warning);
    assert_eq!(same.findings[0].suggestion, Some(json!("v")));
    assert_eq!(same.findings[0].pointer, "/clientId");
    let different = check_text(&twice("w", "v"), &Value::Null);
    assert_eq!(different.findings[0].severity, Severity::Error);
    assert!(!different.findings[0].can_be_fixed());
    let wrapper = request(json!({}));
    let inner = wrapper.trim_start_matches('{').trim_end_matches('}').to_owned() + "}";
    let doubled = check_text(&format!("{{{inner},{inner}}}"), &Value::Null);
    assert_eq!(codes(&doubled), ["AL-050"]);
    assert_eq!(doubled.findings[0].pointer, "");
}

#[test]
fn a_fix_keeps_the_members_that_the_schema_does_not_name() {
    let platform = json!([{"platformType": "ios", "note": 7,
        "platformAuthorizationUrl": "http://login.tidewater-lights.com/app"}]);
    let fixed = repaired(&request(json!({ "authorizationUrlsByPlatform": platform })));
    let entry = &fixed["authorizationUrlsByPlatform"][0];
    assert_eq!((&entry["platformType"], &entry["note"]), (&json!("iOS"), &json!(7)), "{fixed}");
    let pkce = json!({"status": "ENABLED", "codeChallengeMethod": "plain", "since": "2026"});
    let fixed = repaired(&request(json!({ "pkceConfiguration": pkce })));
    let expected = json!({"status": "ENABLED", "codeChallengeMethod": "S256", "since": "2026"});
    assert_eq!(fixed["pkceConfiguration"], expected);
}
