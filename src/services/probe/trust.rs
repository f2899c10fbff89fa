//! Whether a chain leads to a root that the world trusts, without fetching anything.

use std::fmt;
use std::sync::Arc;

use rustls::Error;
use rustls::client::danger::ServerCertVerifier as _;
use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::ServerName;
use rustls::pki_types::UnixTime;
use rustls_platform_verifier::Verifier;

use crate::model::TrustFault;

/// The roots of this system, and those the person named. Read once a run.
pub struct Roots(Verifier);

impl fmt::Debug for Roots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Roots")
    }
}

impl Roots {
    /// Fails, in the library's words, when a named authority cannot be read or the system has none.
    pub fn new(more: &[Vec<u8>]) -> Result<Self, String> {
        let more = more.iter().map(|der| CertificateDer::from(der.clone()));
        let provider = Arc::new(ring::default_provider());
        Verifier::new_with_extra_roots(more, provider).map(Self).map_err(|error| error.to_string())
    }

    /// Judges a chain as it was served: nothing that is missing is fetched.
    pub(super) fn judge(
        &self,
        chain: &[Vec<u8>],
        name: &ServerName<'_>,
    ) -> Option<Result<(), TrustFault>> {
        let chain: Vec<CertificateDer<'_>> =
            chain.iter().map(|der| CertificateDer::from(der.as_slice())).collect();
        let (own, others) = chain.split_first()?;
        let verdict = self.0.verify_server_cert(own, others, name, &[], UnixTime::now());
        Some(verdict.map(|_verified| ()).map_err(|error| fault(&error)))
    }
}

fn fault(error: &Error) -> TrustFault {
    let Error::InvalidCertificate(error) = error else {
        return TrustFault::Other(error.to_string());
    };
    let words = format!("{error:?}");
    let is = |name: &str| words.starts_with(name);
    // Each comes alone and with its context; the two are told apart by their end only.
    if is("UnknownIssuer") {
        TrustFault::UnknownIssuer
    } else if is("Expired") {
        TrustFault::Expired
    } else if is("NotValidYet") {
        TrustFault::NotYetValid
    } else if is("NotValidForName") {
        TrustFault::WrongName
    } else if is("InvalidPurpose") || words.contains("EkuError") {
        TrustFault::WrongPurpose
    } else if is("BadSignature") || is("UnsupportedSignatureAlgorithm") {
        TrustFault::WeakSignature
    } else {
        TrustFault::Other(error.to_string())
    }
}
