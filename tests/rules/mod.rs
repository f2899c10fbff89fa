//! The rules against examples that speak and examples that do not, and against settings that are fine.

mod answered;
mod context;
mod failures;
mod filler;
mod form;
mod services;
mod valid_configs;
mod values;

use serde_json::Value;
use skill_linker::i18n;
use skill_linker::i18n::KEYS;
use skill_linker::import;
use skill_linker::model::AccountLinking;
use skill_linker::model::Context;
use skill_linker::model::Secret;
use skill_linker::model::write_request;
use skill_linker::rules;
use skill_linker::rules::Checked;
use skill_linker::rules::Finding;
use skill_linker::rules::RULES;

const EXAMPLES: &str = include_str!("../fixtures/rule-examples.jsonl");

/// Checks JSON as a file would be checked.
fn check_json(json: &Value, context: &Value) -> Checked {
    check_text(&json.to_string(), context)
}

fn check_text(text: &str, context: &Value) -> Checked {
    rules::check_imported(&import::read(text.as_bytes()).unwrap(), &context_of(context))
}

fn context_of(context: &Value) -> Context {
    let context: Context = serde_json::from_value(context.clone()).unwrap_or_default();
    assert_eq!(context.unknown_names(), Vec::<String>::new());
    context
}

/// What an example says about the skill, its answers to questions included.
fn with_facts(example: &Value) -> Value {
    let mut context = example["context"].clone();
    if let Some(facts) = example.get("facts") {
        if context.is_null() {
            context = serde_json::json!({});
        }
        context["facts"] = facts.clone();
    }
    context
}

/// An example: its line as a value, and its input as the text that it is.
struct Example {
    line: Value,
    input: &'static str,
}

impl Example {
    fn all() -> impl Iterator<Item = Self> {
        EXAMPLES.lines().map(|text| {
            let (_, rest) = text.split_once("\"input\": ").unwrap();
            let (input, _) = rest.split_once(", \"context\": ").unwrap();
            Self { line: serde_json::from_str(text).unwrap(), input }
        })
    }

    fn bad() -> impl Iterator<Item = Self> {
        Self::all().filter(|example| example.line["kind"] == "bad")
    }

    fn code(&self) -> &str {
        self.line["code"].as_str().unwrap()
    }

    fn checked(&self) -> Checked {
        check_text(self.input, &with_facts(&self.line))
    }
}

fn lines(text: &str) -> impl Iterator<Item = Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap())
}

fn codes(checked: &Checked) -> Vec<&str> {
    checked.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn each_rule_speaks_where_it_should_and_only_there() {
    let mut wrong = Vec::new();
    for example in Example::all() {
        let (code, kind) = (example.code(), &example.line["kind"]);
        let found = example.checked();
        if codes(&found).contains(&code) != (kind == "bad") {
            let note = &example.line["note"];
            wrong.push(format!("{code} {kind}: {note} gave {:?}", codes(&found)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_cause_gives_one_finding() {
    for example in Example::bad() {
        let found = example.checked();
        for finding in &found.findings {
            let same = found.findings.iter().filter(|other| {
                other.field == finding.field
                    && other.pointer == finding.pointer
                    && other.field.is_some()
            });
            let codes: Vec<&str> = same.map(|finding| finding.code).collect();
            // Http beside a home address and the like are two causes; the same code twice never is.
            let mut distinct = codes.clone();
            distinct.dedup();
            assert_eq!(codes, distinct, "{}", example.line);
        }
        assert!(found.findings.len() <= 4, "{}: {:?}", example.line, codes(&found));
    }
}

#[test]
fn every_rule_has_examples_of_both_kinds() {
    for rule in RULES {
        for kind in ["bad", "good"] {
            let there = lines(EXAMPLES).any(|e| e["code"] == rule.code && e["kind"] == kind);
            assert!(there, "{} {kind}", rule.code);
        }
    }
}

#[test]
fn the_table_is_in_order() {
    assert!(RULES.is_sorted_by_key(|rule| rule.step));
    for (index, rule) in RULES.iter().enumerate() {
        let twice = RULES[..index].iter().any(|r| r.code == rule.code && r.step == rule.step);
        assert!(!twice, "{} {:?}", rule.code, rule.step);
        assert!(rule.source.starts_with("https://"));
    }
}

#[test]
fn every_finding_of_the_examples_has_its_texts() {
    for example in Example::all() {
        for finding in example.checked().findings {
            for (part, text) in [
                ("title", finding.title()),
                ("why", finding.why()),
                ("who", finding.who()),
                ("fix", finding.fix()),
            ] {
                let name = format!("{} {} {part}: {text}", finding.code, finding.variant);
                assert!(!text.is_empty() && !text.contains(['{', '}']), "{name}");
                assert_eq!(text.ends_with(['.', '?']), part != "title", "{name}");
            }
        }
    }
}

#[test]
fn a_fix_that_is_applied_silences_its_rule() {
    for example in Example::bad() {
        let found = import::read(example.input.as_bytes()).unwrap();
        let (mut settings, mut secret) = (found.settings, found.secret.unwrap_or_default());
        for finding in example.checked().findings.iter().filter(|finding| finding.can_be_fixed()) {
            assert!(rules::apply_fix(finding, &mut settings, &mut secret));
            // The wrapper, and a name that stands twice, are mended by writing the settings again.
            let written = write_request(&settings, secret.expose());
            let again = check_text(&written, &with_facts(&example.line));
            let same = |other: &Finding| {
                other.code == finding.code
                    && other.pointer == finding.pointer
                    && other.variant == finding.variant
            };
            assert!(!again.findings.iter().any(same), "{} {}", finding.code, example.line);
        }
    }
}

#[test]
fn order_of_members_and_unknown_ones_do_not_matter() {
    for example in lines(EXAMPLES) {
        if example["code"] == "AL-050" {
            // What stands twice is lost in a parsed value.
            continue;
        }
        let mut plain = check_json(&example["input"], &with_facts(&example));
        let mut input = example["input"].clone();
        let wrapped = ["accountLinkingRequest", "accountLinkingResponse"]
            .into_iter()
            .find(|name| input.get(name).is_some());
        let members = match wrapped {
            Some(name) => input.get_mut(name).unwrap(),
            None => &mut input,
        };
        // Nothing at all and an unknown member are two things.
        let Some(object) = members.as_object().filter(|object| !object.is_empty()) else {
            continue;
        };
        let mut turned: serde_json::Map<String, Value> =
            object.iter().rev().map(|(name, value)| (name.clone(), value.clone())).collect();
        turned.insert("somethingNew".to_owned(), Value::from("x"));
        if let Some(Value::Bool(skip)) = turned.get("skipOnEnablement") {
            let text = Value::from(skip.to_string());
            turned.insert("skipOnEnablement".to_owned(), text);
        }
        *members = Value::Object(turned);
        let mut found = check_json(&input, &with_facts(&example));
        // An unknown member and a text for a truth are good to know, and change nothing else.
        found.findings.retain(|finding| {
            !matches!((finding.code, finding.variant), ("AL-002", "unknown") | ("AL-003", "truth"))
        });
        // The whole settings are only suggested while there is nothing unknown in them.
        for finding in found.findings.iter_mut().chain(&mut plain.findings) {
            finding.suggestion.take_if(|_| finding.code == "AL-001");
        }
        assert_eq!(found, plain, "{example}");
    }
}

#[test]
fn white_space_and_the_turn_of_the_members_do_not_matter() {
    for example in Example::all().filter(|example| example.code() != "AL-050") {
        let plain = example.checked();
        let context = with_facts(&example.line);
        let input: Value = serde_json::from_str(example.input).unwrap();
        let spaced = serde_json::to_string_pretty(&input).unwrap().replace('\n', " \r\n\t");
        assert_eq!(check_text(&spaced, &context), plain, "{}", example.line);
        let Value::Object(members) = input else { continue };
        let Some((name, Value::Object(inner))) = members.iter().next() else { continue };
        for turn in 1..inner.len() {
            let turned = inner.iter().skip(turn).chain(inner.iter().take(turn));
            let turned: serde_json::Map<String, Value> =
                turned.map(|(name, value)| (name.clone(), value.clone())).collect();
            let text = format!("\n{{ {}: {} }}\n", Value::from(name.as_str()), Value::from(turned));
            assert_eq!(check_text(&text, &context), plain, "{}", example.line);
        }
    }
}

#[test]
fn the_secret_is_in_no_finding() {
    let secret = Secret::new("<canary-7c1f your secret>\u{200b} ");
    let checked = rules::check(&AccountLinking::default(), &secret, &Context::default());
    assert!(checked.findings.iter().any(|finding| finding.pointer == "/clientSecret"));
    assert!(!format!("{checked:?}").contains("canary"));
    for finding in &checked.findings {
        assert!(!finding.why().contains("canary"));
    }
}

#[test]
fn no_sentence_of_a_rule_is_long() {
    for key in KEYS.iter().filter(|key| key.name().starts_with("rule-")) {
        let text = i18n::text(*key);
        for sentence in text.split(['.', '?', ':']) {
            assert!(sentence.split_whitespace().count() <= 20, "{}: {text}", key.name());
        }
        for word in ["please", "sorry", "invalid", "simply", "!"] {
            assert!(!text.to_lowercase().contains(word), "{}: {text}", key.name());
        }
    }
}

#[test]
fn every_rule_with_texts_is_in_the_table() {
    for key in KEYS.iter().filter_map(|key| key.name().strip_prefix("rule-al-")) {
        let code = format!("AL-{}", &key[..3]);
        assert!(rules::catalogue().iter().any(|entry| entry.code == code), "{key}");
    }
}

#[test]
fn what_stops_and_what_yields_is_kept() {
    let plain = serde_json::json!({
        "type": "AUTH_CODE", "authorizationUrl": "https://login.tidewater-lights.com/authorize",
        "accessTokenUrl": "https://login.tidewater-lights.com/token", "clientId": "voice-skill-7",
        "clientSecret": "Kq7-made-up-only-2mXv", "accessTokenScheme": "HTTP_BASIC", "scopes": ["read"]
    });
    let cases: [(&str, Value, &[&str]); 9] = [
        ("type", "Auth Code ".into(), &["AL-004"]),
        ("authorizationUrl", "<host>/authorize".into(), &["AL-013"]),
        ("authorizationUrl", " login.tidewater-lights.com/a".into(), &["AL-012", "AL-005"]),
        ("authorizationUrl", "http://192.168.1.2:8123/a#b".into(), &["AL-006", "AL-017", "AL-019"]),
        ("accessTokenUrl", "https://homeassistant.local:8123/t".into(), &["AL-019"]),
        ("accessTokenUrl", "https://login.tidewater-lights.com:8123/t".into(), &["AL-020"]),
        ("clientId", "  ".into(), &["AL-009"]),
        ("clientId", "YOUR_CLIENT_ID ".into(), &["AL-012", "AL-013"]),
        ("scopes", serde_json::json!(["a,b", "a,b"]), &["AL-026", "AL-025"]),
    ];
    for (name, value, expected) in cases {
        let mut members = plain.clone();
        members[name] = value.clone();
        let found =
            check_json(&serde_json::json!({"accountLinkingRequest": members}), &Value::Null);
        assert_eq!(codes(&found), expected, "{name} {value}");
    }
}
