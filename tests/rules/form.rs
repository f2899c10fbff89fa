//! What the rules on wrapper, names, kinds, signs and the implicit grant say beyond their examples.

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
fn request(changes: Value) -> String {
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

fn findings(changes: Value) -> Vec<Finding> {
    check_text(&request(changes), &Value::Null).findings
}

/// Code, severity and pointer of each finding.
fn told(changes: Value) -> Vec<(&'static str, Severity, String)> {
    let findings = findings(changes).into_iter();
    findings.map(|finding| (finding.code, finding.severity, finding.pointer)).collect()
}

/// The settings after every fix was applied, as they would be sent.
fn repaired(text: &str) -> Value {
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
fn the_implicit_grant_gives_its_token_fields_back() {
    let text = request(json!({"type": "IMPLICIT", "accessTokenUrl": "http://192.168.1.2/t",
        "defaultTokenExpirationInSeconds": 20}));
    let checked = check_text(&text, &Value::Null);
    assert_eq!(codes(&checked), ["AL-031"]);
    let why = checked.findings[0].why();
    assert!(why.contains("accessTokenUrl") && why.contains("clientSecret"), "{why}");
    let found = import::read(text.as_bytes()).unwrap();
    let (mut settings, mut secret) = (found.settings, found.secret.unwrap());
    assert!(rules::apply_fix(&checked.findings[0], &mut settings, &mut secret));
    assert!(settings.access_token_url.is_empty() && secret.is_empty());
    assert!(settings.default_token_expiration.is_empty());
    let smart = check_text(&text, &json!({"skillType": "smartHome"}));
    assert_eq!(codes(&smart), ["AL-101"]);
}

#[test]
fn own_app_links_need_the_code_grant() {
    let app = json!({"type": "IMPLICIT", "redirectUrls": ["https://www.tidewater-lights.com/app"]});
    let grant = findings(app.clone());
    let own_app = grant.iter().find(|finding| finding.code == "AL-113").unwrap();
    assert_eq!(own_app.suggestion, Some(json!("AUTH_CODE")));
    let mut without = app;
    without["accessTokenUrl"] = Value::Null;
    let list = findings(without);
    let own_app = list.iter().find(|finding| finding.code == "AL-113").unwrap();
    assert_eq!(
        (own_app.pointer.as_str(), &own_app.suggestion),
        ("/redirectUrls", &Some(json!([])))
    );
}

#[test]
fn lifetimes_are_judged_at_their_edges() {
    for (seconds, speaks) in [
        (json!(-1), true),
        (json!(0), true),
        (json!(359), true),
        (json!(360), false),
        (json!(2_592_000), false),
        (json!(i32::MAX), false),
        (json!(2_147_483_648_u64), true),
        (json!(1e20), true),
        (json!("99999999999999999999"), true),
    ] {
        let findings = findings(json!({"defaultTokenExpirationInSeconds": seconds}));
        let found = findings.iter().any(|finding| finding.code == "AL-033");
        assert_eq!(found, speaks, "{seconds}");
    }
}

#[test]
fn addresses_for_the_phone_app_are_judged_one_by_one() {
    let entry = |platform: &str, url: &str| json!({"platformType": platform, "platformAuthorizationUrl": url});
    let good = "https://app.tidewater-lights.com/link";
    let cases = [
        (json!([entry("iOS", good), entry("Android", good)]), vec![], Value::Null),
        (json!([entry("IPHONE", good)]), vec!["platform"], json!([entry("iOS", good)])),
        (json!([entry("web", good)]), vec!["platform"], Value::Null),
        (json!([entry("iOS", good), entry("ios", good)]), vec!["twice"], Value::Null),
        (json!([entry("iOS", "")]), vec!["no-address"], Value::Null),
        (json!([entry("iOS", "app/link")]), vec!["not-complete"], Value::Null),
        (
            json!([entry("iOS", &good.replace("https", "http"))]),
            vec!["http"],
            json!([entry("iOS", good)]),
        ),
        (
            json!([entry("ios", &good.replace("https", "http"))]),
            vec!["platform", "http"],
            json!([entry("iOS", &good.replace("https", "http"))]),
        ),
    ];
    for (list, variants, suggestion) in cases {
        let findings = findings(json!({"authorizationUrlsByPlatform": list}));
        let found: Vec<_> = findings.iter().map(|finding| finding.variant).collect();
        assert_eq!(found, variants, "{list}");
        assert!(findings.iter().all(|finding| finding.code == "AL-037"));
        let first = findings.first().and_then(|finding| finding.suggestion.clone());
        assert_eq!(first.unwrap_or_default(), suggestion, "{list}");
    }
    let both = json!([entry("ios", &good.replace("https", "http"))]);
    let repaired = repaired(&request(json!({"authorizationUrlsByPlatform": both})));
    assert_eq!(repaired["authorizationUrlsByPlatform"], json!([entry("iOS", good)]));
}

#[test]
fn the_list_for_the_own_app_is_cleared_of_alexas_addresses() {
    let list = [
        "https://pitangui.amazon.com/api/skill/link/M1",
        "https://www.tidewater-lights.com/a",
        "tidewater://b",
        "https://www.tidewater-lights.com/c#d",
    ];
    let findings = findings(json!({"redirectUrls": list}));
    let told: Vec<_> = findings.iter().map(|f| (f.variant, f.pointer.as_str())).collect();
    assert_eq!(told, [("alexa", "/redirectUrls/0"), ("not-https", "/redirectUrls/2")]);
    assert_eq!(findings[0].suggestion, Some(json!(&list[1..])));
    assert_eq!(findings[1].suggestion, None);
    let fragment = self::findings(json!({"redirectUrls": [list[3]]}));
    assert_eq!((fragment[0].code, fragment[0].variant), ("AL-038", "fragment"));
}

#[test]
fn protection_of_the_sign_in_is_judged_where_amazon_says_something() {
    let cases = [
        (json!({"status": "DISABLED", "codeChallengeMethod": "S256"}), None),
        (json!({"status": "DISABLED"}), None),
        (json!({"status": "ENABLED"}), Some(("no-method", Severity::Warning))),
        (json!({}), Some(("status", Severity::Warning))),
        (
            json!({"status": "ENABLED", "codeChallengeMethod": "s256"}),
            Some(("method", Severity::Warning)),
        ),
    ];
    for (pkce, expected) in cases {
        let findings = findings(json!({"pkceConfiguration": pkce}));
        let told = findings.first().map(|finding| (finding.variant, finding.severity));
        assert_eq!(told, expected, "{pkce}");
    }
    let implicit = json!({"type": "IMPLICIT", "pkceConfiguration": {"status": "ENABLED"}});
    let notes = findings(implicit);
    assert_eq!(notes.iter().map(|note| note.code).collect::<Vec<_>>(), ["AL-031", "AL-049"]);
}

#[test]
fn signs_of_a_word_processor_are_made_plain_for_the_rules_below() {
    let told = told(json!({"authorizationUrl": "“https://api.tidewater–lights.com/a”",
        "clientSecret": "'Kq7-made-up-only-2mXv'"}));
    assert_eq!(
        told,
        [
            ("AL-054", Severity::Error, "/authorizationUrl".to_owned()),
            ("AL-054", Severity::Warning, "/clientSecret".to_owned()),
        ]
    );
    let repaired = repaired(&request(json!({"clientSecret": "'Kq7-made-up-only-2mXv'"})));
    assert_eq!(repaired["clientSecret"], "Kq7-made-up-only-2mXv");
    let mixed = findings(json!({"domains": ["login.tidеwater.com"]}));
    assert_eq!((mixed[0].code, mixed[0].variant), ("AL-054", "look-alike"));
    assert_eq!((mixed[0].severity, &mixed[0].suggestion), (Severity::Warning, &None));
}

#[test]
fn who_is_hurt_most_comes_first() {
    let told = told(json!({
        "accessTokenUrl": "https://login.tidewater-lights.com:8443/t",
        "authorizationUrlsByPlatform": [{"platformType": "iOS", "platformAuthorizationUrl": "a://b"}],
        "reciprocalAccessTokenUrl": "http://api.tidewater-lights.com/r",
        "domains": ["https://login.tidewater-lights.com"], "voiceForward": true, "scopes": ["a", "a"]
    }));
    let codes: Vec<_> = told.iter().map(|(code, ..)| *code).collect();
    // Everybody before people with one phone; then warnings, everybody's first, each in the order of the fields.
    assert_eq!(codes[..3], ["AL-039", "AL-002", "AL-037"]);
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
