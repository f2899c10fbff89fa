//! What is known about the skill around its settings, for the rules that need it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::model::Facts;
use crate::model::Manifest;

/// The facts of `check --context FILE`, or what the wizard knows by now. Everything can be missing.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, rename_all = "camelCase")]
pub struct Context {
    /// A name of `manifest.apis`, such as `custom` or `smartHome`.
    pub skill_type: Option<String>,
    pub vendor_id: Option<String>,
    /// `development` or `live`, as given.
    pub stage: Option<String>,
    /// What the settings are for; `None` follows from their form.
    #[serde(rename = "for")]
    pub purpose: Option<Purpose>,
    /// The return addresses registered at the service that owns the client ID.
    pub allowed_return_urls: Option<Vec<String>>,
    /// The skill's manifest as SMAPI returns it, with or without its outer member.
    pub manifest: Option<Value>,
    /// Where the settings' file lies in its project.
    pub path: Option<String>,
    /// What people answered, and what other parts of the program saw.
    pub facts: Facts,
    /// Whether the secret comes from elsewhere (password store, environment, standard input).
    #[serde(skip)]
    pub secret_elsewhere: bool,
    /// Names that are none of these; their values are not looked at.
    #[serde(flatten)]
    #[expect(clippy::zero_sized_map_values, reason = "serde gathers the rest in a map only")]
    pub unknown: BTreeMap<String, IgnoredAny>,
}

/// Why the settings are looked at.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum Purpose {
    /// They came from Amazon, which never tells the secret.
    Read,
    /// They are about to be sent.
    #[default]
    Send,
}

impl Context {
    /// The first of the skill's kinds that is such a one: of those of the manifest, else of the one given. `None`
    /// when nobody told a kind.
    pub fn kind_that(&self, is: impl Fn(&str) -> bool) -> Option<Option<&str>> {
        if let Some(mut kinds) = self.manifest().and_then(Manifest::kinds) {
            return Some(kinds.find(|kind| is(kind)));
        }
        self.skill_type.as_deref().map(|kind| is(kind).then_some(kind))
    }

    /// The names in the context that mean nothing here, those of `facts` with that word in front.
    pub fn unknown_names(&self) -> Vec<String> {
        let facts = self.facts.unknown.keys().map(|name| format!("facts.{name}"));
        self.unknown.keys().cloned().chain(facts).collect()
    }

    /// The manifest, when there is one.
    pub fn manifest(&self) -> Option<Manifest<'_>> {
        self.manifest.as_ref().map(Manifest::new)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_kinds_come_from_the_manifest_first() {
        let inner = json!({"apis": {"custom": {}, "smartHome": {}}});
        for manifest in [inner.clone(), json!({"manifest": inner})] {
            let context = Context {
                skill_type: Some("music".to_owned()),
                manifest: Some(manifest),
                ..Context::default()
            };
            assert_eq!(context.kind_that(|kind| kind != "custom"), Some(Some("smartHome")));
            assert_eq!(context.kind_that(|kind| kind == "music"), Some(None));
        }
        assert_eq!(Context::default().kind_that(|_| true), None);
        let music = Context { skill_type: Some("music".to_owned()), ..Context::default() };
        assert_eq!(music.kind_that(|_| true), Some(Some("music")));
    }

    #[test]
    fn a_context_file_is_read() {
        let context: Context = serde_json::from_value(json!({
            "skillType": "smartHome", "vendorId": "M1", "stage": "live", "for": "read",
            "allowedReturnUrls": ["https://a.example"], "facts": {"lwaEnabled": true}
        }))
        .unwrap();
        assert_eq!(context.purpose, Some(Purpose::Read));
        assert_eq!(context.facts.lwa_enabled, Some(true));
        assert_eq!(context.unknown_names(), Vec::<String>::new());
        assert_eq!(context.allowed_return_urls.unwrap().len(), 1);
    }

    #[test]
    fn names_that_mean_nothing_are_kept_to_be_said() {
        let context: Context = serde_json::from_value(
            json!({"skilltype": 1, "facts": {"lwaEnabld": {}, "now": null}}),
        )
        .unwrap();
        assert_eq!(context.unknown_names(), ["skilltype", "facts.lwaEnabld"]);
    }
}
