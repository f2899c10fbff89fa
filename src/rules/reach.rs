//! AL-019, AL-020, AL-021: addresses that Amazon cannot call from the internet, ports other than 443, lent names.
//!
//! Bad: `https://192.168.1.20/…`, `https://homeassistant.local:8123/…`, `https://3f2a-81.ngrok-free.app/…`.
//! Good: `https://birchlane.duckdns.org/…`, `https://abcd1234.ui.nabu.casa/…`.

use std::net::IpAddr;

use url::Host;

use crate::model::AddressFlaw;
use crate::model::HttpsAddress;
use crate::rules::Severity;
use crate::rules::lists::is_local_name;
use crate::rules::lists::is_private;
use crate::rules::lists::is_tunnel;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn at_home(sight: &Sight<'_>) -> Vec<Said> {
    let said = sight.addresses().filter_map(|(place, address)| {
        let (severity, variant) = judged(address)?;
        let said = Said::new(severity, place).variant(variant);
        Some(said.value("host", address.host()))
    });
    said.collect()
}

pub(super) fn port(sight: &Sight<'_>) -> Vec<Said> {
    let said = sight.addresses().filter_map(|(place, address)| {
        let port = address.flaws().into_iter().find_map(|flaw| match flaw {
            AddressFlaw::Port(port) => Some(port),
            AddressFlaw::Http | AddressFlaw::Login | AddressFlaw::Fragment => None,
        })?;
        Some(Said::new(Severity::Warning, place).value("port", port.to_string()))
    });
    said.collect()
}

/// Whether AL-019 speaks about an address.
pub(super) fn is_at_home(address: &HttpsAddress) -> bool {
    judged(address).is_some()
}

pub(super) fn tunnel(sight: &Sight<'_>) -> Vec<Said> {
    let is_draft = sight.context.stage.as_deref() == Some("development");
    let severity = if is_draft { Severity::Note } else { Severity::Warning };
    let said = sight.addresses().filter(|(_, address)| is_tunnel(address.host()));
    said.map(|(place, address)| Said::new(severity, place).value("host", address.host())).collect()
}

fn judged(address: &HttpsAddress) -> Option<(Severity, &'static str)> {
    let number = match address.host_kind()? {
        Host::Domain(name) => {
            return is_local_name(name).then_some((Severity::Error, "name"));
        }
        Host::Ipv4(number) => IpAddr::from(number),
        Host::Ipv6(number) => IpAddr::from(number),
    };
    Some(if is_private(number) {
        (Severity::Error, "private")
    } else {
        (Severity::Warning, "number")
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;
    use crate::rules::testing::finding_with;

    #[test]
    fn a_lent_name_is_a_note_for_a_draft_only() {
        let lent = json!({"reciprocalAccessTokenUrl": "https://x.ngrok.io/back"});
        for (context, severity) in [
            (json!({}), Severity::Warning),
            (json!({"stage": "live"}), Severity::Warning),
            (json!({"stage": "development"}), Severity::Note),
        ] {
            let found = finding_with("AL-021", lent.clone(), context.clone()).unwrap();
            assert_eq!(found.severity, severity, "{context}");
            assert_eq!(found.pointer, "/reciprocalAccessTokenUrl");
        }
        let app = json!({"redirectUrls": ["https://x.ngrok.io/app"]});
        assert_eq!(finding("AL-021", app), None);
    }
}
