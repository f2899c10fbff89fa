//! DER → what a certificate says.

use std::net::IpAddr;

use x509_cert::Certificate as Parsed;
use x509_cert::der::Decode as _;
use x509_cert::der::asn1::OctetString;
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::ext::pkix::BasicConstraints;
use x509_cert::ext::pkix::ExtendedKeyUsage;
use x509_cert::ext::pkix::SubjectAltName;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::name::Name;
use x509_cert::time::Time;

use crate::model::Certificate;
use crate::model::PublicKey;
use crate::model::shown;

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const SERVER_AUTH: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.1");
const ANY_PURPOSE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37.0");

/// MD5 and SHA-1, with RSA, DSA and elliptic curves (RFC 3279).
const WEAK: [ObjectIdentifier; 4] = [
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.4"),
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.5"),
    ObjectIdentifier::new_unwrap("1.2.840.10040.4.3"),
    ObjectIdentifier::new_unwrap("1.2.840.10045.4.1"),
];

/// The longest name that is kept. Letters.
const LONGEST: usize = 250;

/// What a certificate says; nothing when it cannot be read.
pub(super) fn read(der: &[u8]) -> Option<Certificate> {
    let parsed = Parsed::from_der(der).ok()?;
    let body = parsed.tbs_certificate();
    let usage = body.get_extension::<ExtendedKeyUsage>().ok().flatten();
    let constraints = body.get_extension::<BasicConstraints>().ok().flatten();
    let names = body.get_extension::<SubjectAltName>().ok().flatten();
    Some(Certificate {
        subject: words(body.subject()),
        issuer: words(body.issuer()),
        names: names
            .map(|(_, names)| names.0.iter().filter_map(name).collect())
            .unwrap_or_default(),
        not_before: seconds(body.validity().not_before),
        not_after: seconds(body.validity().not_after),
        key: key(&parsed),
        weak_signature: WEAK.contains(&parsed.signature_algorithm().oid),
        for_servers: usage
            .map(|(_, usage)| usage.0.iter().any(|use_| [SERVER_AUTH, ANY_PURPOSE].contains(use_))),
        is_authority: constraints.is_some_and(|(_, constraints)| constraints.ca),
        self_issued: body.subject() == body.issuer(),
    })
}

/// The common name, else the whole name as RFC 4514 writes it.
fn words(name: &Name) -> String {
    let common = name.common_name().ok().flatten();
    let text = common.map_or_else(|| name.to_string(), |common| common.value().into_owned());
    shown(&text.chars().take(LONGEST).collect::<String>())
}

fn name(name: &GeneralName) -> Option<String> {
    match name {
        GeneralName::DnsName(name) => {
            Some(shown(&name.as_str().chars().take(LONGEST).collect::<String>()))
        }
        GeneralName::IpAddress(address) => address_of(address).map(|address| address.to_string()),
        GeneralName::OtherName(_)
        | GeneralName::Rfc822Name(_)
        | GeneralName::DirectoryName(_)
        | GeneralName::EdiPartyName(_)
        | GeneralName::UniformResourceIdentifier(_)
        | GeneralName::RegisteredId(_) => None,
    }
}

fn address_of(bytes: &OctetString) -> Option<IpAddr> {
    let bytes = bytes.as_bytes();
    let v4 = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
    v4.or_else(|_length| <[u8; 16]>::try_from(bytes).map(IpAddr::from)).ok()
}

fn seconds(time: Time) -> i64 {
    i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX)
}

fn key(parsed: &Parsed) -> PublicKey {
    let info = parsed.tbs_certificate().subject_public_key_info();
    if info.algorithm.oid != RSA {
        return PublicKey::Other;
    }
    let bytes = info.subject_public_key.raw_bytes();
    rsa_bits(bytes).map_or(PublicKey::Other, PublicKey::Rsa)
}

/// The length of the modulus, the first of the two numbers (RFC 8017, A.1.1).
fn rsa_bits(der: &[u8]) -> Option<usize> {
    use x509_cert::der::Reader as _;
    use x509_cert::der::SliceReader;
    use x509_cert::der::asn1::UintRef;
    let mut reader = SliceReader::new(der).ok()?;
    let modulus: UintRef<'_> = reader
        .sequence(|inner| {
            let modulus = UintRef::decode(inner)?;
            let _exponent = UintRef::decode(inner)?;
            x509_cert::der::Result::Ok(modulus)
        })
        .ok()?;
    let bytes = modulus.as_bytes();
    let first = bytes.first()?;
    Some(bytes.len() * 8 - usize::try_from(first.leading_zeros()).unwrap_or_default())
}
