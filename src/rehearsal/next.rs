//! Which question comes after what was seen, and what is in it.

use url::Url;

use crate::model::Called;
use crate::model::Encoding;
use crate::model::Exchange;
use crate::model::GrantType;
use crate::model::Manner;
use crate::model::RunSeen;
use crate::model::Scheme;
use crate::model::Secret;
use crate::model::Twist;
use crate::model::is_lwa_token;
use crate::rehearsal::Plan;
use crate::rules::rehearsal::refuses_client;
use crate::rules::rehearsal::usable_code;
use crate::services::rehearsal::Call;
use crate::services::rehearsal::Prepared;
use crate::services::rehearsal::TokenCall;

/// The next question, if there is one.
pub(super) fn next(plan: &Plan, seen: &RunSeen) -> Option<Called> {
    let codes = GrantType::parse(&plan.settings.grant_type) != Some(GrantType::Implicit);
    // Without a secret, as at the desk, the token address is asked nothing.
    let can_ask = codes && !plan.secret.is_empty();
    if !can_ask || plan.twist == Twist::SayNo || usable_code(seen).is_none() {
        return None;
    }
    let Some((called, exchange)) = seen.calls.last() else { return Some(Called::Exchange) };
    let gentle = !matches!(called, Called::WrongSecret | Called::OldRefresh | Called::CodeAgain);
    if gentle && exchange.is_worth_repeating() && seen.times(*called) == 1 {
        return Some(*called);
    }
    let exchanged = seen.call(Called::Exchange)?;
    if plan.twist != Twist::AsAlexa {
        return None;
    }
    if !exchanged.gave_tokens() {
        return other_manner(plan, seen, exchange);
    }
    refreshes(plan, seen, exchanged)
}

/// Another way to send client ID and secret, after this one was refused. The code is still good: a server looks at
/// the client first (RFC 6749, section 3.2.1).
fn other_manner(plan: &Plan, seen: &RunSeen, last: &Exchange) -> Option<Called> {
    if !refuses_client(last) {
        return None;
    }
    let configured = configured(plan);
    let not_encoded = Manner { encoding: Encoding::Plain, ..configured };
    let other = Manner { scheme: configured.scheme.other(), encoding: Encoding::Encoded };
    let differs = [plan.settings.client_id.as_str(), plan.secret.expose()]
        .iter()
        .any(|text| text.chars().any(|c| !(c.is_ascii_alphanumeric() || "-._~*".contains(c))));
    let mut ways = Vec::new();
    if configured.scheme == Scheme::Basic && differs {
        ways.push(Called::ExchangeAs(not_encoded));
    }
    ways.push(Called::ExchangeAs(other));
    ways.into_iter().find(|way| seen.times(*way) == 0)
}

fn refreshes(plan: &Plan, seen: &RunSeen, exchanged: &Exchange) -> Option<Called> {
    let first = exchanged.tokens().refresh;
    let refreshed = |called| seen.call(called).is_some_and(Exchange::gave_tokens);
    let mut order = Vec::new();
    if first.is_some() {
        order.push(Called::Refresh);
        if refreshed(Called::Refresh) {
            order.push(Called::RefreshAgain);
        }
    }
    if lwa_server(plan).is_some() {
        order.extend([Called::TokenInfo, Called::Profile]);
    }
    if plan.last_questions {
        if refreshed(Called::Refresh) {
            order.push(Called::WrongSecret);
            if first != newest_refresh(seen) {
                order.push(Called::OldRefresh);
                if seen.times(Called::OldRefresh) > 0 && !refreshed(Called::OldRefresh) {
                    order.push(Called::NewestRefresh);
                }
            }
        }
        order.push(Called::CodeAgain);
    }
    order.into_iter().find(|called| seen.times(*called) == 0)
}

/// The refresh token that counts: an answer without one leaves the old one in force (RFC 6749, section 6). What came
/// after the old one was tried does not count.
fn newest_refresh(seen: &RunSeen) -> Option<Secret> {
    let counted = seen.calls.iter().filter(|(called, _)| *called != Called::OldRefresh);
    counted.rev().find_map(|(_, exchange)| {
        exchange.gave_tokens().then(|| exchange.tokens().refresh).flatten()
    })
}

fn configured(plan: &Plan) -> Manner {
    let scheme = Scheme::parse(&plan.settings.access_token_scheme).unwrap_or(Scheme::Basic);
    Manner { scheme, encoding: Encoding::Encoded }
}

/// The token address, when it is one of Login with Amazon.
fn lwa_server(plan: &Plan) -> Option<Url> {
    Url::parse(plan.settings.access_token_url.trim()).ok().filter(is_lwa_token)
}

/// The newest access token. What came for a question that no program asks does not count.
fn newest_access(seen: &RunSeen) -> Option<Secret> {
    let asked = [Called::RefreshAgain, Called::Refresh, Called::Exchange];
    asked.into_iter().find_map(|called| seen.call(called)?.tokens().access)
}

/// What is asked; nothing when a part of it is missing.
pub(super) fn call(
    plan: &Plan,
    prepared: &Prepared,
    seen: &RunSeen,
    called: Called,
) -> Option<Call> {
    let of_lwa = |path: &str| Some((lwa_server(plan)?.join(path).ok()?, newest_access(seen)?));
    if called == Called::TokenInfo {
        let (address, token) = of_lwa("/auth/o2/tokeninfo")?;
        return Some(Call::TokenInfo { address, token });
    }
    if called == Called::Profile {
        let (address, token) = of_lwa("/user/profile")?;
        return Some(Call::Profile { address, token });
    }
    token_call(plan, prepared, seen, called).map(Call::Token)
}

fn token_call(
    plan: &Plan,
    prepared: &Prepared,
    seen: &RunSeen,
    called: Called,
) -> Option<TokenCall> {
    let refresh = |token: Secret| {
        vec![("grant_type", Secret::new("refresh_token")), ("refresh_token", token)]
    };
    let form = match called {
        Called::Exchange | Called::ExchangeAs(_) | Called::CodeAgain => {
            code_form(plan, prepared, usable_code(seen)?)
        }
        Called::Refresh | Called::OldRefresh => {
            refresh(seen.call(Called::Exchange)?.tokens().refresh?)
        }
        Called::RefreshAgain | Called::WrongSecret | Called::NewestRefresh => {
            refresh(newest_refresh(seen)?)
        }
        Called::TokenInfo | Called::Profile => return None,
    };
    let manner = if let Called::ExchangeAs(manner) = called { manner } else { configured(plan) };
    let secret = if called == Called::WrongSecret { &prepared.made_up } else { &plan.secret };
    Some(TokenCall {
        address: plan.settings.access_token_url.clone(),
        client_id: plan.settings.client_id.clone(),
        secret: secret.clone(),
        manner,
        form,
    })
}

fn code_form(plan: &Plan, prepared: &Prepared, code: &Secret) -> Vec<(&'static str, Secret)> {
    let return_url = match plan.twist {
        Twist::OtherReturn => format!("{}/other", prepared.return_url),
        Twist::AsAlexa | Twist::SayNo | Twist::WrongVerifier => prepared.return_url.clone(),
    };
    let mut form = vec![
        ("grant_type", Secret::new("authorization_code")),
        ("code", code.clone()),
        ("redirect_uri", Secret::new(return_url)),
    ];
    let verifier = match plan.twist {
        Twist::WrongVerifier => Some(prepared.made_up.clone()),
        Twist::AsAlexa | Twist::SayNo | Twist::OtherReturn => prepared.verifier.clone(),
    };
    form.extend(verifier.map(|verifier| ("code_verifier", verifier)));
    form
}
