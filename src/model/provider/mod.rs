//! The services people can sign in with, one row each: their addresses, scopes, scheme and quirks.

mod rows;

use url::Url;

use crate::model::AccountLinking;
use crate::model::GrantType;

pub use rows::PROVIDERS;

/// One service. What differs from customer to customer stands as `{part}` in its addresses.
#[derive(Clone, Copy, Debug)]
pub struct Provider {
    /// A short name for drafts and text keys.
    pub id: &'static str,
    /// The name people know. A brand, so it is not translated.
    pub name: &'static str,
    /// Its addresses; more than one where they differ by region.
    pub variants: &'static [Variant],
    /// What `{part}` stands for; `None` when the addresses are the same for everybody.
    pub part: Option<Part>,
    /// `HTTP_BASIC` or `REQUEST_BODY_CREDENTIALS`: the one the service takes by default.
    pub scheme: &'static str,
    pub scopes: &'static [ScopeOffer],
    /// The scope without which no refresh token is given.
    pub offline_scope: Option<&'static str>,
    /// Whether it checks PKCE with S256.
    pub pkce: bool,
    /// The key of the text that says what to register there.
    pub register_key: &'static str,
    /// The key of the text that says where it shows client ID and secret.
    pub credentials_key: &'static str,
    /// Its own hosts, as [`host_matches`] reads them; empty where everybody has a host of their own.
    pub hosts: &'static [&'static str],
    /// Tells from the two addresses whether they are this service's.
    pub recognises: fn(authorization: &Url, token: Option<&Url>, scopes: &[String]) -> bool,
}

/// The two addresses of a service, in one region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variant {
    pub id: &'static str,
    /// The key of the text that names the region.
    pub label_key: &'static str,
    pub authorization_url: &'static str,
    pub access_token_url: &'static str,
    /// Where a token is exchanged for what is known of its person (Amazon's profile, or `userinfo` of `OpenID`
    /// Connect); `None` where there is no such address.
    pub profile_url: Option<&'static str>,
}

/// What differs from customer to customer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The key of the box's label.
    pub label_key: &'static str,
    /// The key of the sentence that says where it is found.
    pub why_key: &'static str,
    /// A made-up value to show the form.
    pub example: &'static str,
}

/// A scope that a service offers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScopeOffer {
    pub scope: &'static str,
    /// The key of the line that says what the skill then knows. See [`ScopeOffer::title_key`].
    pub key: &'static str,
    /// Whether it is ticked to begin with.
    pub ticked: bool,
}

impl Provider {
    /// The service of that ID.
    pub fn with_id(id: &str) -> Option<&'static Self> {
        PROVIDERS.iter().find(|provider| provider.id == id)
    }

    /// The service whose addresses these are.
    pub fn of(settings: &AccountLinking) -> Option<&'static Self> {
        let authorization = Url::parse(settings.authorization_url.trim()).ok()?;
        let token = Url::parse(settings.access_token_url.trim()).ok();
        PROVIDERS.iter().find(|provider| {
            (provider.recognises)(&authorization, token.as_ref(), &settings.scopes)
        })
    }

    /// The two addresses of a variant with `{part}` filled in; a scheme and slashes around the part go.
    pub fn addresses(&self, variant: usize, part: &str) -> Option<(String, String)> {
        let variant = self.variants.get(variant)?;
        let part = trimmed(part);
        if self.part.is_some() && part.is_empty() {
            return None;
        }
        Some((fill(variant.authorization_url, part), fill(variant.access_token_url, part)))
    }

    /// The counterpart of [`Self::addresses`]: which variant an authorization address is of, and what stands in the
    /// place of `{part}` (empty where there is none). `None` for an address of another shape.
    pub fn place_of(&self, authorization: &str) -> Option<(usize, String)> {
        let authorization = authorization.trim();
        self.variants.iter().enumerate().find_map(|(place, variant)| {
            let part = match variant.authorization_url.split_once("{part}") {
                Some((before, after)) => authorization.strip_prefix(before)?.strip_suffix(after)?,
                None => authorization.strip_prefix(variant.authorization_url)?,
            };
            (part.is_empty() == self.part.is_none()).then(|| (place, part.to_owned()))
        })
    }

    /// Where these settings' tokens tell whose they are; `None` where the service has no such address, or where its
    /// addresses are of another shape.
    pub fn profile_url(&self, settings: &AccountLinking) -> Option<String> {
        let place = self.place_of(&settings.authorization_url);
        // The first is the one for everybody who has no region or part of their own.
        let (variant, part) =
            place.or_else(|| self.part.is_none().then(<(usize, String)>::default))?;
        let template = self.variants.get(variant)?.profile_url?;
        Some(fill(template, trimmed(&part)))
    }

    /// Writes addresses, grant type and scheme, and the ticked scopes where there are none yet.
    pub fn apply(&self, variant: usize, part: &str, settings: &mut AccountLinking) {
        GrantType::AuthCode.as_str().clone_into(&mut settings.grant_type);
        self.scheme.clone_into(&mut settings.access_token_scheme);
        if let Some((authorization, token)) = self.addresses(variant, part) {
            settings.authorization_url = authorization;
            settings.access_token_url = token;
        }
        if settings.scopes.is_empty() {
            settings.scopes = self
                .scopes
                .iter()
                .filter(|offer| offer.ticked)
                .map(|offer| offer.scope.to_owned())
                .collect();
        }
    }
}

impl ScopeOffer {
    /// The key of the same in a few words.
    pub fn title_key(&self) -> String {
        format!("{}-title", self.key)
    }
}

impl PartialEq for Provider {
    /// A row is known by its ID.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Whether a host in small letters is the one named, or fits a pattern with one `*` for one label or more.
pub fn host_matches(host: &str, pattern: &str) -> bool {
    let Some((front, end)) = pattern.split_once('*') else { return host == pattern };
    host.strip_prefix(front)
        .and_then(|rest| rest.strip_suffix(end))
        .is_some_and(|middle| !middle.is_empty())
}

fn fill(template: &str, part: &str) -> String {
    template.replace("{part}", part)
}

fn trimmed(part: &str) -> &str {
    let part = part.trim();
    let part = part.split_once("://").map_or(part, |(_, rest)| rest);
    part.trim_matches('/')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_recognises_its_own_addresses() {
        for provider in PROVIDERS {
            for variant in 0..provider.variants.len() {
                let mut settings = AccountLinking::default();
                let part = provider.part.map_or("", |part| part.example);
                provider.apply(variant, part, &mut settings);
                let found = Provider::of(&settings).map(|found| found.id);
                assert_eq!(found, Some(provider.id), "{settings:?}");
                let place = provider.place_of(&settings.authorization_url);
                assert_eq!(place, Some((variant, part.to_owned())), "{settings:?}");
                let other = format!("{}/other", settings.authorization_url);
                assert_eq!(provider.place_of(&other), None);
            }
        }
    }

    #[test]
    fn every_row_ticks_what_its_refresh_needs() {
        for provider in PROVIDERS {
            let ticked: Vec<&str> =
                provider.scopes.iter().filter(|o| o.ticked).map(|o| o.scope).collect();
            assert!(!ticked.is_empty(), "{}", provider.id);
            assert!(provider.offline_scope.is_none_or(|needed| ticked.contains(&needed)));
        }
    }

    #[test]
    fn ids_stand_once() {
        let ids: BTreeSet<&str> = PROVIDERS.iter().map(|provider| provider.id).collect();
        assert_eq!(ids.len(), PROVIDERS.len());
        assert_eq!(Provider::with_id("okta").map(|provider| provider.name), Some("Okta"));
        assert_eq!(Provider::with_id("nobody"), None);
    }

    #[test]
    fn a_star_stands_for_one_label_or_more() {
        for (host, pattern) in [
            ("auth.tesla.com", "auth.tesla.com"),
            ("a.b.auth0.com", "*.auth0.com"),
            ("fleet-auth.prd.tesla.com", "fleet-auth.*.tesla.com"),
        ] {
            assert!(host_matches(host, pattern), "{host} {pattern}");
        }
        for (host, pattern) in [
            ("auth0.com", "*.auth0.com"),
            (".auth0.com", "*.auth0.com"),
            ("myauth0.com", "*.auth0.com"),
            ("x.auth.tesla.com", "auth.tesla.com"),
            ("fleet-auth.tesla.com", "fleet-auth.*.tesla.com"),
        ] {
            assert!(!host_matches(host, pattern), "{host} {pattern}");
        }
    }

    #[test]
    fn a_part_is_needed_and_what_is_around_it_goes() {
        let auth0 = Provider::with_id("auth0").unwrap();
        assert_eq!(auth0.addresses(0, " "), None);
        let (authorization, _) = auth0.addresses(0, " https://shop.eu.auth0.com/ ").unwrap();
        assert_eq!(authorization, "https://shop.eu.auth0.com/authorize");
    }

    #[test]
    fn scopes_that_are_there_stay() {
        let mut settings =
            AccountLinking { scopes: vec!["own".to_owned()], ..AccountLinking::default() };
        Provider::with_id("google").unwrap().apply(0, "", &mut settings);
        assert_eq!(settings.scopes, ["own"]);
    }

    #[test]
    fn an_own_server_is_nobody() {
        let settings = AccountLinking {
            authorization_url: "https://login.tidewater-lights.com/oauth2/authorize".to_owned(),
            access_token_url: "https://login.tidewater-lights.com/oauth2/token".to_owned(),
            ..AccountLinking::default()
        };
        assert_eq!(Provider::of(&settings), None);
    }
}
