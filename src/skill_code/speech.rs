//! What a skill says, by the language of its locale: the tables under `assets/code/speech/`.

use serde_json::Map;
use serde_json::Value;

use crate::model::Locale;
use crate::skill_code::fill::literal;

/// The tables by language. English came first; the others are translations that nobody else has read.
pub(super) const TABLES: &[(&str, &str)] = &[
    ("ar", include_str!("../../assets/code/speech/ar.json")),
    ("de", include_str!("../../assets/code/speech/de.json")),
    ("en", include_str!("../../assets/code/speech/en.json")),
    ("es", include_str!("../../assets/code/speech/es.json")),
    ("fr", include_str!("../../assets/code/speech/fr.json")),
    ("hi", include_str!("../../assets/code/speech/hi.json")),
    ("it", include_str!("../../assets/code/speech/it.json")),
    ("ja", include_str!("../../assets/code/speech/ja.json")),
    ("nl", include_str!("../../assets/code/speech/nl.json")),
    ("pt", include_str!("../../assets/code/speech/pt.json")),
];

/// The words that are said, in the order in which they stand in the code.
pub(super) const SAID: [&str; 9] =
    ["ask", "goodbye", "hello", "help", "later", "link", "linked", "notUnderstood", "trouble"];

/// The words of one language.
pub(super) struct Speech(Map<String, Value>);

impl Speech {
    /// The words of that locale's language. The tests hold that every language has its table.
    pub(super) fn of(locale: Locale) -> Self {
        let found = TABLES.iter().find(|(code, _)| *code == locale.language().code);
        Self(found.and_then(|(_, table)| serde_json::from_str(table).ok()).unwrap_or_default())
    }

    pub(super) fn words(&self, name: &str) -> String {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// The table as it stands in the code, the skill's name filled in.
    pub(super) fn table(&self, skill: &str, indent: &str) -> String {
        let skill = if skill.is_empty() { self.words("thisSkill") } else { in_ssml(skill) };
        let lines = SAID.map(|name| {
            let said = self.words(name).replace("{skill}", &skill);
            format!("{indent}{}: {},\n", literal(name), literal(&said))
        });
        format!("{{\n{}}}", lines.concat())
    }
}

/// A text as it stands in speech, which is marked up (SSML is XML).
fn in_ssml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
