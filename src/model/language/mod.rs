//! What has to be known of a language to name a skill in it and to speak with the skill.

mod rows;

use rows::LANGUAGES;

/// One language: the words that an invocation name must not have, and those a first skill is made with.
#[derive(Debug, Eq, PartialEq)]
pub struct Language {
    /// Two small letters (ISO 639-1).
    pub code: &'static str,
    /// Whose letters a name is written in.
    pub script: Script,
    /// Words that open or ask a skill (Amazon: launch phrases).
    pub launch: &'static [&'static str],
    /// Words that stand between a skill's name and what is wanted of it (Amazon: connecting words).
    pub connecting: &'static [&'static str],
    /// Articles and prepositions: a name of two words must have none of them.
    pub small: &'static [&'static str],
    /// What wakes a device, beside the words of all languages.
    pub wake: &'static [&'static str],
    /// “Skill” and “app” in this language, beside the English words.
    pub reserved: &'static [&'static str],
    /// Nought to ten.
    pub numbers: [&'static str; 11],
    /// What makes two words of a name of one.
    pub second_word: &'static str,
    /// What opens a skill; `{}` stands for its name.
    pub open: &'static str,
    /// What asks a skill who is speaking.
    pub who_am_i: &'static [&'static str],
}

/// Whose letters words are written in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Script {
    Arabic,
    /// Hindi; English words stay in Latin letters there.
    Devanagari,
    /// Kana and kanji, without blanks between words.
    Japanese,
    /// a to z and these.
    Latin(&'static str),
}

impl Language {
    /// The language of a locale's tag; English when there is no row for it.
    pub(super) fn of(tag: &str) -> &'static Self {
        let code = tag.split('-').next().unwrap_or_default();
        LANGUAGES.iter().find(|language| language.code == code).unwrap_or(&rows::ENGLISH)
    }

    /// The sentence that opens a skill.
    pub fn open(&self, invocation: &str) -> String {
        self.open.replace("{}", invocation)
    }
}

impl Script {
    /// Whether a word can have that letter. Small letters only.
    pub fn has(self, letter: char) -> bool {
        match self {
            Self::Arabic => matches!(letter, '\u{620}'..='\u{65f}' | '\u{671}'..='\u{6d3}'),
            Self::Devanagari => {
                letter.is_ascii_lowercase()
                    || matches!(letter, '\u{900}'..='\u{963}' | '\u{972}'..='\u{97f}' | '\u{200c}' | '\u{200d}')
            }
            Self::Japanese => {
                letter.is_ascii_lowercase()
                    || matches!(letter, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー' | '々')
                    || matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
            }
            Self::Latin(more) => letter.is_ascii_lowercase() || more.contains(letter),
        }
    }

    /// Whether blanks part words, so that they can be counted.
    pub fn has_blanks(self) -> bool {
        self != Self::Japanese
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_written_in_its_own_letters() {
        for language in LANGUAGES {
            let words = language.launch.iter().chain(language.connecting).chain(language.small);
            let words = words.chain(language.numbers.iter()).chain(language.who_am_i);
            for word in words.chain([&language.second_word]) {
                let has = |letter| letter == ' ' || letter == '\'' || language.script.has(letter);
                assert!(word.chars().all(has), "{}: {word}", language.code);
            }
            assert!(language.open.contains("{}"), "{}", language.code);
            assert!(language.who_am_i.len() >= 5, "{}", language.code);
        }
    }

    #[test]
    fn the_sentence_that_opens_a_skill_is_in_its_language() {
        assert_eq!(Language::of("de-DE").open("mein test"), "öffne mein test");
        assert_eq!(Language::of("ja-JP").open("テスト"), "テストを開いて");
        assert_eq!(Language::of("xx").code, "en");
    }
}
