//! The locales that Alexa speaks.

use serde::Deserialize;
use serde::Serialize;

use crate::model::Language;

/// Every locale that a custom skill can be made for, by its tag (Amazon: “Develop skills in multiple languages”).
pub const LOCALES: [Locale; 17] = [
    Locale("ar-SA"),
    Locale("de-DE"),
    Locale("en-AU"),
    Locale("en-CA"),
    Locale("en-GB"),
    Locale("en-IN"),
    Locale("en-US"),
    Locale("es-ES"),
    Locale("es-MX"),
    Locale("es-US"),
    Locale("fr-CA"),
    Locale("fr-FR"),
    Locale("hi-IN"),
    Locale("it-IT"),
    Locale("ja-JP"),
    Locale("nl-NL"),
    Locale("pt-BR"),
];

/// One of [`LOCALES`]; in doubt `en-US`, which is what Amazon's pages begin with.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(from = "String", into = "&'static str")]
pub struct Locale(&'static str);

impl Locale {
    /// The tag as SMAPI writes it, such as `en-US`.
    pub fn tag(self) -> &'static str {
        self.0
    }

    /// The locale of a tag, with `-` or `_` and letters of any size.
    pub fn parse(text: &str) -> Option<Self> {
        let tag = text.trim().replace('_', "-");
        LOCALES.into_iter().find(|locale| locale.0.eq_ignore_ascii_case(&tag))
    }

    /// What is spoken there.
    pub fn language(self) -> &'static Language {
        Language::of(self.0)
    }
}

impl Default for Locale {
    fn default() -> Self {
        Self("en-US")
    }
}

impl From<String> for Locale {
    fn from(tag: String) -> Self {
        Self::parse(&tag).unwrap_or_default()
    }
}

impl From<Locale> for &'static str {
    fn from(locale: Locale) -> Self {
        locale.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_they_are_written_anywhere() {
        for text in ["de-DE", "de_DE", " DE-de "] {
            assert_eq!(Locale::parse(text).map(Locale::tag), Some("de-DE"));
        }
        assert_eq!(Locale::parse("de"), None);
        assert_eq!(Locale::from("xx".to_owned()), Locale::default());
        assert!(LOCALES.contains(&Locale::default()));
    }

    #[test]
    fn each_has_its_language() {
        for locale in LOCALES {
            assert!(locale.tag().starts_with(locale.language().code), "{}", locale.tag());
        }
    }
}
