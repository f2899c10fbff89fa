//! What a locale of Alexa is called.

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::model::Locale;

const NAMES: [(&str, Key); 17] = [
    ("ar-SA", key::LOCALE_AR_SA),
    ("de-DE", key::LOCALE_DE_DE),
    ("en-AU", key::LOCALE_EN_AU),
    ("en-CA", key::LOCALE_EN_CA),
    ("en-GB", key::LOCALE_EN_GB),
    ("en-IN", key::LOCALE_EN_IN),
    ("en-US", key::LOCALE_EN_US),
    ("es-ES", key::LOCALE_ES_ES),
    ("es-MX", key::LOCALE_ES_MX),
    ("es-US", key::LOCALE_ES_US),
    ("fr-CA", key::LOCALE_FR_CA),
    ("fr-FR", key::LOCALE_FR_FR),
    ("hi-IN", key::LOCALE_HI_IN),
    ("it-IT", key::LOCALE_IT_IT),
    ("ja-JP", key::LOCALE_JA_JP),
    ("nl-NL", key::LOCALE_NL_NL),
    ("pt-BR", key::LOCALE_PT_BR),
];

/// The locale's language and country, such as “German (Germany)”; its tag when there are no words for it.
pub fn locale_name(locale: Locale) -> String {
    let tag = locale.tag();
    let name = NAMES.iter().find(|(of, _)| *of == tag);
    name.map_or_else(|| tag.to_owned(), |(_, key)| text(*key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LOCALES;

    #[test]
    fn each_has_a_name_of_its_own() {
        let mut names: Vec<String> = LOCALES.into_iter().map(locale_name).collect();
        assert!(names.iter().all(|name| name.ends_with(')')), "{names:?}");
        names.sort();
        names.dedup();
        assert_eq!(names.len(), LOCALES.len());
    }
}
