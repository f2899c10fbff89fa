//! Every sentence a person reads, by key. The texts are Fluent files under `assets/i18n/<language>/`;
//! the table of keys is made when building, so a key that no file has does not compile.
//!
//! The language belongs to the thread that speaks to the person: the window's, or the command's.

mod fields;
mod link_seen;
mod locale;
mod new_skill;

use std::cell::RefCell;
use std::rc::Rc;

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentBundle;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use unic_langid::LanguageIdentifier;

pub use fields::field_name;
pub use link_seen::link_seen_key;
pub use locale::locale_name;
pub use new_skill::invocation_advice;
pub use new_skill::invocation_problem;
pub use new_skill::new_skill_problem;
pub use new_skill::new_skill_words;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The name of one text. Made from the table only, so that a text is always there.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Key(&'static str);

impl Key {
    /// The key of that name, for names put together at run time (a rule's texts by its code).
    pub fn find(name: &str) -> Option<Self> {
        let index = KEYS.binary_search_by(|key| key.0.cmp(name)).ok()?;
        KEYS.get(index).copied()
    }

    /// The name as it stands in the Fluent files.
    pub fn name(self) -> &'static str {
        self.0
    }
}

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    static BUNDLE: RefCell<Rc<Bundle>> = RefCell::new(Rc::new(bundle("en")));
}

/// The tags of the languages there are, English among them.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(tag, _)| *tag)
}

/// Speaks that language from now on in this thread. A tag that is not there counts by its first part
/// (`de-AT` as `de`); one that is not there at all changes nothing and gives `false`.
pub fn speak(tag: &str) -> bool {
    let primary = tag.split(['-', '_', '.']).next().unwrap_or(tag);
    let Some(found) = languages()
        .find(|language| language.eq_ignore_ascii_case(tag))
        .or_else(|| languages().find(|language| language.eq_ignore_ascii_case(primary)))
    else {
        return false;
    };
    BUNDLE.with(|slot| *slot.borrow_mut() = Rc::new(bundle(found)));
    true
}

/// The tag of the language this thread speaks.
pub fn spoken() -> String {
    let bundle = BUNDLE.with(|slot| Rc::clone(&slot.borrow()));
    bundle.locales.first().map(ToString::to_string).unwrap_or_default()
}

/// What a language calls itself.
pub fn own_name(tag: &str) -> String {
    let bundle = bundle(tag);
    let pattern = bundle.get_message(key::LANGUAGE_NAME.0).and_then(|message| message.value());
    pattern.map_or_else(
        || tag.to_owned(),
        |pattern| bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned(),
    )
}

/// Stretches every text by about four tenths, as some languages would. Only for trying layouts.
pub fn speak_stretched() {
    let mut stretched = bundle("en");
    stretched.set_transform(Some(|text| {
        let extra: String =
            text.chars().filter(|c| c.is_alphabetic()).step_by(5).flat_map(|c| [c, c]).collect();
        if extra.is_empty() { text.into() } else { format!("{text}{extra}").into() }
    }));
    BUNDLE.with(|slot| *slot.borrow_mut() = Rc::new(stretched));
}

/// The text of a key that takes no values.
pub fn text(key: Key) -> String {
    text_with(key, &[])
}

/// The text of a key with its values put in. A value `count` is a number, so that one and many can differ.
pub fn text_with(key: Key, values: &[(&str, &str)]) -> String {
    let mut args = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        let is_count = *name == "count";
        let value = if is_count { FluentValue::try_number(value) } else { (*value).into() };
        args.set(*name, value);
    }
    format(key, &args)
}

/// The text of a key whose value `count` is a number, so that one and many can differ.
pub fn counted(key: Key, count: usize) -> String {
    let mut args = FluentArgs::with_capacity(1);
    args.set("count", FluentValue::from(count));
    format(key, &args)
}

fn format(key: Key, args: &FluentArgs<'_>) -> String {
    let bundle = BUNDLE.with(|slot| Rc::clone(&slot.borrow()));
    let Some(pattern) = bundle.get_message(key.0).and_then(|message| message.value()) else {
        return key.0.to_owned();
    };
    // A value that the text does not name is left out by Fluent; the tests look for that.
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(args), &mut errors).into_owned()
}

fn bundle(tag: &str) -> Bundle {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    // Marks of direction would end up in reports and in copied text.
    bundle.set_use_isolating(false);
    let sources =
        LANGUAGES.iter().find(|(name, _)| *name == tag).map_or(&[][..], |(_, sources)| sources);
    for source in sources {
        // The build has parsed every file, so nothing is lost here.
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_by_its_key() {
        assert_eq!(text(key::COMMON_BACK), "Back");
        assert_eq!(Key::find("common-back"), Some(key::COMMON_BACK));
        assert_eq!(Key::find("no-such-key"), None);
    }

    #[test]
    fn one_and_many_differ_beside_other_values_too() {
        for (count, expected) in [("1", "Asked 1 server at 9:41"), ("2", "Asked 2 servers at 9:41")]
        {
            assert_eq!(
                text_with(key::PROBE_ASKED, &[("count", count), ("time", "9:41")]),
                expected
            );
        }
    }

    #[test]
    fn every_key_of_every_language_has_a_text() {
        for language in languages() {
            assert!(speak(language));
            for key in KEYS {
                assert!(!text(*key).is_empty(), "{} in {language}", key.name());
            }
        }
        speak("en");
    }

    #[test]
    fn an_unknown_language_changes_nothing() {
        assert!(!speak("tlh"));
        assert!(speak("en-GB"));
        assert_eq!(text(key::COMMON_BACK), "Back");
    }
}
