//! The lists that rules name, each in one place.

mod brand;
mod credential_words;
mod home_assistant;
mod local_names;
mod misspellings;
mod path_words;
mod private_ranges;
mod services;
mod skill_types;
mod tunnels;

pub(super) use brand::brand_label;
pub(super) use credential_words::names_a_login;
pub(super) use home_assistant::HomeAssistant;
pub(super) use home_assistant::home_assistant;
pub(super) use home_assistant::is_home_assistant;
pub(super) use local_names::is_local_name;
pub(super) use misspellings::usual_ending;
pub(super) use misspellings::usual_segment;
pub(super) use path_words::ends_in_authorize;
pub(super) use path_words::ends_in_login;
pub(super) use path_words::ends_in_token;
pub use private_ranges::is_private;
pub(super) use services::gives_codes_only;
pub(super) use services::is_known_host;
pub(super) use services::service;
pub(super) use skill_types::always_links_first;
pub(super) use skill_types::must_link;
pub(super) use skill_types::needs_code_grant;
pub(super) use skill_types::was_seen_to_link;
pub(super) use tunnels::is_tunnel;

/// Services that want commas between scopes, so that one entry with commas is right.
const COMMA_SCOPES: [&str; 8] = [
    "www.strava.com",
    "slack.com",
    "todoist.com",
    "app.todoist.com",
    "www.facebook.com",
    "www.instagram.com",
    "api.instagram.com",
    "www.tiktok.com",
];

/// Services that store one return address only.
const SINGLE_CALLBACK: [&str; 6] = [
    "github.com",
    "www.reddit.com",
    "www.strava.com",
    "www.bungie.net",
    "todoist.com",
    "app.todoist.com",
];

/// Whether the service at that host stores one return address only.
pub(super) fn stores_one_address(host: &str) -> bool {
    SINGLE_CALLBACK.contains(&host)
}

/// Whether the service at that host wants commas between scopes.
pub(super) fn wants_commas(host: &str) -> bool {
    COMMA_SCOPES.contains(&host) || host.ends_with(".myshopify.com")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_with_one_address_are_known() {
        assert!(stores_one_address("github.com"));
        assert!(!stores_one_address("www.amazon.com"));
    }

    #[test]
    fn services_with_commas_are_known() {
        assert!(wants_commas("www.strava.com"));
        assert!(wants_commas("lamp.myshopify.com"));
        assert!(!wants_commas("login.tidewater-lights.com"));
    }
}
