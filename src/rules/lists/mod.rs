//! The lists that rules name, each in one place.

mod distance;
mod home_assistant;
mod local_names;
mod private_ranges;

pub use distance::edit_distance;
pub(super) use distance::within;
pub(super) use home_assistant::is_home_assistant;
pub(super) use local_names::is_local_name;
pub use private_ranges::is_private;

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

/// Alexa's hosts, the old ones included: where people come back to, and never a service of one's own.
pub(super) const ALEXA_HOSTS: [&str; 9] = [
    "pitangui.amazon.com",
    "layla.amazon.com",
    "alexa.amazon.co.jp",
    "layla.amazon.co.uk",
    "alexa.amazon.com",
    "skills-store.amazon.com",
    "skills-store.amazon.co.uk",
    "skills-store.amazon.de",
    "skills-store.amazon.co.jp",
];

/// Whether the service at that host wants commas between scopes.
pub(super) fn wants_commas(host: &str) -> bool {
    COMMA_SCOPES.contains(&host) || host.ends_with(".myshopify.com")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_with_commas_are_known() {
        assert!(wants_commas("www.strava.com"));
        assert!(wants_commas("lamp.myshopify.com"));
        assert!(!wants_commas("login.tidewater-lights.com"));
    }

    #[test]
    fn every_region_is_among_alexas_hosts() {
        assert!(crate::model::REGIONS.iter().all(|region| ALEXA_HOSTS.contains(&region.host())));
    }
}
