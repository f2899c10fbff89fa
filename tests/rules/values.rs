//! What the rules on single values, on the implicit grant and on odd signs say beyond their examples.

use serde_json::Value;
use serde_json::json;
use skill_linker::import;
use skill_linker::rules;
use skill_linker::rules::Severity;

use crate::rules::check_text;
use crate::rules::codes;
use crate::rules::form::findings;
use crate::rules::form::repaired;
use crate::rules::form::request;
use crate::rules::form::told;

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
