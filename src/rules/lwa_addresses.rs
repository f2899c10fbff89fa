//! AL-028: addresses of Login with Amazon that are exchanged, nearly right, or only one of the two.
//!
//! Bad: `https://api.amazon.com/auth/02/token`. Good: regional pairs, pairs of two regions, `/auth/O2/token`.
//! Source: Login with Amazon, authorization code grant.

use crate::model::Field;
use crate::model::GrantType;
use crate::model::HttpsAddress;
use crate::model::LWA_TOKEN_HOSTS;
use crate::model::Provider;
use crate::model::is_alexa_host;
use crate::model::is_lwa_authorization;
use crate::model::is_lwa_authorize_host;
use crate::model::is_lwa_token;
use crate::model::within;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const PAGE: Place = Place::of(Field::AuthorizationUrl);
const TOKEN: Place = Place::of(Field::AccessTokenUrl);

/// The hosts that a mistyped sign-in page is compared with, by region.
const PAGE_HOSTS: [(&str, &str); 3] =
    [("www.amazon.com", "na"), ("eu.account.amazon.com", "eu"), ("apac.account.amazon.com", "fe")];

const TOKEN_REGIONS: [&str; 3] = ["na", "eu", "fe"];

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let page = sight.address(Field::AuthorizationUrl);
    let token = sight.address(Field::AccessTokenUrl);
    if let Some(said) = exchanged(page, token) {
        return vec![said];
    }
    let near = [
        page.and_then(|page| near_page(page).map(|near| nearly(PAGE, page, &near))),
        token.and_then(|token| near_token(token).map(|near| nearly(TOKEN, token, &near))),
    ];
    let near: Vec<Said> = near.into_iter().flatten().collect();
    if !near.is_empty() {
        return near;
    }
    let (Some(page), Some(token)) = (page, token) else { return Vec::new() };
    if sight.grant() != Ok(GrantType::AuthCode) {
        return Vec::new();
    }
    let other = match (is_lwa_authorization(&page.url), is_lwa_token(&token.url)) {
        (true, false) => TOKEN,
        (false, true) => PAGE,
        (true, true) | (false, false) => return Vec::new(),
    };
    vec![Said::new(Severity::Warning, other).variant("one-only")]
}

/// Whether an address is one of Login with Amazon's.
pub(super) fn is_amazons(sight: &Sight<'_>) -> bool {
    let page = sight.address(PAGE.field);
    let token = sight.address(TOKEN.field);
    page.is_some_and(|page| is_lwa_authorization(&page.url))
        || token.is_some_and(|token| is_lwa_token(&token.url))
}

/// Whether an address is one of Login with Amazon's, or was meant to be one.
pub(super) fn is_amazons_or_near(sight: &Sight<'_>) -> bool {
    is_amazons(sight)
        || sight.address(PAGE.field).and_then(near_page).is_some()
        || sight.address(TOKEN.field).and_then(near_token).is_some()
}

fn exchanged(page: Option<&HttpsAddress>, token: Option<&HttpsAddress>) -> Option<Said> {
    let page_is_token = page.is_some_and(|page| is_lwa_token(&page.url));
    let token_is_page = token.is_some_and(|token| is_lwa_authorization(&token.url));
    let said = match (page_is_token, token_is_page) {
        (false, false) => return None,
        (true, true) => {
            let mut said = Said::new(Severity::Error, PAGE)
                .variant("exchanged")
                .suggest(token.map(|token| token.text.clone()));
            let other =
                page.map(|page| Change::Set(Field::AccessTokenUrl, page.text.clone().into()));
            said.changes.extend(other);
            said.places.push(TOKEN);
            said
        }
        (true, false) => {
            let host = page.map(HttpsAddress::host).unwrap_or_default();
            Said::new(Severity::Error, PAGE)
                .variant("token-as-page")
                .suggest(pair(region_of_token(host)).map(|(page, _)| page))
        }
        (false, true) => {
            let host = token.map(HttpsAddress::host).unwrap_or_default();
            let region = PAGE_HOSTS.iter().find(|(known, _)| *known == host);
            Said::new(Severity::Error, TOKEN)
                .variant("page-as-token")
                .suggest(pair(region.map_or("na", |(_, region)| region)).map(|(_, token)| token))
        }
    };
    Some(said)
}

/// What an address was meant to be, and whether only `www.` is missing.
struct Near {
    meant: &'static str,
    only_www: bool,
}

fn nearly(place: Place, address: &HttpsAddress, near: &Near) -> Said {
    let severity = if near.only_www { Severity::Warning } else { Severity::Error };
    Said::new(severity, place)
        .variant(if near.only_www { "no-www" } else { "near" })
        .value("value", Sight::quoted(place, &address.text))
        .suggest(Some(near.meant))
}

fn near_page(address: &HttpsAddress) -> Option<Near> {
    let (host, path) = (address.host(), address.url.path());
    if is_lwa_authorization(&address.url) {
        return None;
    }
    let known = is_lwa_authorize_host(host) || is_alexa_host(host);
    let mistyped = PAGE_HOSTS.iter().find(|(right, _)| !known && within(host, right, 2));
    let near_host = is_lwa_authorize_host(host) || host == "amazon.com" || mistyped.is_some();
    if !near_host || !(path.starts_with("/ap/") || within(path, "/ap/oa", 2)) {
        return None;
    }
    let exact = PAGE_HOSTS.iter().find(|(right, _)| *right == host);
    let region = mistyped.or(exact).map_or("na", |(_, region)| region);
    let only_www = host == "amazon.com" && path.trim_end_matches('/') == "/ap/oa";
    pair(region).map(|(meant, _)| Near { meant, only_www })
}

fn near_token(address: &HttpsAddress) -> Option<Near> {
    let (host, path) = (address.host(), address.url.path());
    if is_lwa_token(&address.url) {
        return None;
    }
    let near_host =
        host == "www.amazon.com" || LWA_TOKEN_HOSTS.iter().any(|right| within(host, right, 2));
    let lower = path.to_ascii_lowercase();
    let near_path = ["/o2/", "/02/", "/auth/"].iter().any(|part| lower.contains(part))
        || within(path, "/auth/o2/token", 3);
    if !near_host || !near_path {
        return None;
    }
    pair(region_of_token(host)).map(|(_, meant)| Near { meant, only_www: false })
}

/// The region whose token host is nearest.
fn region_of_token(host: &str) -> &'static str {
    LWA_TOKEN_HOSTS
        .iter()
        .zip(TOKEN_REGIONS)
        .find(|(right, _)| within(host, right, 0))
        .or_else(|| {
            LWA_TOKEN_HOSTS.iter().zip(TOKEN_REGIONS).find(|(right, _)| within(host, right, 2))
        })
        .map_or("na", |(_, region)| region)
}

/// Sign-in page and token address of a region.
fn pair(region: &str) -> Option<(&'static str, &'static str)> {
    let amazon = Provider::with_id("amazon")?;
    let variant = amazon.variants.iter().find(|variant| variant.id == region)?;
    Some((variant.authorization_url, variant.access_token_url))
}
