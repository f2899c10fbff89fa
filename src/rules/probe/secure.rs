//! AL-203, AL-204, AL-205, AL-223: the greeting and the certificate.

use crate::i18n::key;
use crate::model::Certificate;
use crate::model::Connected;
use crate::model::Hello;
use crate::model::HelloFault;
use crate::model::PublicKey;
use crate::model::TrustFault;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::probe::sight::Sight;
use crate::rules::probe::sight::Verdict;
use crate::rules::said::Said;

/// A certificate that ends sooner is worth a look. Seconds.
const SOON: i64 = 14 * 24 * 3600;

/// Amazon's page asks for RSA keys of this length at least. Bits.
const SHORTEST_RSA: usize = 2048;

fn error(sight: &Sight<'_>, variant: &'static str) -> Said {
    Said::new(Severity::Error, Place::of(sight.field))
        .variant(variant)
        .value("host", sight.server.to_string())
}

/// Whether the port speaks HTTPS as browsers do.
pub(super) fn ordinary(sight: &Sight<'_>) -> Verdict {
    let Some(hello) = &sight.host.hello else { return Verdict::NotAsked };
    if let Some(line) = &sight.host.plain {
        let variant = if line.starts_with("HTTP/") { "plain-http" } else { "another-protocol" };
        return Verdict::said(error(sight, variant).value("line", line.clone()));
    }
    match &hello.outcome {
        _ if demands_certificate(sight) => Verdict::said(error(sight, "client-certificate")),
        Ok(_)
        | Err(
            HelloFault::CertificateDemanded
            | HelloFault::NoCommonVersion
            | HelloFault::NoCommonSuite,
        ) => Verdict::Fine,
        Err(HelloFault::NoHttp11) => Verdict::said(error(sight, "only-http2")),
        Err(HelloFault::TimedOut) => Verdict::said(error(sight, "silent")),
        Err(HelloFault::CutOff) => Verdict::said(error(sight, "cut-off")),
        Err(HelloFault::NotTls) => Verdict::said(error(sight, "not-tls")),
        Err(HelloFault::Other(_)) => Verdict::Unknown(key::PROBE_UNKNOWN_GREETING),
    }
}

/// TLS 1.3 tells only afterwards that a certificate was wanted: with 1.2 it is told at once.
fn demands_certificate(sight: &Sight<'_>) -> bool {
    let hellos = [&sight.host.hello, &sight.host.hello_12].into_iter().flatten();
    let mut outcomes = hellos.map(|hello| &hello.outcome);
    outcomes.any(|outcome| *outcome == Err(HelloFault::CertificateDemanded))
}

pub(super) fn versions(sight: &Sight<'_>) -> Verdict {
    let (Some(hello), Some(old)) = (&sight.host.hello, &sight.host.hello_12) else {
        return Verdict::NotAsked;
    };
    match (&hello.outcome, &old.outcome) {
        (_, Ok(_)) => Verdict::Fine,
        (Ok(_), Err(HelloFault::NoCommonVersion)) => Verdict::said(error(sight, "only-13")),
        (Err(HelloFault::NoCommonVersion), Err(_)) => Verdict::said(error(sight, "too-old")),
        (Ok(_), Err(HelloFault::NoCommonSuite)) | (Err(HelloFault::NoCommonSuite), Err(_)) => {
            Verdict::said(error(sight, "rare-suites"))
        }
        _ => Verdict::Unknown(key::PROBE_UNKNOWN_GREETING),
    }
}

pub(super) fn chain(sight: &Sight<'_>) -> Verdict {
    let Some(trust) = &sight.host.trust else { return without_chain(sight) };
    let chain = sight.host.chain();
    let Some(own) = chain.first() else { return Verdict::Unknown(key::PROBE_UNKNOWN_CERTIFICATE) };
    let error = |variant| error(sight, variant).value("issuer", own.issuer.clone());
    if let Some(short) = short_key(chain) {
        return Verdict::said(error("short-key").value("bits", short.to_string()));
    }
    // A root is trusted for what it is, not for how it signed itself.
    if chain.iter().any(|one| one.weak_signature && !(one.self_issued && one.is_authority)) {
        return Verdict::said(error("weak-signature"));
    }
    match trust {
        Err(TrustFault::UnknownIssuer | TrustFault::WeakSignature | TrustFault::Other(_))
            if chain.len() == 1 && own.self_issued =>
        {
            Verdict::said(error("self-signed"))
        }
        Err(TrustFault::WeakSignature) => Verdict::said(error("weak-signature")),
        Err(TrustFault::UnknownIssuer) if chain.len() == 1 => Verdict::said(error("part-missing")),
        Err(TrustFault::UnknownIssuer) => Verdict::said(error("unknown-root")),
        Err(TrustFault::Other(_)) => Verdict::said(error("not-trusted")),
        Ok(())
        | Err(
            TrustFault::Expired
            | TrustFault::NotYetValid
            | TrustFault::WrongName
            | TrustFault::WrongPurpose,
        ) => Verdict::Fine,
    }
}

fn short_key(chain: &[Certificate]) -> Option<usize> {
    chain.iter().find_map(|one| match one.key {
        PublicKey::Rsa(bits) if bits < SHORTEST_RSA => Some(bits),
        PublicKey::Rsa(_) | PublicKey::Other => None,
    })
}

/// No certificate was seen: because of the greeting, or since nothing was reached.
fn without_chain(sight: &Sight<'_>) -> Verdict {
    let failed = |hello: &Option<Hello>| hello.as_ref().is_some_and(|hello| hello.outcome.is_err());
    if failed(&sight.host.hello) && failed(&sight.host.hello_12) {
        Verdict::Unknown(key::PROBE_UNKNOWN_CERTIFICATE)
    } else {
        Verdict::NotAsked
    }
}

/// Whether the certificate fits: its name, its dates, its purpose, and those of the parts in between.
pub(super) fn fits(sight: &Sight<'_>) -> Verdict {
    let chain = sight.host.chain();
    let (Some(trust), Some(own)) = (&sight.host.trust, chain.first()) else {
        return without_chain(sight);
    };
    let now = sight.seen.began;
    let said = |variant| error(sight, variant).value("subject", own.subject.clone());
    match trust {
        Err(TrustFault::WrongName) => {
            let variant = if own.names.is_empty() { "no-names" } else { "other-name" };
            return Verdict::said(said(variant).value("names", own.names.join(", ")));
        }
        Err(TrustFault::WrongPurpose) => return Verdict::said(said("not-for-servers")),
        _ => {}
    }
    if own.for_servers == Some(false) {
        return Verdict::said(said("not-for-servers"));
    }
    if let Some(past) = chain.iter().find(|one| one.not_after < now) {
        return Verdict::said(said("expired").value("which", past.subject.clone()));
    }
    if let Some(early) = chain.iter().find(|one| one.not_before > now) {
        return Verdict::said(said("not-yet").value("which", early.subject.clone()));
    }
    let left = own.not_after - now;
    if left < SOON {
        let days = (left / (24 * 3600)).to_string();
        let soon = Said { severity: Severity::Warning, ..said("soon") };
        return Verdict::said(soon.value("days", days));
    }
    Verdict::Fine
}

/// How long the quickest connection took, in milliseconds.
pub(super) fn connecting(sight: &Sight<'_>) -> Option<u32> {
    let times = sight.host.connections.iter().filter_map(|connection| match connection.outcome {
        Connected::After(milliseconds) => Some(milliseconds),
        Connected::Refused | Connected::TimedOut | Connected::NoRoute => None,
    });
    times.min()
}
