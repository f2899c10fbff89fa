//! How long all rules take on settings as large as Amazon takes them. Prints microseconds a run.

use std::hint::black_box;
use std::io;
use std::io::Write as _;
use std::time::Instant;

use skill_linker::model::AccountLinking;
use skill_linker::model::AlexaRedirectUrl;
use skill_linker::model::Context;
use skill_linker::model::GrantType;
use skill_linker::model::PkceConfiguration;
use skill_linker::model::PlatformUrl;
use skill_linker::model::Secret;
use skill_linker::rules;

const RUNS: usize = 2_000;

fn main() -> io::Result<()> {
    let secret = Secret::new("amzn1.oa2-cs.v1.".to_owned() + &"0a".repeat(32));
    let context = Context {
        skill_type: Some("custom".to_owned()),
        vendor_id: Some("M2AB3CD4EFGH5I".to_owned()),
        allowed_return_urls: Some(
            AlexaRedirectUrl::all("M2AB3CD4EFGH5I", GrantType::AuthCode)
                .iter()
                .map(AlexaRedirectUrl::address)
                .collect(),
        ),
        ..Context::default()
    };
    let mut out = io::stdout();
    for (name, settings) in [("fine", largest()), ("everything wrong", wrong())] {
        let mut times: Vec<f64> = (0..RUNS)
            .map(|_| {
                let start = Instant::now();
                black_box(rules::check(black_box(&settings), &secret, &context));
                start.elapsed().as_secs_f64() * 1e6
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times.get(RUNS * share / 100).copied().unwrap_or_default();
        let (half, most) = (at(50), at(99));
        writeln!(out, "all rules, {name}: median {half:.1} µs, p99 {most:.1} µs")?;
    }
    Ok(())
}

/// Every field filled in, lists as long as Amazon takes them.
fn largest() -> AccountLinking {
    let address = |path: &str| {
        let query = "resource=https%3A%2F%2Fapi.tidewater-lights.com&audience=".to_owned();
        format!("https://login.tidewater-lights.com/{path}?{query}{}", "a".repeat(300))
    };
    AccountLinking {
        skip_on_enablement: Some(false),
        grant_type: "AUTH_CODE".to_owned(),
        authorization_url: address("oauth/authorize"),
        domains: (0..15).map(|n| format!("assets-{n}.static.tidewater-lights.com")).collect(),
        client_id: "voice-skill-".to_owned() + &"7".repeat(80),
        scopes: (0..15)
            .map(|n| format!("https://api.tidewater-lights.com/room:{n}.write"))
            .collect(),
        access_token_url: address("oauth/token"),
        reciprocal_access_token_url: address("reciprocal"),
        access_token_scheme: "REQUEST_BODY_CREDENTIALS".to_owned(),
        default_token_expiration: "3600".to_owned(),
        redirect_urls: (0..5).map(|n| address(&format!("app/{n}"))).collect(),
        authorization_urls_by_platform: ["iOS", "Android"]
            .map(|platform| PlatformUrl { platform: platform.to_owned(), url: address(platform) })
            .to_vec(),
        voice_forward: "DISABLED".to_owned(),
        pkce: Some(PkceConfiguration {
            status: "ENABLED".to_owned(),
            code_challenge_method: "S256".to_owned(),
        }),
        other: serde_json::Map::new(),
    }
}

/// The same with a fault in every text, so that every rule has something to say.
fn wrong() -> AccountLinking {
    let mut settings = largest();
    let spoil = |text: &mut String| {
        *text =
            format!(" {}\u{200b}", text.replacen("https://login", "http://u:p@192.168.1.2:81", 1));
    };
    spoil(&mut settings.authorization_url);
    spoil(&mut settings.access_token_url);
    spoil(&mut settings.client_id);
    settings.scopes.iter_mut().for_each(|scope| scope.push_str(",b c"));
    settings.domains.iter_mut().for_each(|domain| domain.insert_str(0, "https://*."));
    settings
}
