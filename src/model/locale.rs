//! The locales that Alexa speaks.

use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;
use serde::Serializer;

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
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
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

impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Locale {
    /// A tag that is not known counts as the usual one, so that a draft can always be read.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Ok(Self::parse(&tag).unwrap_or_default())
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
        assert_eq!(serde_json::from_str::<Locale>("\"xx\"").unwrap(), Locale::default());
        assert_eq!(serde_json::to_string(&Locale("ja-JP")).unwrap(), "\"ja-JP\"");
        assert!(LOCALES.contains(&Locale::default()));
    }

    #[test]
    fn each_has_its_language() {
        for locale in LOCALES {
            assert!(locale.tag().starts_with(locale.language().code), "{}", locale.tag());
        }
    }
}
