//! `LOCAL_NAMES`: names that only the home network or the own machine knows.

use std::net::Ipv4Addr;

use crate::rules::is_private;

const ENDINGS: [&str; 13] = [
    ".localhost",
    ".local",
    ".lan",
    ".home",
    ".home.arpa",
    ".internal",
    ".intranet",
    ".private",
    ".corp",
    ".localdomain",
    ".test",
    ".onion",
    ".fritz.box",
];

/// Names on the internet that point at the own machine.
const OWN_MACHINE: [&str; 3] = ["localtest.me", "lvh.me", "vcap.me"];

/// Names on the internet that point at the number written in them.
const CARRIES_A_NUMBER: [&str; 3] = [".nip.io", ".sslip.io", ".traefik.me"];

/// Whether a host in small letters is such a name.
pub(in crate::rules) fn is_local_name(host: &str) -> bool {
    if !host.contains('.') || host == "fritz.box" {
        return true;
    }
    let own = |name: &&str| {
        host.strip_suffix(*name).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    };
    if ENDINGS.iter().any(|ending| host.ends_with(ending)) || OWN_MACHINE.iter().any(own) {
        return true;
    }
    CARRIES_A_NUMBER
        .iter()
        .find_map(|ending| host.strip_suffix(ending))
        .and_then(number)
        .is_some_and(|number| is_private(number.into()))
}

/// The last four numbers in a text, separated by dots or dashes.
fn number(text: &str) -> Option<Ipv4Addr> {
    let parts: Vec<&str> = text.split(['.', '-']).collect();
    let octets: Vec<u8> = parts
        .windows(4)
        .rev()
        .find_map(|four| four.iter().map(|part| part.parse().ok()).collect::<Option<Vec<u8>>>())?;
    let octets: [u8; 4] = octets.try_into().ok()?;
    Some(Ipv4Addr::from(octets))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_home_are_known() {
        for host in [
            "localhost",
            "raspberrypi",
            "homeassistant.local",
            "ha.fritz.box",
            "fritz.box",
            "app.lvh.me",
            "lvh.me",
            "192-168-1-5.nip.io",
            "ha.10.0.0.1.sslip.io",
        ] {
            assert!(is_local_name(host), "{host}");
        }
        for host in [
            "172.tidewater-lights.com",
            "birchlane.duckdns.org",
            "notlvh.me",
            "8.8.8.8.nip.io",
            "local.example.org",
            "x.ui.nabu.casa",
        ] {
            assert!(!is_local_name(host), "{host}");
        }
    }
}
