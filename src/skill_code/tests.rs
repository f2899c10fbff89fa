//! Every variant is whole, and nothing hostile gets out of its string.

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::model::LOCALES;
use crate::model::NewSkill;
use crate::model::PROVIDERS;
use crate::model::Provider;
use crate::model::WHO_AM_I_INTENT;

const KINDS: [SkillKind; 2] = [SkillKind::Custom, SkillKind::SmartHome];

fn amazon() -> AccountLinking {
    let mut settings = AccountLinking::default();
    Provider::with_id("amazon").unwrap().apply(0, "", &mut settings);
    settings
}

fn skill<'a>(settings: &'a AccountLinking, kind: SkillKind, name: &'a str) -> Skill<'a> {
    Skill { settings, kind, name, locale: Locale::default(), sends_events: None }
}

/// The code of the first file.
fn code(skill: &Skill<'_>, language: CodeLanguage) -> String {
    files(skill, language).unwrap().swap_remove(0).text
}

/// The line that a text stands in.
fn line<'a>(code: &'a str, with: &str) -> &'a str {
    code.lines().find(|line| line.contains(with)).unwrap_or_else(|| panic!("{with} in {code}"))
}

#[test]
fn every_variant_is_filled_to_the_end() {
    for settings in [amazon(), AccountLinking::default()] {
        for kind in KINDS {
            for language in CodeLanguage::ALL {
                for sends_events in [None, Some(true), Some(false)] {
                    let skill = Skill { sends_events, ..skill(&settings, kind, "Car-Fu") };
                    for file in files(&skill, language).unwrap() {
                        for left in ["{{", "}}\"", "events}}"] {
                            assert!(!file.text.contains(left), "{}: {}", file.name, file.text);
                        }
                        assert!(file.text.ends_with('\n') && !file.text.ends_with("\n\n"));
                    }
                }
            }
        }
    }
}

#[test]
fn kinds_without_code_get_none() {
    let settings = amazon();
    for kind in [SkillKind::Video, SkillKind::Music, SkillKind::Other] {
        assert_eq!(files(&skill(&settings, kind, ""), CodeLanguage::Node), None);
    }
}

#[test]
fn every_service_is_asked_at_its_own_address() {
    for provider in PROVIDERS {
        for variant in 0..provider.variants.len() {
            let mut settings = AccountLinking::default();
            let part = provider.part.map_or("", |part| part.example);
            provider.apply(variant, part, &mut settings);
            let known = provider.variants[variant].profile_url;
            let expected = known.unwrap_or_default().replace("{part}", part);
            for language in CodeLanguage::ALL {
                let code = code(&skill(&settings, SkillKind::Custom, ""), language);
                let written = format!("PROFILE_URL = {}", literal(&expected));
                assert!(code.contains(&written), "{}: {written}", provider.id);
                assert_eq!(code.contains("YOUR PLACE"), provider.id != "amazon", "{}", provider.id);
            }
        }
    }
    assert!(
        code(&skill(&amazon(), SkillKind::Custom, ""), CodeLanguage::Node)
            .contains("PROFILE_URL = \"https://api.amazon.com/user/profile\"")
    );
}

#[test]
fn an_own_server_gets_a_marked_place() {
    let settings = AccountLinking {
        authorization_url: "https://login.tidewater-lights.com/oauth2/start".to_owned(),
        ..AccountLinking::default()
    };
    for language in CodeLanguage::ALL {
        let code = code(&skill(&settings, SkillKind::Custom, ""), language);
        assert!(line(&code, "PROFILE_URL = ").contains("\"\""));
        assert!(code.contains("YOUR PLACE: the address of your server"));
    }
}

#[test]
fn nothing_but_a_host_and_a_path_becomes_an_address() {
    for part in [
        "me:hush@login.example.com",
        "hush@login.example.com",
        "login.example.com/?token=hush",
        "a b",
        "",
    ] {
        let settings = AccountLinking {
            authorization_url: format!("https://{part}/protocol/openid-connect/auth"),
            scopes: vec!["openid".to_owned()],
            ..AccountLinking::default()
        };
        let code = code(&skill(&settings, SkillKind::Custom, ""), CodeLanguage::Node);
        assert!(!code.contains("hush"), "{part}");
    }
}

#[test]
fn the_comment_says_what_the_scopes_tell() {
    let mut settings = amazon();
    let told = |settings: &AccountLinking| {
        code(&skill(settings, SkillKind::Custom, ""), CodeLanguage::Node)
    };
    assert!(told(&settings).contains("a number for each person"));
    settings.scopes.push("profile".to_owned());
    assert!(!told(&settings).contains("a number for each person"));
}

#[test]
fn the_grant_is_answered_unless_events_are_known_to_be_off() {
    let settings = amazon();
    for language in CodeLanguage::ALL {
        for (sends_events, answers) in [(None, true), (Some(true), true), (Some(false), false)] {
            let skill = Skill { sends_events, ..skill(&settings, SkillKind::SmartHome, "") };
            let code = code(&skill, language);
            assert_eq!(code.contains("AcceptGrant.Response"), answers);
            assert_eq!(code.contains("ALEXA_CLIENT_SECRET"), answers);
            assert!(code.contains("Discover.Response"));
        }
    }
}

#[test]
fn the_speech_fits_the_locale() {
    let settings = amazon();
    for (tag, said) in [("de-DE", "Um Car-Fu zu nutzen"), ("en-IN", "To use Car-Fu")] {
        let locale = Locale::parse(tag).unwrap();
        let skill = Skill { locale, ..skill(&settings, SkillKind::Custom, "Car-Fu") };
        let code = code(&skill, CodeLanguage::Python);
        assert!(code.contains(said), "{tag}");
        assert_eq!(code.contains("translated by Skill Linker"), tag == "de-DE");
    }
    let nameless = code(&skill(&settings, SkillKind::Custom, " "), CodeLanguage::Node);
    assert!(nameless.contains("To use this skill"));
}

#[test]
fn every_locale_has_a_table_and_no_table_is_without_a_locale() {
    let mut spoken: Vec<&str> = LOCALES.iter().map(|locale| locale.language().code).collect();
    spoken.sort_unstable();
    spoken.dedup();
    assert_eq!(speech::TABLES.iter().map(|(code, _)| *code).collect::<Vec<_>>(), spoken);
}

#[test]
fn the_code_answers_every_intent_of_the_starter() {
    let settings = amazon();
    let starter = NewSkill::default().interaction_model().to_string();
    for language in CodeLanguage::ALL {
        let code = code(&skill(&settings, SkillKind::Custom, ""), language);
        assert!(code.contains(WHO_AM_I_INTENT));
        for intent in ["Cancel", "Fallback", "Help", "NavigateHome", "Stop"] {
            let intent = format!("AMAZON.{intent}Intent");
            assert!(starter.contains(&intent) && code.contains(&intent), "{intent}");
        }
        assert_eq!(starter.matches("Intent\"").count(), 6);
    }
}

#[test]
fn every_language_says_everything() {
    for (language, table) in speech::TABLES {
        let words: Map = serde_json::from_str(table).unwrap();
        let mut names: Vec<&str> = words.keys().map(String::as_str).collect();
        names.sort_unstable();
        let more = ["device", "deviceIs", "thisSkill"];
        let mut expected: Vec<&str> = speech::SAID.into_iter().chain(more).collect();
        expected.sort_unstable();
        assert_eq!(names, expected, "{language}");
        for (name, said) in &words {
            let said = said.as_str().unwrap();
            assert_eq!(said.contains("{name}"), name == "hello", "{language} {name}");
            assert_eq!(said.contains("{skill}"), name == "link", "{language} {name}");
            assert!(
                !said.trim().is_empty() && !said.contains(['<', '&', '>']),
                "{language} {name}"
            );
        }
    }
}

type Map = serde_json::Map<String, Value>;

/// The string after a colon or an equals sign, read as the languages read it.
fn string_in(line: &str, after: &str) -> String {
    let (_, literal) = line.split_once(after).unwrap();
    serde_json::from_str(literal.trim_end_matches(',')).unwrap()
}

/// Nothing of the settings but the profile's address gets into the code, and no name leaves its string.
#[test]
fn no_value_of_the_settings_stands_in_the_code() {
    let mut settings = amazon();
    settings.client_id = "amzn1.application-oa2-client.hush".to_owned();
    settings.reciprocal_access_token_url = "https://hush.example".to_owned();
    settings.scopes = vec!["hush".to_owned()];
    settings.domains = vec!["hush.example".to_owned()];
    for kind in KINDS {
        for language in CodeLanguage::ALL {
            for file in files(&skill(&settings, kind, ""), language).unwrap() {
                assert!(!file.text.contains("hush"), "{}", file.name);
            }
        }
    }
}

proptest! {
    #[test]
    fn a_name_stays_in_its_string(
        name in r#"(["'`\\${}/*#\n\r<>&]|\{\{|\}\}|\u{2028}|\u{202e}|[a-zé中])*"#,
        kind in 0_usize..2,
        language in 0_usize..2,
    ) {
        let (kind, language) = (KINDS[kind], CodeLanguage::ALL[language]);
        let settings = amazon();
        let plain = files(&skill(&settings, kind, "Plain"), language).unwrap();
        let hostile = files(&skill(&settings, kind, &name), language).unwrap();
        let shown = cleaned(&name);
        for (plain, hostile) in plain.iter().zip(&hostile) {
            prop_assert_eq!(plain.text.lines().count(), hostile.text.lines().count());
            for (plain, hostile) in plain.text.lines().zip(hostile.text.lines()) {
                if plain == hostile {
                    continue;
                }
                let (before, literal) = hostile.split_once(": ").unwrap();
                prop_assert!(plain.starts_with(before), "{}", hostile);
                let read: Result<String, _> = serde_json::from_str(literal.trim_end_matches(','));
                prop_assert!(read.is_ok(), "{}", hostile);
                let is_plain = !hostile.contains(['\u{2028}', '\u{202e}']);
                prop_assert!(is_plain, "{}", hostile);
                if before.contains("description") {
                    prop_assert_eq!(read.unwrap(), shown.as_str());
                }
            }
        }
    }

    #[test]
    fn an_address_stays_in_its_string(part in r#"(["'`\\${}/*#\n\r<>&@:? ]|\{\{|[a-z.])*"#) {
        let settings = AccountLinking {
            authorization_url: format!("https://{part}/realms/x/protocol/openid-connect/auth"),
            ..AccountLinking::default()
        };
        for language in CodeLanguage::ALL {
            let code = code(&skill(&settings, SkillKind::Custom, ""), language);
            let written = line(&code, "PROFILE_URL = ").trim_end_matches(';');
            let url = string_in(written, " = ");
            prop_assert!(url.is_empty() || url.starts_with("https://"), "{}", url);
            let host = url.split('/').nth(2).unwrap_or_default();
            prop_assert!(!host.contains('@'), "{}", url);
        }
    }
}
