//! AL-201, AL-202, AL-206: the name, the connection, IPv6.

use crate::i18n::key;
use crate::model::Connected;
use crate::model::Connection;
use crate::model::NameFault;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::is_private;
use crate::rules::probe::sight::Sight;
use crate::rules::probe::sight::Verdict;
use crate::rules::said::Said;

pub(super) fn name(sight: &Sight<'_>) -> Verdict {
    let error = |variant| {
        Said::new(Severity::Error, Place::of(sight.field))
            .variant(variant)
            .value("host", sight.server.to_string())
    };
    match &sight.host.names.fault {
        None => Verdict::Fine,
        Some(NameFault::NoSuchName) => Verdict::said(error("no-name")),
        Some(NameFault::NotPublic(address)) => {
            Verdict::said(error("not-public").value("address", address.to_string()))
        }
        Some(NameFault::Silent) => Verdict::Unknown(key::PROBE_UNKNOWN_RESOLVER),
    }
}

pub(super) fn connection(sight: &Sight<'_>) -> Verdict {
    // Alexa is not known to come by IPv6.
    let v4 = || sight.host.connections.iter().filter(|connection| connection.address.is_ipv4());
    let is_dead =
        v4().next().is_some() && v4().all(|one| !matches!(one.outcome, Connected::After(_)));
    if sight.host.is_connected() && !is_dead {
        return Verdict::Fine;
    }
    if sight.seen.proxy {
        return Verdict::Unknown(key::PROBE_UNKNOWN_PROXY);
    }
    if sight.host.names.v4.is_empty() && !sight.host.ipv6_here {
        return Verdict::Unknown(key::PROBE_UNKNOWN_IPV6_HERE);
    }
    let refused = sight.host.connections.iter().any(|c| c.outcome == Connected::Refused);
    let said = Said::new(Severity::Error, Place::of(sight.field))
        .variant(if refused { "refused" } else { "silent" })
        .value("host", sight.server.to_string());
    Verdict::said(said)
}

pub(super) fn ipv6(sight: &Sight<'_>) -> Verdict {
    let host = sight.host;
    // Of an address at home nothing follows for the one that Alexa will reach.
    if host.names.given || host.names.v6.iter().all(|address| is_private(*address)) {
        return Verdict::Fine;
    }
    if !host.ipv6_here {
        return Verdict::Unknown(key::PROBE_UNKNOWN_IPV6_HERE);
    }
    let works = |connection: &Connection| matches!(connection.outcome, Connected::After(_));
    let (v4, v6): (Vec<&Connection>, Vec<&Connection>) =
        host.connections.iter().partition(|connection| connection.address.is_ipv4());
    let dead = v6.iter().find(|connection| !works(connection));
    let said = dead.filter(|_| v4.iter().any(|connection| works(connection))).map(|dead| {
        Said::new(Severity::Warning, Place::of(sight.field))
            .value("host", sight.server.to_string())
            .value("address", dead.address.to_string())
    });
    Verdict::of(said)
}
