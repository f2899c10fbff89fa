//! A question to the token address, letter for letter as Alexa asks it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use url::form_urlencoded;

use crate::model::Encoding;
use crate::model::Manner;
use crate::model::Method;
use crate::model::Scheme;
use crate::model::Secret;
use crate::model::Sent;

/// The name under which Alexa's Java client was seen.
const NAME: &str = "Apache-HttpClient/4.5.14 (Java/17.0.12)";

/// What is asked, before it is written down.
#[derive(Clone, PartialEq)]
pub struct TokenCall {
    /// The token address.
    pub address: String,
    pub client_id: String,
    pub secret: Secret,
    pub manner: Manner,
    /// `grant_type` and what goes with it.
    pub form: Vec<(&'static str, Secret)>,
}

impl TokenCall {
    /// The request. ID and secret go one way, never both (RFC 6749, section 2.3).
    pub fn sent(&self) -> Sent {
        let mut form = self.form.clone();
        let authorization = match self.manner.scheme {
            Scheme::Basic => Some(self.basic()),
            Scheme::Body => {
                form.push(("client_id", Secret::new(&self.client_id)));
                form.push(("client_secret", self.secret.clone()));
                None
            }
        };
        Sent {
            method: Method::Post,
            url: self.address.clone(),
            headers: vec![
                ("Accept", "application/json".to_owned()),
                ("User-Agent", NAME.to_owned()),
            ],
            authorization,
            form,
        }
    }

    fn basic(&self) -> Secret {
        let written = |text: &str| -> String {
            match self.manner.encoding {
                Encoding::Encoded => form_urlencoded::byte_serialize(text.as_bytes()).collect(),
                Encoding::Plain => text.to_owned(),
            }
        };
        let (id, secret) = (written(&self.client_id), Secret::new(written(self.secret.expose())));
        let pair = Secret::new(format!("{id}:{}", secret.expose()));
        Secret::new(format!("Basic {}", STANDARD.encode(pair.expose())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(scheme: Scheme, encoding: Encoding) -> TokenCall {
        TokenCall {
            address: "https://api.tidewater-lights.com/token".to_owned(),
            client_id: "voice 7".to_owned(),
            secret: Secret::new("hu+sh"),
            manner: Manner { scheme, encoding },
            form: vec![("grant_type", Secret::new("refresh_token"))],
        }
    }

    #[test]
    fn the_secret_goes_one_way_only() {
        let header = call(Scheme::Basic, Encoding::Encoded).sent();
        let value = header.authorization.unwrap();
        assert_eq!(value.expose(), format!("Basic {}", STANDARD.encode("voice+7:hu%2Bsh")));
        assert_eq!(header.form.len(), 1);
        let plain = call(Scheme::Basic, Encoding::Plain).sent().authorization.unwrap();
        assert_eq!(plain.expose(), format!("Basic {}", STANDARD.encode("voice 7:hu+sh")));
        let body = call(Scheme::Body, Encoding::Encoded).sent();
        assert!(body.authorization.is_none());
        let names: Vec<&str> = body.form.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["grant_type", "client_id", "client_secret"]);
    }
}
