//! How long many take: a folder of 10,000 configuration files, and an audit of 1,000 skills at a practice Amazon that
//! answers in 100 ms. Runs the real program; prints seconds, and on Linux its memory.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(clippy::disallowed_methods, reason = "a benchmark waits for what it measures")]

use std::fs;
use std::io;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use skill_linker::audit::MOST_AT_ONCE;
use skill_linker::practice::Practice;

const PROGRAM: &str = env!("CARGO_BIN_EXE_skill-linker");
const FILES: usize = 10_000;
const SKILLS: usize = 1_000;
const THINKS: Duration = Duration::from_millis(100);

fn main() -> io::Result<()> {
    // Cargo names the benchmark's own arguments first.
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let wanted = |name: &str| only.as_deref().is_none_or(|only| name.contains(only));
    if wanted("check") {
        check()?;
    }
    if wanted("audit") {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        audit(&runtime, None)?;
        audit(&runtime, Some(40))?;
    }
    Ok(())
}

fn check() -> io::Result<()> {
    let folder = std::env::temp_dir().join(format!("skill-linker-many-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    for number in 0..FILES {
        fs::write(folder.join(format!("{number:05}.json")), settings(number))?;
    }
    let path = folder.to_string_lossy().into_owned();
    for format in ["text", "json", "markdown", "html"] {
        let (seconds, memory) = measured(&["check", &path, "--format", format], &[])?;
        println!("check of {FILES} files as {format}: {seconds:.2} s{memory}");
    }
    fs::remove_dir_all(&folder)
}

/// A request as people have it: every third with a fault.
fn settings(number: usize) -> String {
    let scheme = if number.is_multiple_of(3) { "http" } else { "https" };
    format!(
        r#"{{"accountLinkingRequest":{{"skipOnEnablement":"false","type":"AUTH_CODE",
"authorizationUrl":"{scheme}://login-{number}.tidewater-lights.com/authorize",
"domains":["assets.tidewater-lights.com"],"clientId":"voice-skill-{number}","scopes":["read","write"],
"accessTokenUrl":"https://login-{number}.tidewater-lights.com/token",
"clientSecret":"not-a-secret-{number}","accessTokenScheme":"HTTP_BASIC"}}}}"#
    )
}

/// With so many requests a second allowed.
fn audit(runtime: &tokio::runtime::Runtime, allowed: Option<usize>) -> io::Result<()> {
    let practice = runtime.block_on(Practice::start(0, SKILLS - 3))?;
    practice.think(THINKS);
    let limit = allowed.map_or("no limit".to_owned(), |allowed| format!("{allowed} a second"));
    if let Some(allowed) = allowed {
        practice.allow(allowed);
    }
    let (origin, token) = (practice.origin(), practice.ready_access_token());
    let arguments = ["--amazon", &origin, "audit", "--format", "json"];
    let (seconds, memory) = measured(&arguments, &[("SKILL_LINKER_ACCESS_TOKEN", &token)])?;
    let requests = practice.requests().len();
    let connections = f64::from(u32::try_from(MOST_AT_ONCE).unwrap_or(1));
    let skills = f64::from(u32::try_from(SKILLS).unwrap_or(0));
    let by_connections = skills * THINKS.as_secs_f64() / connections;
    let by_rate = allowed.map_or(0.0, |rate| skills / f64::from(u32::try_from(rate).unwrap_or(1)));
    let ideal = by_connections.max(by_rate);
    println!(
        "audit of {SKILLS} skills, {limit}: {seconds:.2} s, {:.2} × the ideal {ideal:.2} s; {requests} requests, \
         {} refused, {} at once{memory}",
        seconds / ideal,
        practice.refused(),
        practice.most_at_once(),
    );
    Ok(())
}

/// The seconds a run of the program takes, and its largest memory in words where the system tells it.
fn measured(arguments: &[&str], variables: &[(&str, &str)]) -> io::Result<(f64, String)> {
    let start = Instant::now();
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .env_clear()
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = None;
    while child.try_wait()?.is_none() {
        most = peak(&status).or(most);
        std::thread::sleep(Duration::from_millis(2));
    }
    let memory = most.map_or(String::new(), |kibibytes| format!(", {} MiB", kibibytes / 1024));
    Ok((start.elapsed().as_secs_f64(), memory))
}

/// The peak of the memory so far, in KiB.
fn peak(status: &str) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
