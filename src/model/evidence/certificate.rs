//! A certificate as a server showed it, and why a chain is not trusted.

/// What a certificate says (RFC 5280).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Certificate {
    /// The common name, else the whole name.
    pub subject: String,
    pub issuer: String,
    /// The DNS names and IP addresses in `subjectAltName`.
    pub names: Vec<String>,
    /// Seconds since 1970.
    pub not_before: i64,
    /// Seconds since 1970.
    pub not_after: i64,
    pub key: PublicKey,
    /// Whether it was signed with SHA-1 or MD5.
    pub weak_signature: bool,
    /// Whether it may be used for servers; nothing when it does not say.
    pub for_servers: Option<bool>,
    /// Whether it may sign others.
    pub is_authority: bool,
    /// Whether its issuer is its subject.
    pub self_issued: bool,
}

/// The key in a certificate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PublicKey {
    /// RSA, with its length in bits.
    Rsa(usize),
    Other,
}

/// Why the chain does not lead to a public root, or does not fit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TrustFault {
    /// No root is known that it leads to; a part in between may be missing.
    UnknownIssuer,
    Expired,
    NotYetValid,
    WrongName,
    /// Not meant for servers.
    WrongPurpose,
    /// Signed in a way that is not accepted any more.
    WeakSignature,
    /// Anything else, in the words of the library.
    Other(String),
}
