//! AL-014: sign-in page and token address that look exchanged, or are the same.
//!
//! Bad: `…/oauth/token` as the sign-in page, the same address in both boxes. Good: `…/auth` and `…/exchange`.
//! Source: RFC 6749 section 3.

use url::Url;

use crate::model::Field;
use crate::model::GrantType;
use crate::model::HttpsAddress;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::lists::ends_in_authorize;
use crate::rules::lists::ends_in_token;
use crate::rules::lwa_addresses;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const PAGE: Place = Place::of(Field::AuthorizationUrl);
const TOKEN: Place = Place::of(Field::AccessTokenUrl);

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let page = sight.address(PAGE.field);
    let token = sight.address(TOKEN.field);
    let page_is_token = page.is_some_and(ends_in_token);
    let token_is_page = token.is_some_and(ends_in_authorize);
    let equal = page.zip(token).is_some_and(|(page, token)| same(&page.url, &token.url));
    if !(page_is_token || token_is_page || equal) || lwa_addresses::is_amazons_or_near(sight) {
        return Ok(Vec::new());
    }
    if sight.grant()? == GrantType::Implicit {
        return Ok(Vec::new());
    }
    let said = match (equal, page_is_token, token_is_page) {
        (true, _, _) => Said { places: vec![TOKEN, PAGE], ..about(TOKEN, "equal") },
        (false, true, true) => {
            let (page, token) = (page.map(text), token.map(text).unwrap_or_default());
            let said = about(TOKEN, "exchanged").suggest(page);
            Said { places: vec![TOKEN, PAGE], ..said.change(Change::Set(PAGE.field, token.into())) }
        }
        (false, true, false) => about(PAGE, "token-as-page"),
        (false, false, _) => about(TOKEN, "page-as-token"),
    };
    Ok(vec![said])
}

fn text(address: &HttpsAddress) -> &str {
    &address.text
}

fn about(place: Place, variant: &'static str) -> Said {
    Said::new(Severity::Warning, place).variant(variant)
}

/// Whether two addresses are equal but for their query and a final slash.
fn same(a: &Url, b: &Url) -> bool {
    a.host_str() == b.host_str()
        && a.port_or_known_default() == b.port_or_known_default()
        && a.path().trim_end_matches('/') == b.path().trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    const HOST: &str = "https://login.tidewater-lights.com";

    fn of(page: &str, token: &str) -> Option<(Option<Field>, &'static str)> {
        let changes = json!({"authorizationUrl": page, "accessTokenUrl": token});
        finding("AL-014", changes).map(|found| (found.field, found.variant))
    }

    #[test]
    fn one_or_both_addresses_can_look_wrong() {
        let page = |path: &str| format!("{HOST}{path}");
        let (at_page, at_token) = (Some(Field::AuthorizationUrl), Some(Field::AccessTokenUrl));
        for (one, other, expected) in [
            ("/oauth/token", "/oauth/authorize", Some((at_token, "exchanged"))),
            ("/oauth/token", "/exchange", Some((at_page, "token-as-page"))),
            ("/start", "/oauth/Authorize.php", Some((at_token, "page-as-token"))),
            ("/link?a=b", "/link/", Some((at_token, "equal"))),
            ("/oauth/token", "/oauth/token", Some((at_token, "equal"))),
            ("/authorize", "/token", None),
            ("/link", "/exchange", None),
        ] {
            assert_eq!(of(&page(one), &page(other)), expected, "{one} {other}");
        }
        assert_eq!(of(&page("/link"), &format!("{HOST}:8443/link")), None);
        assert_eq!(of(&page("/link"), "https://api.tidewater-lights.com/link"), None);
    }

    #[test]
    fn exchanged_addresses_can_be_put_right() {
        let found = finding(
            "AL-014",
            json!({
                "authorizationUrl": format!("{HOST}/oauth/token?a=b"),
                "accessTokenUrl": format!("{HOST}/oauth/authorize"),
            }),
        )
        .unwrap();
        assert_eq!(found.suggestion, Some(json!(format!("{HOST}/oauth/token?a=b"))));
        let back = Change::Set(Field::AuthorizationUrl, json!(format!("{HOST}/oauth/authorize")));
        assert_eq!(found.changes, [back]);
    }

    #[test]
    fn amazons_addresses_and_the_implicit_grant_are_left_alone() {
        let own = "https://login.tidewater-lights.com/authorize";
        assert_eq!(of("https://www.amazon.com/ap/oa", own), None);
        assert_eq!(of("https://www.amazon.com/ap/oauth", own), None);
        assert_eq!(
            of("https://login.tidewater-lights.com/token", "https://api.amazon.com/auth/o2/token"),
            None
        );
        let exchanged = of("https://api.amazon.com/auth/o2/token", "https://www.amazon.com/ap/oa");
        assert_eq!(exchanged, None);
        let implicit = json!({
            "type": "IMPLICIT", "authorizationUrl": "https://login.tidewater-lights.com/token",
            "accessTokenUrl": null, "clientSecret": null, "accessTokenScheme": null,
        });
        assert_eq!(finding("AL-014", implicit), None);
    }

    #[test]
    fn one_address_is_judged_when_the_other_is_stopped() {
        let found = of("https://login.tidewater-lights.com/token", "https://<host>/token");
        assert_eq!(found, Some((Some(Field::AuthorizationUrl), "token-as-page")));
    }
}
