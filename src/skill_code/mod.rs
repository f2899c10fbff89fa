//! The code of a skill that knows who is linked: files filled from the templates under `assets/code/`.
//!
//! What comes from settings is untrusted: it enters code as an escaped string and nowhere else.

mod fill;
mod language;
mod profile;
mod speech;

use crate::i18n::key;
use crate::i18n::text;
use crate::model::AccountLinking;
use crate::model::Locale;
use crate::model::SkillKind;
use crate::model::cleaned;
use crate::skill_code::fill::Filling;
use crate::skill_code::fill::literal;
use crate::skill_code::speech::Speech;

pub use language::CodeLanguage;

/// What the code is written for.
#[derive(Clone, Copy, Debug)]
pub struct Skill<'a> {
    pub settings: &'a AccountLinking,
    pub kind: SkillKind,
    /// The skill's name; empty when nobody told it.
    pub name: &'a str,
    /// The locale it speaks.
    pub locale: Locale,
    /// Whether “Send Alexa Events” is on. Where nobody knows, the code answers for it: an answer that is never asked
    /// for does no harm, one that is missing undoes every link.
    pub sends_events: Option<bool>,
}

/// One file of the code.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CodeFile {
    /// Its name, without a folder.
    pub name: &'static str,
    pub text: String,
}

/// The files, the code itself first; `None` for a kind of skill that there is no code for.
pub fn files(skill: &Skill<'_>, language: CodeLanguage) -> Option<Vec<CodeFile>> {
    let templates = language.templates(skill.kind)?;
    let filling = filling(skill, language);
    let file = |(name, template)| CodeFile { name, text: filling.fill(template) };
    Some(templates.iter().copied().map(file).collect())
}

/// Whether what a skill says there is a translation, which nobody else has read yet.
pub fn is_translated(locale: Locale) -> bool {
    locale.language().code != "en"
}

fn filling(skill: &Skill<'_>, language: CodeLanguage) -> Filling {
    let speech = Speech::of(skill.locale);
    let name = cleaned(skill.name);
    let (about_profile, profile_url) = profile::of(skill.settings);
    let about_speech = text(if is_translated(skill.locale) {
        key::CODE_ABOUT_SPEECH_TRANSLATED
    } else {
        key::CODE_ABOUT_SPEECH
    });
    Filling {
        keeps_events: skill.sends_events != Some(false),
        blocks: vec![
            ("about_events", language.comment(&text(key::CODE_ABOUT_EVENTS))),
            ("about_profile", language.comment(&about_profile)),
            ("about_speech", language.comment(&about_speech)),
            ("who_is", language.who_is().trim_end().to_owned()),
        ],
        values: vec![
            ("description", literal(&name)),
            ("device_description", literal(&speech.words("deviceIs"))),
            ("device_name", literal(&speech.words("device"))),
            ("maker", literal(if name.is_empty() { "Skill Linker" } else { &name })),
            ("profile_url", literal(&profile_url)),
            ("speech", speech.table(&name, language.indent())),
        ],
    }
}

#[cfg(test)]
mod tests;
