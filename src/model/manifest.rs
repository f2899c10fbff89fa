//! A skill's manifest, as far as the rules about account linking read it. Source: SMAPI's skill manifest.

use serde_json::Map;
use serde_json::Value;

/// The manifest without its outer member. Every part can be missing.
#[derive(Clone, Copy, Debug)]
pub struct Manifest<'a>(&'a Value);

impl<'a> Manifest<'a> {
    /// Reads a manifest with or without its outer member.
    pub fn new(value: &'a Value) -> Self {
        Self(value.get("manifest").unwrap_or(value))
    }

    /// The names of `apis`: the skill's kinds.
    pub fn kinds(self) -> Option<impl Iterator<Item = &'a str>> {
        Some(self.0.get("apis")?.as_object()?.keys().map(String::as_str))
    }

    /// The locales of `publishingInformation`, such as `en-US`, each with what is said in it.
    pub fn locales(self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        let locales = self.object("/publishingInformation/locales");
        locales.into_iter().flatten().map(|(locale, said)| (locale.as_str(), said))
    }

    /// Whether only the maker's organisation gets the skill.
    pub fn is_private(self) -> bool {
        self.text("/publishingInformation/distributionMode") == "PRIVATE"
    }

    /// Whether it is prepared for the store: not private, and described in some language.
    pub fn is_for_the_store(self) -> bool {
        !self.is_private() && self.locales().any(|(_, said)| said.get("description").is_some())
    }

    /// What reviewers are told; empty when they are told nothing.
    pub fn testing_instructions(self) -> &'a str {
        self.text("/publishingInformation/testingInstructions").trim()
    }

    /// The locales that have no address of a privacy policy.
    pub fn locales_without_policy(self) -> impl Iterator<Item = &'a str> {
        let policies = self.object("/privacyAndCompliance/locales");
        self.locales().map(|(locale, _)| locale).filter(move |locale| {
            let url = policies.and_then(|policies| policies.get(*locale)?.get("privacyPolicyUrl"));
            url.and_then(Value::as_str).is_none_or(|url| url.trim().is_empty())
        })
    }

    /// Whether the skill is made for children.
    pub fn is_for_children(self) -> bool {
        let said = self.0.pointer("/privacyAndCompliance/isChildDirected");
        said.and_then(Value::as_bool).unwrap_or_default()
    }

    /// Whether the skill asks for a permission.
    pub fn has_permission(self, name: &str) -> bool {
        let permissions = self.0.get("permissions").and_then(Value::as_array);
        let mut names = permissions.into_iter().flatten().filter_map(|one| one.get("name"));
        names.any(|given| given == name)
    }

    /// Whether “Send Alexa Events” is on. It has a client ID and a secret of its own.
    pub fn sends_events(self) -> bool {
        self.has_permission("alexa::async_event:write")
    }

    fn object(self, path: &str) -> Option<&'a Map<String, Value>> {
        self.0.pointer(path)?.as_object()
    }

    fn text(self, path: &str) -> &'a str {
        self.0.pointer(path).and_then(Value::as_str).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_empty_manifest_says_nothing() {
        let value = json!({});
        let manifest = Manifest::new(&value);
        assert!(manifest.kinds().is_none());
        assert!(!manifest.is_private() && !manifest.is_for_the_store());
        assert!(
            !manifest.is_for_children()
                && !manifest.has_permission("x")
                && !manifest.sends_events()
        );
        assert_eq!(manifest.testing_instructions(), "");
        assert_eq!(manifest.locales_without_policy().count(), 0);
    }

    #[test]
    fn each_part_is_read() {
        let value = json!({"manifest": {
            "apis": {"custom": {}, "smartHome": {}},
            "permissions": [{"name": "alexa::async_event:write"}],
            "publishingInformation": {
                "distributionMode": "PUBLIC", "testingInstructions": " Say hello. ",
                "locales": {"en-US": {"description": "x"}, "de-DE": {}, "fr-FR": {}}
            },
            "privacyAndCompliance": {"isChildDirected": true, "locales": {
                "en-US": {"privacyPolicyUrl": "https://a"}, "fr-FR": {"privacyPolicyUrl": " "}
            }}
        }});
        let manifest = Manifest::new(&value);
        assert_eq!(manifest.kinds().unwrap().collect::<Vec<_>>(), ["custom", "smartHome"]);
        assert!(manifest.is_for_the_store() && manifest.is_for_children());
        assert!(manifest.has_permission("alexa::async_event:write") && manifest.sends_events());
        assert_eq!(manifest.testing_instructions(), "Say hello.");
        let without: Vec<&str> = manifest.locales_without_policy().collect();
        assert_eq!(without, ["de-DE", "fr-FR"]);
    }

    #[test]
    fn a_private_skill_is_not_for_the_store() {
        let value = json!({"publishingInformation": {
            "distributionMode": "PRIVATE", "locales": {"en-US": {"description": "x"}}
        }});
        let manifest = Manifest::new(&value);
        assert!(manifest.is_private() && !manifest.is_for_the_store());
    }
}
