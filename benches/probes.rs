//! Whether memory stays flat over 1,000 probes in a row, in one process. Prints, on Linux, what is resident after so many.
//!
//! Without arguments Login with Amazon of a practice Amazon is probed. With `https://HOST:PORT/PATH FILE` the server there
//! is, taken to be this computer, its authority in that file (PEM); certificates are read then as well.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(clippy::disallowed_methods, reason = "a benchmark waits for what it measures")]

use std::fs;
use std::io;
use std::io::BufRead as _;
use std::io::BufReader;
use std::net::Ipv4Addr;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Instant;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use skill_linker::model::AccountLinking;
use skill_linker::model::HostPort;
use skill_linker::model::Reach;
use skill_linker::services::amazon::Endpoints;
use skill_linker::services::probe;
use skill_linker::services::probe::MadeUp;
use skill_linker::services::probe::Roots;

const PROBES: u32 = 1_000;
const TOLD: [u32; 6] = [1, 100, 250, 500, 750, 1_000];

fn main() -> io::Result<()> {
    // Already installed is just as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let given: Vec<String> = std::env::args().skip(1).filter(|one| !one.starts_with('-')).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        if let [base, file, ..] = given.as_slice() {
            return many(base, &fs::read(file)?, Endpoints::real()).await;
        }
        let (mut practice, origin) = practice()?;
        let endpoints = Endpoints::practice(&origin).map_err(io::Error::other)?;
        let done = many("", &[], endpoints).await;
        practice.kill()?;
        practice.wait()?;
        done
    })
}

/// A practice Amazon in a process of its own, so that what it remembers is not counted, and its address.
fn practice() -> io::Result<(Child, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_skill-linker"));
    let mut child =
        command.args(["practice", "--format", "json"]).stdout(Stdio::piped()).spawn()?;
    let out = child.stdout.take().ok_or_else(|| io::Error::other("no output"))?;
    let named = BufReader::new(out).lines().map_while(Result::ok).find_map(|line| {
        let (_, rest) = line.split_once("\"address\": \"")?;
        rest.split_once('"').map(|(address, _)| address.to_owned())
    });
    Ok((child, named.ok_or_else(|| io::Error::other("no address"))?))
}

async fn many(base: &str, pem: &[u8], endpoints: Endpoints) -> io::Result<()> {
    let is_practice = endpoints.is_practice();
    let address = |own: &str, amazons: &str| {
        if is_practice { amazons.to_owned() } else { format!("{base}/{own}") }
    };
    let settings = AccountLinking {
        grant_type: "AUTH_CODE".to_owned(),
        authorization_url: address("authorize", "https://www.amazon.com/ap/oa"),
        access_token_url: address("token", "https://api.amazon.com/auth/o2/token"),
        access_token_scheme: "HTTP_BASIC".to_owned(),
        client_id: "alexa-test".to_owned(),
        scopes: vec!["profile".to_owned()],
        ..AccountLinking::default()
    };
    let roots: Vec<Vec<u8>> =
        CertificateDer::pem_slice_iter(pem).flatten().map(|root| root.to_vec()).collect();
    let start = Instant::now();
    for done in 1..=PROBES {
        let made_up = MadeUp::new().ok_or_else(|| io::Error::other("no randomness"))?;
        let questions = probe::questions(&settings, None, None, &made_up);
        let mut ticked: Vec<HostPort> = questions.iter().map(|one| one.server.clone()).collect();
        ticked.sort_unstable();
        ticked.dedup();
        let here = |server: &HostPort| (server.clone(), Ipv4Addr::LOCALHOST.into());
        let resolve = ticked.iter().filter(|_| !is_practice).map(here).collect();
        let reach = Reach { ticked, resolve, roots: roots.clone(), own_network: false };
        let trusted = Arc::new(Roots::new(&reach.roots).map_err(io::Error::other)?);
        probe::run(questions, Arc::new(reach), trusted, endpoints.clone(), |_seen| {}).await;
        if TOLD.contains(&done) {
            let seconds = start.elapsed().as_secs_f64();
            println!("{done:5} probes: {} resident, {seconds:.0} s", resident());
        }
    }
    Ok(())
}

/// What is in memory, as the system counts it.
fn resident() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.map_or_else(|| "unknown".to_owned(), |told| told.trim().to_owned())
}
