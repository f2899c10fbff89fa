//! The table of providers and the texts agree.

use skill_linker::i18n::Key;
use skill_linker::model::PROVIDERS;

#[test]
fn every_key_of_every_row_has_a_text() {
    for provider in PROVIDERS {
        let part = provider.part.into_iter().flat_map(|part| [part.label_key, part.why_key]);
        let scopes = provider.scopes.iter().map(|offer| offer.key);
        let variants = provider.variants.iter().map(|variant| variant.label_key);
        for key in part.chain(scopes).chain(variants).chain([provider.register_key]) {
            assert!(Key::find(key).is_some(), "{key}");
        }
    }
}
