//! `check --probe`: asks the addresses of the settings, as far as the person named whom to ask.

use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::i18n;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::Context;
use crate::model::HostPort;
use crate::model::ProbeSeen;
use crate::model::Reach;
use crate::services::amazon::Endpoints;
use crate::services::clock;
use crate::services::files;
use crate::services::probe;
use crate::services::probe::MadeUp;
use crate::services::probe::Roots;

/// Whom a probe or a rehearsal may reach by the person's own word.
#[derive(Clone, Debug, Default, clap::Args)]
pub(in crate::cli) struct ReachOptions {
    /// Take this address for a server instead of looking its name up; it may be one of your own network
    #[arg(long, value_name = "HOST:PORT:ADDR", value_parser = resolve)]
    resolve: Vec<(HostPort, IpAddr)>,
    /// Trust the authorities in this file too (PEM)
    #[arg(long, value_name = "FILE")]
    cacert: Option<PathBuf>,
}

/// `HOST:PORT:ADDR`; an IPv6 address may stand in brackets.
fn resolve(text: &str) -> Result<(HostPort, IpAddr), String> {
    let usage = || "HOST:PORT:ADDR".to_owned();
    let (host, rest) = text.split_once(':').ok_or_else(usage)?;
    let (port, address) = rest.split_once(':').ok_or_else(usage)?;
    let address = address.trim_start_matches('[').trim_end_matches(']');
    let server =
        HostPort { host: host.to_ascii_lowercase(), port: port.parse().map_err(|_error| usage())? };
    Ok((server, address.parse().map_err(|_error| usage())?))
}

impl ReachOptions {
    /// Those servers and what the person vouches for.
    pub(in crate::cli) fn reach(
        &self,
        ticked: Vec<HostPort>,
        console: &mut Console<'_>,
    ) -> Result<Reach, Outcome> {
        let roots = match &self.cacert {
            Some(path) => {
                let bytes = files::read(path).map_err(|error| {
                    console.problem(&error.text());
                    Outcome::Unusable
                })?;
                let found = CertificateDer::pem_slice_iter(&bytes).collect::<Result<Vec<_>, _>>();
                found.unwrap_or_default().iter().map(|der| der.to_vec()).collect()
            }
            None => Vec::new(),
        };
        if self.cacert.is_some() && roots.is_empty() {
            console.problem(&i18n::text(key::CLI_PROBE_NO_CERTIFICATE));
            return Err(Outcome::Unusable);
        }
        Ok(Reach { ticked, resolve: self.resolve.clone(), roots, own_network: false })
    }
}

/// Tells whom it will ask, and asks them. No secret is sent.
pub(super) async fn probe(
    settings: &AccountLinking,
    context: &Context,
    options: &ReachOptions,
    console: &mut Console<'_>,
) -> Result<ProbeSeen, Outcome> {
    let Some(made_up) = MadeUp::new() else {
        console.problem(&i18n::text(key::CLI_PROBE_NOT_BEGUN));
        return Err(Outcome::Unusable);
    };
    let questions = probe::questions(settings, context.vendor_id.as_deref(), None, &made_up);
    let mut servers: Vec<HostPort> = questions.iter().map(|one| one.server.clone()).collect();
    servers.sort_unstable();
    servers.dedup();
    for server in &servers {
        let named = [("host", server.to_string())];
        let named: Vec<(&str, &str)> = named.iter().map(|(n, v)| (*n, v.as_str())).collect();
        console.progress(&i18n::text_with(key::CLI_PROBE_ASKS, &named));
    }
    let reach = Arc::new(options.reach(servers, console)?);
    let roots = Roots::new(&reach.roots).map_err(|words| {
        console.problem(&words);
        Outcome::Unusable
    })?;
    let seen = Arc::new(Mutex::new(ProbeSeen {
        began: clock::now() / 1000,
        proxy: probe::proxy(),
        ..ProbeSeen::default()
    }));
    let told = Arc::clone(&seen);
    let tell = move |piece| told.lock().unwrap_or_else(PoisonError::into_inner).add(piece);
    probe::run(questions, reach, Arc::new(roots), Endpoints::real(), tell).await;
    let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
    seen.done = true;
    Ok(seen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_and_its_address_are_named_together() {
        let (server, address) = resolve("Login.Example.com:8443:127.0.0.1").unwrap();
        assert_eq!(server.to_string(), "login.example.com:8443");
        assert_eq!(address.to_string(), "127.0.0.1");
        assert_eq!(resolve("a.b:443:[::1]").unwrap().1.to_string(), "::1");
        for wrong in ["", "a.b", "a.b:443", "a.b:x:127.0.0.1", "a.b:443:localhost"] {
            assert!(resolve(wrong).is_err(), "{wrong}");
        }
    }
}
