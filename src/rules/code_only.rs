//! AL-032: the implicit grant with a service that answers with a code.
//!
//! Bad: `IMPLICIT` with Google or Home Assistant. Good: `IMPLICIT` with Login with Amazon, Auth0, Okta, Cognito, reddit.
//! Source: Amazon's requirements for account linking.

use crate::model::Field;
use crate::model::GrantType;
use crate::model::HttpsAddress;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::lists::gives_codes_only;
use crate::rules::missing;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const TOKEN: Field = Field::AccessTokenUrl;

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if !gives_codes_only(sight) || sight.grant()? == GrantType::AuthCode {
        return Ok(Vec::new());
    }
    let host = sight.address(Field::AuthorizationUrl).map(HttpsAddress::host).unwrap_or_default();
    let said = Said::new(Severity::Warning, Place::of(Field::Type))
        .value("host", host)
        .suggest(Some(GrantType::AuthCode.as_str()));
    let beside = missing::token_address_beside(sight).filter(|_| sight.absent(TOKEN));
    Ok(vec![match beside {
        Some(address) => said.change(Change::Set(TOKEN, address.into())),
        None => said,
    }])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    use crate::rules::testing::finding_with;

    fn implicit(page: &str) -> serde_json::Value {
        json!({
            "type": "IMPLICIT", "authorizationUrl": page, "accessTokenUrl": null,
            "clientSecret": null, "accessTokenScheme": null,
        })
    }

    #[test]
    fn the_token_address_comes_with_the_grant_where_it_is_known() {
        let found = finding("AL-032", implicit("https://accounts.google.com/o/oauth2/v2/auth"));
        let found = found.unwrap();
        assert_eq!(found.suggestion, Some(json!("AUTH_CODE")));
        assert_eq!(
            found.changes,
            [Change::Set(TOKEN, json!("https://oauth2.googleapis.com/token"))]
        );
        let other =
            finding("AL-032", implicit("https://github.com/login/oauth/authorize")).unwrap();
        assert_eq!(other.changes, []);
        let mut own = implicit("https://accounts.google.com/o/oauth2/v2/auth");
        own["accessTokenUrl"] = json!("https://proxy.tidewater-lights.com/token");
        assert_eq!(finding("AL-032", own).unwrap().changes, []);
    }

    #[test]
    fn what_the_kind_of_skill_asks_for_wins() {
        let google = implicit("https://accounts.google.com/o/oauth2/v2/auth");
        let smart_home = json!({"skillType": "smartHome"});
        assert!(finding_with("AL-101", google.clone(), smart_home.clone()).is_some());
        assert_eq!(finding_with("AL-032", google.clone(), smart_home), None);
        assert!(finding_with("AL-032", google, json!({"skillType": "custom"})).is_some());
    }

    #[test]
    fn a_grant_by_another_name_is_said_first() {
        let mut google = implicit("https://accounts.google.com/o/oauth2/v2/auth");
        google["type"] = json!("implicit");
        assert!(finding("AL-004", google.clone()).is_some());
        assert_eq!(finding("AL-032", google), None);
    }

    #[test]
    fn with_a_code_there_is_nothing_to_say() {
        let google = json!({"authorizationUrl": "https://accounts.google.com/o/oauth2/v2/auth"});
        assert_eq!(finding("AL-032", google), None);
    }
}
