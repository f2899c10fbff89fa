//! What could stand in the security profile: worked out from the skill's name, as long as nothing is typed.

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::wizard::Wizard;

impl Wizard {
    /// Fills the empty ones of the profile's three boxes with something sensible. They can be changed.
    pub(super) fn suggest_profile(&mut self) {
        let name = self.skill_name.trim().to_owned();
        let name = if name.is_empty() { text(key::WIZARD_SUGGESTED_NAME) } else { name };
        fill(&mut self.profile_name, || name.clone());
        fill(&mut self.profile_description, || {
            text_with(key::WIZARD_SUGGESTED_DESCRIPTION, &[("name", &name)])
        });
        fill(&mut self.privacy_url, || format!("https://{}.example/privacy", host_part(&name)));
    }
}

fn fill(text: &mut String, suggestion: impl FnOnce() -> String) {
    if text.trim().is_empty() {
        *text = suggestion();
    }
}

/// A name as a part of a host name: small letters, digits and hyphens.
fn host_part(name: &str) -> String {
    let words: Vec<String> = name
        .to_ascii_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    if words.is_empty() { "skill".to_owned() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_never_replaced() {
        let mut wizard = Wizard {
            skill_name: "Car-Fu & Söhne".to_owned(),
            profile_description: "Mine".to_owned(),
            ..Wizard::new()
        };
        wizard.suggest_profile();
        assert_eq!(wizard.profile_name, "Car-Fu & Söhne");
        assert_eq!(wizard.profile_description, "Mine");
        assert_eq!(wizard.privacy_url, "https://car-fu-s-hne.example/privacy");
    }
}
