//! Home Assistant's signs: its paths alone are not enough, other servers have them too.

use crate::model::Field;
use crate::model::HttpsAddress;
use crate::model::is_alexa_host;
use crate::rules::sight::Sight;

const LABELS: [&str; 5] = ["ha", "hass", "hassio", "homeassistant", "home-assistant"];

/// How far it is certain that the addresses are Home Assistant's.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::rules) enum HomeAssistant {
    /// Its paths and one more sign.
    Sure,
    /// Its paths alone.
    Maybe,
}

/// Whether the addresses have Home Assistant's paths, and how sure that makes it. A token address that is not
/// there, or not complete, speaks neither for it nor against it.
pub(in crate::rules) fn home_assistant(sight: &Sight<'_>) -> Option<HomeAssistant> {
    let authorization = sight.address(Field::AuthorizationUrl)?;
    let token = sight.address(Field::AccessTokenUrl);
    let paths = authorization.url.path() == "/auth/authorize"
        && token.is_none_or(|token| token.url.path() == "/auth/token");
    paths.then(|| {
        if has_sign(sight, authorization, token) {
            HomeAssistant::Sure
        } else {
            HomeAssistant::Maybe
        }
    })
}

/// Whether the addresses are surely Home Assistant's.
pub(in crate::rules) fn is_home_assistant(sight: &Sight<'_>) -> bool {
    home_assistant(sight) == Some(HomeAssistant::Sure)
}

fn has_sign(sight: &Sight<'_>, authorization: &HttpsAddress, token: Option<&HttpsAddress>) -> bool {
    let mut hosts = [Some(authorization), token].into_iter().flatten();
    let by_host = hosts.any(|address| {
        let host = address.host();
        host.ends_with("ui.nabu.casa")
            || host.split('.').any(|label| LABELS.contains(&label))
            || address.url.port() == Some(8123)
    });
    let between = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let by_scope = || {
        let scopes = &sight.settings.scopes;
        scopes.iter().any(|entry| entry.split(between).any(|scope| scope == "smart_home"))
    };
    let by_client = || {
        HttpsAddress::parse(&sight.settings.client_id)
            .is_ok_and(|address| is_alexa_host(address.host()))
    };
    by_host || by_scope() || by_client()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AccountLinking;
    use crate::model::Context;
    use crate::model::Secret;

    fn found(host: &str, scope: &str, client_id: &str) -> Option<HomeAssistant> {
        let settings = AccountLinking {
            grant_type: "AUTH_CODE".to_owned(),
            authorization_url: format!("https://{host}/auth/authorize"),
            access_token_url: format!("https://{host}/auth/token"),
            client_id: client_id.to_owned(),
            scopes: vec![scope.to_owned()],
            ..AccountLinking::default()
        };
        home_assistant(&Sight::new(&settings, &Secret::default(), &Context::default()))
    }

    #[test]
    fn one_more_sign_makes_it_sure() {
        let (plain, id) = ("login.tidewater-lights.com", "voice-skill-7");
        assert_eq!(found(plain, "read", id), Some(HomeAssistant::Maybe));
        for label in LABELS {
            let host = format!("{label}.birchlane-home.net");
            assert_eq!(found(&host, "read", id), Some(HomeAssistant::Sure), "{host}");
        }
        for (host, scope, id) in [
            ("abcd1234.ui.nabu.casa", "read", id),
            ("login.tidewater-lights.com:8123", "read", id),
            (plain, "smart_home", id),
            (plain, "read,smart_home", id),
            (plain, "read", "https://layla.amazon.com/"),
            (plain, "read", "https://layla.amazon.co.uk/"),
        ] {
            assert_eq!(found(host, scope, id), Some(HomeAssistant::Sure), "{host} {scope} {id}");
        }
        assert_eq!(found("haha.birchlane-home.net", "read", id), Some(HomeAssistant::Maybe));
    }

    #[test]
    fn without_its_paths_it_is_another_server() {
        let pages = [("/auth/authorize", "/oauth/token"), ("/oauth/authorize", "/auth/token")];
        for (page, token) in pages {
            let settings = AccountLinking {
                grant_type: "AUTH_CODE".to_owned(),
                authorization_url: format!("https://ha.birchlane-home.net{page}"),
                access_token_url: format!("https://ha.birchlane-home.net{token}"),
                ..AccountLinking::default()
            };
            let (secret, context) = (Secret::default(), Context::default());
            assert_eq!(home_assistant(&Sight::new(&settings, &secret, &context)), None, "{page}");
        }
    }
}
