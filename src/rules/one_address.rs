//! AL-120: the provider keeps one return address, so that people of one region alone can link.
//!
//! Bad: GitHub with the address of North America alone. Good: a service that stores all three.

use crate::model::AlexaRedirectUrl;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::stores_one_address;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let page = sight.address(Field::AuthorizationUrl);
    let Some(host) = page.map(HttpsAddress::host).filter(|host| stores_one_address(host)) else {
        return Ok(Vec::new());
    };
    let stores_three = sight.context.facts.stores_three_return_urls;
    let speaks = match (&sight.context.allowed_return_urls, stores_three) {
        (_, Some(stores_three)) => !stores_three,
        (Some(registered), None) => match registered.as_slice() {
            [only] => AlexaRedirectUrl::parse(only).is_ok_and(|url| url.address() == *only),
            _ => false,
        },
        (None, None) => return Err(Question::ThreeReturnUrls.into()),
    };
    let said = Said::about_nothing(Severity::Warning).value("host", host);
    Ok(speaks.then_some(said).into_iter().collect())
}
