//! AL-105 and AL-108: the return addresses registered at the service, compared sign by sign.
//!
//! Bad: Japan's address missing, a final slash, somebody else's vendor ID. Good: all three, and any others beside.

use url::Url;

use crate::model::AlexaRedirectUrl;
use crate::model::Field;
use crate::model::GrantType;
use crate::model::REGIONS;
use crate::model::Region;
use crate::model::is_lwa_authorization;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::is_home_assistant;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn not_all_registered(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if is_home_assistant(sight) {
        return Ok(Vec::new());
    }
    let registered = sight.context.allowed_return_urls.as_ref().ok_or(Question::ReturnUrls)?;
    let grant = sight.grant()?;
    let vendor_id = vendor_id(sight, registered).ok_or(Question::VendorId)?;
    let page = sight.address(Field::AuthorizationUrl);
    let is_lwa = page.is_some_and(|page| is_lwa_authorization(&page.url));
    let missing: Vec<AlexaRedirectUrl> = AlexaRedirectUrl::all(&vendor_id, grant)
        .into_iter()
        .filter(|url| !registered.contains(&url.address()))
        .filter(|url| is_lwa || !registered.iter().any(|entry| covers(entry, &url.address())))
        .filter(|url| !has_another_vendor(registered, url.region, &vendor_id))
        .collect();
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let addresses: Vec<String> = missing.iter().map(AlexaRedirectUrl::address).collect();
    let near = missing.iter().find_map(|url| nearest(&url.address(), registered));
    let mut said = Said::about_nothing(Severity::Error)
        .value("missing", addresses.join(", "))
        .value("count", addresses.len().to_string())
        .suggest(Some(addresses));
    if let Some((entry, variant)) = near {
        said = said.variant(variant).value("near", entry);
    }
    Ok(vec![said])
}

pub(super) fn of_another_account(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if is_home_assistant(sight) {
        return Ok(Vec::new());
    }
    let registered = sight.context.allowed_return_urls.as_ref().ok_or(Question::ReturnUrls)?;
    let vendors = vendors(registered);
    let right = match (&sight.context.vendor_id, vendors.len()) {
        (Some(right), _) => Some(right.trim().to_owned()),
        (None, 0 | 1) => return Err(Question::VendorId.into()),
        (None, _) => None,
    };
    let read = registered.iter().filter_map(|entry| {
        let url = AlexaRedirectUrl::parse(entry).ok()?;
        Some((entry, url))
    });
    let others: Vec<(&String, AlexaRedirectUrl)> =
        read.filter(|(_, url)| right.as_ref() != Some(&url.vendor_id)).collect();
    let Some((entry, _)) = others.first() else { return Ok(Vec::new()) };
    let complete = right.as_ref().is_some_and(|right| {
        sight.grant().is_ok_and(|grant| {
            AlexaRedirectUrl::all(right, grant)
                .iter()
                .all(|url| registered.contains(&url.address()))
        })
    });
    let corrected = right.filter(|_| !complete).map(|right| {
        let corrected = others
            .iter()
            .map(|(_, url)| AlexaRedirectUrl { vendor_id: right.clone(), ..url.clone() }.address());
        corrected.collect::<Vec<String>>()
    });
    let severity = if complete { Severity::Note } else { Severity::Error };
    let said = Said::about_nothing(severity)
        .variant(if complete { "beside" } else { "instead" })
        .value("address", entry.as_str())
        .suggest(corrected);
    Ok(vec![said])
}

/// The vendor ID given, or the only one in the list.
fn vendor_id(sight: &Sight<'_>, registered: &[String]) -> Option<String> {
    if let Some(given) = &sight.context.vendor_id {
        return Some(given.trim().to_owned());
    }
    let mut vendors = vendors(registered);
    let only = vendors.pop()?;
    vendors.is_empty().then_some(only)
}

fn vendors(registered: &[String]) -> Vec<String> {
    let mut vendors: Vec<String> = registered
        .iter()
        .filter_map(|entry| AlexaRedirectUrl::parse(entry).ok())
        .map(|url| url.vendor_id)
        .collect();
    vendors.sort_unstable();
    vendors.dedup();
    vendors
}

fn has_another_vendor(registered: &[String], region: Region, vendor_id: &str) -> bool {
    registered
        .iter()
        .filter_map(|entry| AlexaRedirectUrl::parse(entry).ok())
        .any(|url| url.region == region && url.vendor_id != vendor_id)
}

/// Whether an entry with `*` or `regexp=`, as Keycloak and WSO2 take them, stands for an address.
fn covers(entry: &str, address: &str) -> bool {
    if entry.starts_with("regexp=") {
        return REGIONS.iter().any(|region| {
            address.contains(region.host()) && entry.replace('\\', "").contains(region.host())
        });
    }
    entry.split_once('*').is_some_and(|(front, end)| {
        address.strip_prefix(front).is_some_and(|rest| rest.ends_with(end))
    })
}

/// The entry that was most likely meant as that address, and how it differs.
fn nearest(address: &str, registered: &[String]) -> Option<(String, &'static str)> {
    let found = |variant: &'static str, same: &dyn Fn(&str) -> bool| {
        registered.iter().find(|entry| same(entry)).map(|entry| (entry.clone(), variant))
    };
    let host = Url::parse(address).ok()?.host_str()?.to_owned();
    let old = (host == "layla.amazon.com").then_some("layla.amazon.co.uk");
    found("slash", &|entry| entry.trim_end_matches('/') == address)
        .or_else(|| found("http", &|entry| entry.replacen("http://", "https://", 1) == address))
        .or_else(|| {
            found("blanks", &|entry| entry.split_whitespace().collect::<String>() == address)
        })
        .or_else(|| found("capitals", &|entry| entry.eq_ignore_ascii_case(address)))
        .or_else(|| {
            found("host", &|entry| entry.trim_end_matches('/') == format!("https://{host}"))
        })
        .or_else(|| {
            found("grant", &|entry| {
                AlexaRedirectUrl::parse(entry).is_ok_and(|url| {
                    url.region.host() == host && other_grant(&url).address() == address
                })
            })
        })
        .or_else(|| found("old-host", &|entry| old.is_some_and(|old| entry.contains(old))))
        .or_else(|| found("path", &|entry| entry.starts_with(&format!("https://{host}/"))))
}

fn other_grant(url: &AlexaRedirectUrl) -> AlexaRedirectUrl {
    let grant_type = match url.grant_type {
        GrantType::AuthCode => GrantType::Implicit,
        GrantType::Implicit => GrantType::AuthCode,
    };
    AlexaRedirectUrl { grant_type, ..url.clone() }
}
