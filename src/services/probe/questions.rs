//! The questions of a probe, worked out from the settings alone: what is asked of whom, letter for letter.

mod sign_in_page;
#[cfg(test)]
mod tests;
mod token_address;

use url::Url;

use crate::model::AccountLinking;
use crate::model::Asked;
use crate::model::GrantType;
use crate::model::HostPort;
use crate::model::HttpsAddress;
use crate::model::Secret;
use crate::model::Sent;

pub use sign_in_page::authorization_request;
use sign_in_page::sign_in_page;
use token_address::token_address;

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const JAVA: &str = "Apache-HttpClient/4.5.14 (Java/17.0.12)";

/// One question and the server it goes to.
#[derive(Clone, PartialEq)]
pub struct Question {
    pub server: HostPort,
    pub asked: Asked,
    pub sent: Sent,
}

/// Values that stand for real ones. Random, so that nobody's server knows them.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeUp {
    /// 40 letters.
    pub state: String,
    /// 1,500 letters with `+ / = % &` among them.
    pub long_state: String,
    pub code: String,
    pub secret: String,
}

/// What a probe asks for these settings. With a secret, client ID and secret are tried at the token address.
pub fn questions(
    settings: &AccountLinking,
    vendor_id: Option<&str>,
    secret: Option<&Secret>,
    made_up: &MadeUp,
) -> Vec<Question> {
    let mut all = Vec::new();
    if let Ok(page) = HttpsAddress::parse(&settings.authorization_url) {
        sign_in_page(&mut all, settings, vendor_id, &page.url, made_up);
    }
    let codes = GrantType::parse(&settings.grant_type) != Some(GrantType::Implicit);
    if let (true, Ok(token)) = (codes, HttpsAddress::parse(&settings.access_token_url)) {
        token_address(&mut all, settings, vendor_id, secret, &token.url, made_up);
    }
    all
}

fn get(asked: Asked, url: Url, name: &str) -> Option<Question> {
    let headers = vec![
        ("Accept", "text/html,application/xhtml+xml,application/json;q=0.9".to_owned()),
        ("User-Agent", name.to_owned()),
    ];
    let server = HostPort::of(&url)?;
    let sent = Sent::get(url.into(), headers);
    Some(Question { server, asked, sent })
}
