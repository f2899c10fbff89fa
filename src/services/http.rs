//! What every question over HTTP has in common.

use reqwest::ClientBuilder;
use reqwest::redirect::Policy;

/// A client that follows no redirect, keeps no cookie and says where it comes from to nobody.
pub(crate) fn client() -> ClientBuilder {
    // Only the first one counts; that the others fail is as it should be.
    let _ = rustls::crypto::ring::default_provider().install_default();
    ClientBuilder::new()
        .redirect(Policy::none())
        .referer(false)
        .user_agent(concat!("skill-linker/", env!("CARGO_PKG_VERSION")))
}
