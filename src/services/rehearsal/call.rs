//! Any question of a rehearsal that follows the answer of the browser.

use url::Url;

use crate::model::Secret;
use crate::model::Sent;
use crate::services::rehearsal::TokenCall;

/// A question, before it is written down.
#[derive(Clone, PartialEq)]
pub enum Call {
    Token(TokenCall),
    /// `GET /auth/o2/tokeninfo` of Login with Amazon. The token stands in the query, since Amazon reads it there alone.
    TokenInfo {
        address: Url,
        token: Secret,
    },
    /// `GET /user/profile` of Login with Amazon, as a skill asks it (RFC 6750, section 2.1).
    Profile {
        address: Url,
        token: Secret,
    },
}

impl Call {
    /// The request.
    pub fn sent(&self) -> Sent {
        match self {
            Self::Token(call) => call.sent(),
            Self::TokenInfo { address, token } => {
                let mut url = address.clone();
                url.query_pairs_mut().append_pair("access_token", token.expose());
                get(url, None)
            }
            Self::Profile { address, token } => {
                get(address.clone(), Some(Secret::new(format!("Bearer {}", token.expose()))))
            }
        }
    }
}

fn get(url: Url, authorization: Option<Secret>) -> Sent {
    let headers = vec![("Accept", "application/json".to_owned())];
    Sent { authorization, ..Sent::get(url.into(), headers) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_goes_where_amazon_reads_it_and_is_not_shown() {
        let address = Url::parse("https://api.amazon.com/auth/o2/tokeninfo").unwrap();
        let token = Secret::new("Atza|a+b");
        let asked = Call::TokenInfo { address: address.clone(), token: token.clone() }.sent();
        assert_eq!(asked.url, "https://api.amazon.com/auth/o2/tokeninfo?access_token=Atza%7Ca%2Bb");
        assert!(!asked.shown().contains("Atza"));
        let asked = Call::Profile { address, token }.sent();
        assert_eq!(asked.authorization.as_ref().unwrap().expose(), "Bearer Atza|a+b");
        assert!(!asked.shown().contains("Atza"));
    }
}
