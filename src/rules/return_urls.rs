//! AL-105 and AL-108: the return addresses registered at the service, compared sign by sign.
//!
//! Bad: Japan's address missing, a final slash, somebody else's vendor ID. Good: all three, and any others beside.

use url::Url;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::AlexaRedirectUrl;
use crate::model::GrantType;
use crate::model::Region;
use crate::model::cleaned;
use crate::model::shown;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::is_home_assistant;
use crate::rules::lwa_addresses::is_amazons;
use crate::rules::return_pattern::ReturnPattern;
use crate::rules::return_pattern::return_patterns;
use crate::rules::said::Said;
use crate::rules::sight::Sight;
use crate::rules::vendor_id;

pub(super) fn not_all_registered(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if is_home_assistant(sight) {
        return Ok(Vec::new());
    }
    fix_vendor_first(sight)?;
    let registered = sight.context.allowed_return_urls.as_ref().ok_or(Question::ReturnUrls)?;
    let is_lwa = is_amazons(sight);
    if is_lwa && registered.is_empty() && sight.context.facts.lwa_enabled == Some(false) {
        // The profile is not switched on, which AL-106 says.
        return Ok(Vec::new());
    }
    let vendor_id = vendor_id(sight, registered).ok_or(Question::VendorId)?;
    let patterns = if is_lwa { Vec::new() } else { return_patterns(registered) };
    let missing: Vec<AlexaRedirectUrl> = AlexaRedirectUrl::all(&vendor_id, sight.grant()?)
        .into_iter()
        .filter(|url| !registered.contains(&url.address()))
        .filter(|url| !patterns.iter().any(|pattern| pattern.covers(&url.address())))
        .filter(|url| !has_another_vendor(registered, url.region, &vendor_id))
        .collect();
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    if patterns.iter().any(ReturnPattern::is_unreadable) {
        return Err(Reason::CannotTell(key::NOT_CHECKED_PATTERN));
    }
    let addresses: Vec<String> = missing.iter().map(AlexaRedirectUrl::address).collect();
    let near: Vec<String> =
        addresses.iter().filter_map(|address| nearest(address, registered)).collect();
    let said = Said::about_nothing(Severity::Error)
        .variant(if near.is_empty() { "missing" } else { "near" })
        .value("missing", addresses.join(", "))
        .value("near", near.join(" "))
        .suggest(Some(addresses));
    Ok(vec![said])
}

pub(super) fn of_another_account(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if is_home_assistant(sight) {
        return Ok(Vec::new());
    }
    fix_vendor_first(sight)?;
    let given = given_vendor(sight);
    let missing = if given.is_some() { Question::ReturnUrls } else { Question::VendorId };
    let registered = sight.context.allowed_return_urls.as_ref().ok_or(missing)?;
    if given.is_none() && vendors(registered).len() < 2 {
        return Err(Question::VendorId.into());
    }
    let right = given.map(str::to_owned);
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
        .value("address", shown(entry))
        .suggest(corrected);
    Ok(vec![said])
}

/// With another thing as vendor ID every address would look wrong.
fn fix_vendor_first(sight: &Sight<'_>) -> Result<(), Reason> {
    match vendor_id::wrong(sight.context) {
        Some(_) => Err(Reason::FixFirst("AL-122")),
        None => Ok(()),
    }
}

fn given_vendor<'a>(sight: &Sight<'a>) -> Option<&'a str> {
    sight.context.vendor_id.as_deref().filter(|given| !given.trim().is_empty())
}

/// The vendor ID given, or the only one in the list.
fn vendor_id(sight: &Sight<'_>, registered: &[String]) -> Option<String> {
    if let Some(given) = given_vendor(sight) {
        return Some(given.to_owned());
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

/// Whether an entry differs in one known way.
type Differs<'a> = &'a dyn Fn(&str) -> bool;

/// The entry that was most likely meant as that address, and how it differs, in words.
fn nearest(address: &str, registered: &[String]) -> Option<String> {
    let host = Url::parse(address).ok()?.host_str()?.to_owned();
    let host_alone = format!("https://{host}");
    let differences: [(Key, Differs<'_>); 8] = [
        (key::RETURN_URL_SLASH, &|entry| entry.trim_end_matches('/') == address),
        (key::RETURN_URL_HTTP, &|entry| {
            entry.strip_prefix("http://").is_some_and(|rest| address.ends_with(rest))
        }),
        (key::RETURN_URL_BLANKS, &|entry| {
            entry.split_whitespace().collect::<String>() == address || cleaned(entry) == address
        }),
        (key::RETURN_URL_CAPITALS, &|entry| entry.eq_ignore_ascii_case(address)),
        (key::RETURN_URL_HOST, &|entry| entry.trim_end_matches('/') == host_alone),
        (key::RETURN_URL_GRANT, &|entry| {
            AlexaRedirectUrl::parse(entry).is_ok_and(|url| other_grant(&url).address() == address)
        }),
        (key::RETURN_URL_OLD_HOST, &|entry| {
            host == "layla.amazon.com" && entry.contains("layla.amazon.co.uk")
        }),
        (key::RETURN_URL_PATH, &|entry| {
            entry.strip_prefix(&host_alone).is_some_and(|rest| rest.starts_with('/'))
        }),
    ];
    differences.into_iter().find_map(|(words, is_meant)| {
        let entry = registered.iter().find(|entry| is_meant(entry))?;
        Some(i18n::text_with(words, &[("entry", &shown(entry))]))
    })
}

fn other_grant(url: &AlexaRedirectUrl) -> AlexaRedirectUrl {
    let grant_type = match url.grant_type {
        GrantType::AuthCode => GrantType::Implicit,
        GrantType::Implicit => GrantType::AuthCode,
    };
    AlexaRedirectUrl { grant_type, ..url.clone() }
}
