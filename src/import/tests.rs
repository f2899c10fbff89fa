//! Forms, mending, limits, and that nothing makes the reader fall over.

use proptest::prelude::*;
use serde_json::Value;
use serde_json::json;

use super::*;
use crate::model::Field;
use crate::model::PkceConfiguration;
use crate::model::PlatformUrl;
use crate::model::write_request;

const SETTINGS: &str = r#"{"type":"AUTH_CODE","authorizationUrl":"https://a.example/authorize","clientId":"c","clientSecret":"s3cret","scopes":["one"]}"#;

fn one(text: &str) -> Imported {
    read(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem}: {text}"))
}

#[test]
fn every_form_gives_the_same_settings() {
    let plain = one(SETTINGS);
    let forms = [
        (
            format!(r#"{{"accountLinkingRequest":{SETTINGS}}}"#),
            Form::Request,
            "/accountLinkingRequest",
        ),
        (
            format!(r#"{{"accountLinkingResponse":{SETTINGS}}}"#),
            Form::Response,
            "/accountLinkingResponse",
        ),
        (SETTINGS.to_owned(), Form::Bare, ""),
        (
            format!(r#"{{"accountLinkingrequest":{SETTINGS}}}"#),
            Form::WrappedOther,
            "/accountLinkingrequest",
        ),
        (format!(r#"{{"skill":{{"linking":{SETTINGS}}}}}"#), Form::WrappedOther, "/skill/linking"),
        (format!("[{SETTINGS}]"), Form::List, "/0"),
        (
            format!(r#"[{{"accountLinkingResponse":{SETTINGS}}}]"#),
            Form::List,
            "/0/accountLinkingResponse",
        ),
    ];
    for (text, form, pointer) in forms {
        let found = one(&text);
        assert!(found.settings == plain.settings && found.secret == plain.secret, "{text}");
        assert_eq!((found.form, found.pointer.as_str()), (form, pointer));
    }
    assert_eq!(plain.settings.scopes, ["one"]);
    assert!(plain.secret.is_some_and(|secret| secret.expose() == "s3cret"));
    assert!(plain.settings.other.is_empty());
}

#[test]
fn what_was_mended_is_said() {
    let smart = SETTINGS.replace('"', "“");
    let cases: Vec<(Vec<u8>, Vec<Mended>)> = vec![
        (format!("\u{feff}{SETTINGS}").into(), vec![Mended::ByteMark]),
        (utf16(SETTINGS, true, true), vec![Mended::Utf16]),
        (utf16(SETTINGS, false, true), vec![Mended::Utf16]),
        (utf16(SETTINGS, true, false), vec![Mended::Utf16]),
        (format!("Hello,\n```json\n{SETTINGS}\n```\nBye").into(), vec![Mended::TextAround]),
        (format!("12:01 PUT [id 7] {SETTINGS} -> 400").into(), vec![Mended::TextAround]),
        (smart.into(), vec![Mended::Quotes]),
        (SETTINGS.replace('"', "'").into(), vec![Mended::Quotes]),
        (SETTINGS.replace("autho", "\r\n  autho").into(), vec![Mended::LineEnds]),
        (SETTINGS.replace('"', "&quot;").into(), vec![Mended::Entities]),
        (
            format!(
                "quoted-printable\n\n{}",
                SETTINGS.replace('"', "=22").replace("Url", "U=\nrl")
            )
            .into(),
            vec![Mended::SoftBreaks, Mended::TextAround],
        ),
        (
            format!("7:01 app | {{\n7:02 app |{}", SETTINGS.trim_start_matches('{')).into(),
            vec![Mended::LinePrefixes],
        ),
        (
            format!("-H 'Authorization: Bearer abc-123-def-456' -d '{SETTINGS}'").into(),
            vec![Mended::TextAround, Mended::SecretAround],
        ),
        (SETTINGS.replace(']', ",]").into(), vec![Mended::TrailingCommas]),
        (
            SETTINGS.replace("\"scopes\"", "// why\n/* what */ \"scopes\"").into(),
            vec![Mended::Comments],
        ),
        (SETTINGS.replace("\"type\"", "type").into(), vec![Mended::Words]),
        (SETTINGS.replace(',', ",\u{a0}").into(), vec![Mended::Blanks]),
        (format!("> {}", SETTINGS.replace(',', ",\n> ")).into(), vec![Mended::QuotedLines]),
        (serde_json::to_string(SETTINGS).unwrap().into(), vec![Mended::Escaped]),
        (
            format!("body={}", SETTINGS.replace('"', "\\\"")).into(),
            vec![Mended::Escaped, Mended::TextAround],
        ),
    ];
    let plain = one(SETTINGS);
    for (bytes, mended) in cases {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let found = read(&bytes).unwrap_or_else(|problem| panic!("{problem}: {text}"));
        assert!(found.settings == plain.settings && found.secret == plain.secret, "{text}");
        assert_eq!(found.mended, mended, "{text}");
    }
}

fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let mark = mark.then_some(0xfeff);
    let units = mark.into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

#[test]
fn kinds_are_read_leniently_and_nothing_is_lost() {
    let found = one(
        r#"{"accountLinkingRequest":{"skipOnEnablement":"TRUE","defaultTokenExpirationInSeconds":3600.0,
        "domains":null,"scopes":"a b","clientId":7,"pkceConfiguration":{"status":"ENABLED","new":1},
        "newThing":{"x":[1]},"accessTokenUrl":null}}"#,
    );
    let settings = found.settings;
    assert_eq!(settings.skip_on_enablement, Some(true));
    assert_eq!(settings.default_token_expiration, "3600");
    assert_eq!(found.mended, [Mended::TextRead(Field::SkipOnEnablement)]);
    let kept: Vec<&String> = settings.other.keys().collect();
    assert_eq!(kept, ["scopes", "clientId", "pkceConfiguration", "newThing"]);
    assert_eq!(settings.other["scopes"], "a b");
    assert_eq!(settings.other["pkceConfiguration"], json!({"status": "ENABLED", "new": 1}));
}

#[test]
fn a_secret_is_found_wherever_it_is_called_one() {
    for text in [
        r#"{"clientId":"c","clientSecret":12345}"#,
        r#"{"clientId":"c","client_secret":"12345"}"#,
        r#"{"clientId":"c","clientSecret":null,"secret":"12345"}"#,
    ] {
        let found = one(text);
        assert!(found.secret.is_some_and(|secret| secret.expose() == "12345"), "{text}");
        assert!(found.settings.other.is_empty());
        assert!(matches!(found.mended.as_slice(), [Mended::SecretFound(_)]), "{text}");
    }
}

#[test]
fn members_that_stand_twice_are_told() {
    let cases: [(&str, &[(&str, bool)]); 6] = [
        (
            r#"{"accountLinkingRequest":{"clientId":"a","type":"X","clientId":"b","type":"X"}}"#,
            &[("/accountLinkingRequest/clientId", false), ("/accountLinkingRequest/type", true)],
        ),
        (
            r#"{"accountLinkingRequest":{"clientId":"b","clientId":"b","clientId":"c","clientId":"b"}}"#,
            &[("/accountLinkingRequest/clientId", false)],
        ),
        (
            r#"{"accountLinkingRequest":{"clientId":"a"},"accountLinkingRequest":{"clientId":"b"}}"#,
            &[("/accountLinkingRequest", false)],
        ),
        (
            r#"{"clientId":"b","authorizationUrlsByPlatform":[{"platformType":"iOS","platformType":"iOS"}]}"#,
            &[("/authorizationUrlsByPlatform/0/platformType", true)],
        ),
        (r#"{"accountLinkingRequest":{"clientId":"b"},"a":{"b":1,"b":2}}"#, &[]),
        (
            r#"{"clientId":"b","clientSecret":"one","clientSecret":"two"}"#,
            &[("/clientSecret", false)],
        ),
    ];
    for (text, expected) in cases {
        let found = one(text);
        let told: Vec<(&str, bool)> =
            found.duplicates.iter().map(|twice| (twice.pointer.as_str(), twice.equal)).collect();
        assert_eq!(told, expected, "{text}");
        assert_ne!(found.settings.client_id, "a");
    }
}

#[test]
fn members_beside_the_wrapper_are_told() {
    let found = one(r#"{"accountLinkingRequest":{"clientId":"a"},"stage":"live"}"#);
    assert_eq!(found.mended, [Mended::BesideLeftOut(vec!["stage".to_owned()])]);
}

#[test]
fn what_cannot_be_read_has_its_reason() {
    let deep = format!("{}{}", "[".repeat(40), "]".repeat(40));
    let wide = format!("[{}0]", "0,".repeat(10_001));
    let long = format!(r#"{{"clientId":"{}"}}"#, "x".repeat(9000));
    let cases: [(&[u8], ImportProblem); 14] = [
        (b"", ImportProblem::Empty),
        (b" \n", ImportProblem::Empty),
        (b"\xff\xff\x00", ImportProblem::NotText),
        (b"\xff\xfe\x00\xd8", ImportProblem::NotText),
        (b"ab\0b", ImportProblem::NotText),
        (b"hello", ImportProblem::NotJson { line: 1, column: 1 }),
        (b"{\"clientId\": NaN}", ImportProblem::NotJson { line: 1, column: 14 }),
        (b"{\"clientId\": \"\\ud800\"}", ImportProblem::NotJson { line: 1, column: 21 }),
        (deep.as_bytes(), ImportProblem::TooDeep),
        (wide.as_bytes(), ImportProblem::TooMany),
        (long.as_bytes(), ImportProblem::TooLong),
        (b"{}", ImportProblem::NoSettings),
        (b"{\"name\":\"x\",\"version\":1}", ImportProblem::NotSettings),
        (b"[{\"clientId\":\"a\"},{\"clientId\":\"b\"}]", ImportProblem::Several { count: 2 }),
    ];
    for (bytes, problem) in cases {
        let text = String::from_utf8_lossy(bytes).into_owned();
        assert_eq!(read(bytes).err(), Some(problem), "{text:.80}");
    }
    assert_eq!(read(&vec![b' '; LIMIT + 1]).err(), Some(ImportProblem::TooLarge));
}

fn any_settings() -> impl Strategy<Value = AccountLinking> {
    let text = "\\PC{0,12}";
    let texts = prop::collection::vec(text, 0..4);
    let platform = (text, text).prop_map(|(platform, url)| PlatformUrl { platform, url });
    let pkce = (text, text)
        .prop_map(|(status, method)| PkceConfiguration { status, code_challenge_method: method });
    (
        (any::<Option<bool>>(), text, texts.clone(), text, texts.clone(), text, text, text),
        (prop::option::of(0_i64..100_000), texts, prop::collection::vec(platform, 0..3)),
        (text, prop::option::of(pkce), prop::collection::vec(("new[a-z]{1,5}", text), 0..3)),
    )
        .prop_map(|(first, second, third)| AccountLinking {
            skip_on_enablement: first.0,
            grant_type: "AUTH_CODE".to_owned(),
            authorization_url: first.1,
            domains: first.2,
            client_id: first.3,
            scopes: first.4,
            access_token_url: first.5,
            reciprocal_access_token_url: first.6,
            access_token_scheme: first.7,
            default_token_expiration: second.0.map(|n| n.to_string()).unwrap_or_default(),
            redirect_urls: second.1,
            authorization_urls_by_platform: second.2,
            voice_forward: third.0,
            pkce: third.1,
            other: third.2.into_iter().map(|(name, text)| (name, Value::from(text))).collect(),
        })
}

#[test]
fn unknown_members_that_hold_a_secret_are_left_out_and_said() {
    let found =
        one(r#"{"clientId":"c","clientSecret":"a-b-c","client_secret":"d-e-f","dbPassword":"x",
        "deep":{"list":[{"refresh_token":"x"}]},"note":"use Atza|IQEBLjAsAhRmHjNgHpi0U now",
        "scopes":"GOCSPX-0123456789abcdef","tokenUrl":"https://a.example/token"}"#);
    let kept: Vec<&String> = found.settings.other.keys().collect();
    assert_eq!(kept, ["tokenUrl"]);
    let left_out = ["client_secret", "dbPassword", "deep", "note", "scopes"];
    let left_out = left_out.map(|name| Mended::SecretLeftOut(name.to_owned()));
    assert_eq!(found.mended, left_out);
    assert!(found.secret.is_some_and(|secret| secret.expose() == "a-b-c"));
}

#[test]
fn the_documented_secret_counts_wherever_it_stands() {
    let found = one(r#"{"clientId":"c","client_secret":"d-e-f","clientSecret":"a-b-c"}"#);
    assert_eq!(found.mended, [Mended::SecretLeftOut("client_secret".to_owned())]);
    assert!(found.secret.is_some_and(|secret| secret.expose() == "a-b-c"));
}

#[test]
fn booleans_and_seconds_are_read_from_text_as_well() {
    let skips = [
        ("false", Some(false)),
        ("\"false\"", Some(false)),
        ("\"TRUE \"", Some(true)),
        ("\"no\"", None),
        ("0", None),
    ];
    for (given, skip) in skips {
        let found = one(&format!(r#"{{"clientId":"c","skipOnEnablement":{given}}}"#));
        assert_eq!(found.settings.skip_on_enablement, skip, "{given}");
    }
    let lifetimes = [
        ("3600", "3600"),
        ("3600.0", "3600"),
        ("\"3600\"", "3600"),
        ("3600.5", ""),
        ("1e15", ""),
        ("true", ""),
    ];
    for (given, seconds) in lifetimes {
        let name = Field::DefaultTokenExpirationInSeconds.name();
        let found = one(&format!(r#"{{"clientId":"c","{name}":{given}}}"#));
        assert_eq!(found.settings.default_token_expiration, seconds, "{given}");
    }
}

#[test]
fn what_is_told_of_names_is_short_and_shows_no_secret() {
    let names =
        vec!["x".repeat(9000), "a\u{202e}b".to_owned(), "GOCSPX-0123456789abcdef".to_owned()];
    let told = Mended::BesideLeftOut(names).what();
    assert!(told.len() < 200 && told.contains("a⟨U+202E⟩b") && !told.contains("GOCSPX"), "{told}");
    assert!(Mended::BesideLeftOut(vec!["x".to_owned(); 5000]).what().len() < 100);
}

#[test]
fn traps_are_read_or_refused_and_little_is_told_of_them() {
    for (name, bytes) in traps::traps(LIMIT / 32) {
        let Ok(found) = read_all(&bytes) else { continue };
        for one in found {
            assert!(one.duplicates.len() <= 100, "{name}");
            let told: usize = one.mended.iter().map(|mended| mended.what().len()).sum();
            assert!(told < 4096, "{name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _read = read(&bytes);
    }

    #[test]
    fn almost_json_is_survived(text in r#"[{}\[\]"“'a-d:,/*\\ \n0-9>]{0,200}"#) {
        let _read = read(text.as_bytes());
    }

    #[test]
    fn what_is_written_is_read_back(settings in any_settings(), secret in "[!-~]{1,20}") {
        let found = read(write_request(&settings, &secret).as_bytes()).unwrap();
        prop_assert_eq!(&found.settings, &settings);
        prop_assert!(found.secret.is_some_and(|read| read.expose() == secret));
        prop_assert!(found.mended.is_empty() && found.duplicates.is_empty());
    }

    #[test]
    fn mending_leaves_sound_json_as_it_is(settings in any_settings(), secret in "[!-~]{1,20}") {
        let text = format!("see {}", write_request(&settings, &secret));
        let found = read(text.as_bytes()).unwrap();
        prop_assert_eq!(&found.settings, &settings);
        prop_assert!(found.secret.is_some_and(|read| read.expose() == secret));
        prop_assert_eq!(found.mended, vec![Mended::TextAround]);
    }

    #[test]
    fn whatever_is_read_can_be_written_and_read_again(text in r#"[{}\[\]"“'a-d:,/*\\ \n0-9>=&;]{0,200}"#) {
        let Ok(found) = read(text.as_bytes()) else { return Ok(()) };
        let secret = found.secret.unwrap_or_default();
        let written = write_request(&found.settings, secret.expose());
        let again = read(written.as_bytes());
        prop_assert!(again.is_ok() || written.lines().count() <= 4, "{}", written);
    }
}
