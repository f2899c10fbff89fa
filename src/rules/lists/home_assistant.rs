//! Home Assistant's signs: its paths alone are not enough, other servers have them too.

use crate::model::Field;
use crate::model::HttpsAddress;
use crate::rules::lists::ALEXA_HOSTS;
use crate::rules::sight::Sight;

const LABELS: [&str; 5] = ["ha", "hass", "hassio", "homeassistant", "home-assistant"];

/// Whether the addresses are surely Home Assistant's: its paths and one more sign.
pub(in crate::rules) fn is_home_assistant(sight: &Sight<'_>) -> bool {
    let Some(authorization) = sight.address(Field::AuthorizationUrl) else { return false };
    let token = sight.address(Field::AccessTokenUrl);
    let paths = authorization.url.path() == "/auth/authorize"
        && token.is_none_or(|token| token.url.path() == "/auth/token");
    paths && has_sign(sight, authorization, token)
}

fn has_sign(sight: &Sight<'_>, authorization: &HttpsAddress, token: Option<&HttpsAddress>) -> bool {
    let mut hosts = [Some(authorization), token].into_iter().flatten();
    let by_host = hosts.any(|address| {
        let host = address.host();
        host.ends_with("ui.nabu.casa")
            || host.split('.').any(|label| LABELS.contains(&label))
            || address.url.port() == Some(8123)
    });
    let by_scope = sight.settings.scopes.iter().any(|scope| scope == "smart_home");
    let by_client = HttpsAddress::parse(&sight.settings.client_id)
        .is_ok_and(|address| ALEXA_HOSTS.contains(&address.host()));
    by_host || by_scope || by_client
}
