//! The places in a practice Amazon that stand in for Alexa's own pages, so that no browser is led to the real ones.

use url::Host;
use url::Position;
use url::Url;

use crate::model::is_alexa_host;

/// What the path of such a place begins with; Alexa's host follows, and then the rest of the address.
pub const STAND_IN: &str = "/practice/alexa/";

/// The place that stands in for one of Alexa's addresses; nothing for any other.
pub fn stand_in(origin: &str, address: &Url) -> Option<Url> {
    let host = address.host_str().filter(|host| is_alexa_host(host))?;
    Url::parse(&format!("{origin}{STAND_IN}{host}{}", &address[Position::BeforePath..])).ok()
}

/// The address of Alexa's that a place on this computer stands in for.
pub fn stood_in_for(place: &Url) -> Option<Url> {
    let is_here = match place.host()? {
        Host::Ipv4(number) => number.is_loopback(),
        Host::Ipv6(_) | Host::Domain(_) => false,
    };
    let rest = place[Position::BeforePath..].strip_prefix(STAND_IN).filter(|_| is_here)?;
    let address = Url::parse(&format!("https://{rest}")).ok()?;
    let is_alexas = address.host_str().is_some_and(is_alexa_host) && address.username().is_empty();
    is_alexas.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_stands_for_one_address_and_back() {
        for address in [
            "https://layla.amazon.com/api/skill/link/M1?code=c%2F1&state=s+%26",
            "https://pitangui.amazon.com/spa/page.html?vendorId=M1#access_token=a&state=s",
        ] {
            let address = Url::parse(address).unwrap();
            let place = stand_in("http://127.0.0.1:4000", &address).unwrap();
            assert!(place.as_str().starts_with("http://127.0.0.1:4000/practice/alexa/"), "{place}");
            assert_eq!(stood_in_for(&place), Some(address));
        }
        let other = Url::parse("https://login.tidewater-lights.com/cb?code=c").unwrap();
        assert_eq!(stand_in("http://127.0.0.1:4000", &other), None);
    }

    #[test]
    fn nothing_else_stands_for_an_address_of_alexas() {
        for place in [
            "http://10.0.0.1/practice/alexa/layla.amazon.com/x",
            "http://127.0.0.1/practice/alexa/evil.example/x",
            "http://127.0.0.1/practice/alexa/x@layla.amazon.com/x",
            "http://127.0.0.1/practice/alexa/",
            "http://127.0.0.1:9090/cb?code=c",
        ] {
            assert_eq!(stood_in_for(&Url::parse(place).unwrap()), None, "{place}");
        }
    }
}
