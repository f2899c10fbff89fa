//! AL-032: the implicit grant with a service that answers with a code.
//!
//! Bad: `IMPLICIT` with Google or Home Assistant. Good: `IMPLICIT` with Login with Amazon, Auth0, Okta, Cognito, reddit.
//! Source: Amazon's requirements for account linking.

use crate::model::Field;
use crate::model::GrantType;
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
    let host = sight.address(Field::AuthorizationUrl).map(|page| page.host()).unwrap_or_default();
    let said = Said::new(Severity::Warning, Place::of(Field::Type))
        .value("host", host)
        .suggest(Some(GrantType::AuthCode.as_str()));
    let beside = missing::token_address_beside(sight).filter(|_| sight.absent(TOKEN));
    Ok(vec![match beside {
        Some(address) => said.change(Change::Set(TOKEN, address.into())),
        None => said,
    }])
}
