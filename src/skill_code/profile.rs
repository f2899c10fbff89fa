//! Where a token tells whose it is, and what the code says about that.

use url::Url;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::AccountLinking;
use crate::model::Provider;

/// What to say about the address, and the address; empty when the person has to put it in.
pub(super) fn of(settings: &AccountLinking) -> (String, String) {
    let provider = Provider::of(settings);
    let url =
        provider.and_then(|provider| provider.profile_url(settings)).and_then(|url| plain(&url));
    let about = match (provider, &url) {
        (Some(provider), Some(_)) if provider.id == "amazon" => {
            let tells_name = settings.scopes.iter().any(|scope| scope == "profile");
            text(if tells_name {
                key::CODE_ABOUT_PROFILE_AMAZON
            } else {
                key::CODE_ABOUT_PROFILE_AMAZON_NUMBER
            })
        }
        (Some(provider), Some(_)) => {
            text_with(key::CODE_ABOUT_PROFILE_KNOWN, &[("provider", provider.name)])
        }
        _ => text(key::CODE_ABOUT_PROFILE_OWN),
    };
    (about, url.unwrap_or_default())
}

/// The address when it is one over https with nothing but a host and a path: no password can come along.
fn plain(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let is_plain = url.scheme() == "https"
        && url.host_str().is_some()
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    is_plain.then(|| url.into())
}
