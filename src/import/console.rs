//! A console's page, or another list of names and values, copied as text → settings.

mod values;

use crate::import::Form;
use crate::import::Imported;
use crate::import::Mended;
use crate::import::console::values::address;
use crate::import::console::values::bare;
use crate::import::console::values::grant;
use crate::import::console::values::last_word;
use crate::import::console::values::scheme;
use crate::import::labels::Label;
use crate::import::labels::Row;
use crate::import::labels::rows;
use crate::model::AccountLinking;
use crate::model::Field;
use crate::model::PlatformUrl;
use crate::model::Secret;
use crate::model::labels::account_linking as page;

/// The labels before which a page that was copied into one line is broken into rows again.
const STARTS: [&str; 15] = [
    page::GRANT_TYPE,
    page::AUTHORIZATION_URI,
    page::IOS_URI,
    page::ANDROID_URI,
    page::ACCESS_TOKEN_URI,
    page::CLIENT_ID,
    page::SECRET,
    page::SCHEME,
    page::SCOPE,
    page::DOMAIN_LIST,
    page::DEFAULT_EXPIRATION,
    page::RECIPROCAL_URL,
    page::YOUR_REDIRECT_URLS,
    page::ALEXA_REDIRECT_URLS,
    page::ADD_SCOPE,
];

/// No list is longer. Amazon takes 15 entries.
const MOST_ENTRIES: usize = 200;

/// The settings in a text, when it names at least two of them and one is an address or the client ID.
pub(super) fn read(text: &str) -> Option<Imported> {
    let text = in_rows(text);
    let mut reading = Reading::default();
    for row in rows(&text) {
        reading.take(&row);
    }
    let mut settings = reading.settings;
    if settings.grant_type.is_empty() {
        grant_shown(&text, &settings).clone_into(&mut settings.grant_type);
    }
    let names_one = [&settings.authorization_url, &settings.access_token_url, &settings.client_id]
        .into_iter()
        .any(|value| !value.is_empty());
    (names_one && reading.found >= 2).then_some(Imported {
        settings,
        secret: reading.secret,
        form: Form::Bare,
        pointer: String::new(),
        mended: vec![Mended::Labels],
        duplicates: Vec::new(),
    })
}

/// Breaks the line before each label of the console's page.
fn in_rows(text: &str) -> String {
    let mut rows = String::with_capacity(text.len() + 64);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let starts = before.is_whitespace()
            && c.is_ascii_uppercase()
            && text.get(at..).is_some_and(|rest| {
                STARTS.iter().any(|label| {
                    rest.strip_prefix(label).is_some_and(|rest| {
                        !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_')
                    })
                })
            });
        if starts {
            rows.push('\n');
        }
        rows.push(c);
        before = c;
    }
    rows
}

#[derive(Default)]
struct Reading {
    settings: AccountLinking,
    secret: Option<Secret>,
    found: usize,
}

impl Reading {
    fn take(&mut self, row: &Row<'_>) {
        let Some(first) = row.values.first() else { return };
        let settings = &mut self.settings;
        let is_taken = match row.label {
            Label::Field(Field::AuthorizationUrl) => {
                fill(&mut settings.authorization_url, address(first))
            }
            Label::Field(Field::AccessTokenUrl) => {
                fill(&mut settings.access_token_url, address(first))
            }
            Label::Field(Field::ReciprocalAccessTokenUrl) => {
                fill(&mut settings.reciprocal_access_token_url, address(first))
            }
            Label::Field(Field::ClientId) => fill(&mut settings.client_id, last_word(first)),
            Label::Field(Field::Type) => fill(&mut settings.grant_type, grant(first)),
            Label::Field(Field::AccessTokenScheme) => {
                fill(&mut settings.access_token_scheme, scheme(first))
            }
            Label::Field(Field::DefaultTokenExpirationInSeconds) => {
                let number = first.split_whitespace().find(|word| word.parse::<i64>().is_ok());
                fill(&mut settings.default_token_expiration, number.map(str::to_owned))
            }
            Label::Field(Field::Scopes) => list(&mut settings.scopes, row),
            Label::Field(Field::Domains) => list(&mut settings.domains, row),
            Label::Field(Field::RedirectUrls) => list(&mut settings.redirect_urls, row),
            Label::Field(Field::ClientSecret) => self.take_secret(first),
            Label::IosUrl => self.take_platform("iOS", first),
            Label::AndroidUrl => self.take_platform("Android", first),
            Label::Field(
                Field::SkipOnEnablement
                | Field::AuthorizationUrlsByPlatform
                | Field::VoiceForwardAccountLinking
                | Field::PkceConfiguration,
            )
            | Label::SkillId
            | Label::VendorId
            | Label::AlexaRedirectUrls => false,
        };
        self.found += usize::from(is_taken);
    }

    /// A secret that is covered with dots or stars is none. One may consist of other signs alone.
    fn take_secret(&mut self, value: &str) -> bool {
        let word = last_word(value).filter(|word| !word.chars().all(|c| "•*●".contains(c)));
        let is_new = self.secret.is_none() && word.is_some();
        self.secret = self.secret.take().or(word.map(Secret::new));
        is_new
    }

    fn take_platform(&mut self, platform: &str, value: &str) -> bool {
        let Some(url) = address(value) else { return false };
        let entry = PlatformUrl { platform: platform.to_owned(), url };
        self.settings.authorization_urls_by_platform.push(entry);
        true
    }
}

/// The first value of a field counts.
fn fill(place: &mut String, value: Option<String>) -> bool {
    match value {
        Some(value) if place.is_empty() => {
            *place = value;
            true
        }
        Some(_) | None => false,
    }
}

/// The entries behind a label, and below it the lines of one word. A line of several is prose, and ends the list.
fn list(place: &mut Vec<String>, row: &Row<'_>) -> bool {
    let words = |line: &str| -> Vec<String> {
        line.split([' ', '\t', ',', ';', '[', ']'])
            .map(bare)
            .filter(|word| !word.is_empty())
            .collect()
    };
    let room = MOST_ENTRIES.saturating_sub(place.len());
    let mut lines = row.values.iter().take(room).map(|line| words(line));
    let before = place.len();
    place.extend(lines.next().unwrap_or_default().into_iter().take(room));
    place.extend(lines.take_while(|line| line.len() == 1).flatten());
    place.len() > before
}

/// The grant type when the page names but one, or names both and asks for what only one of them needs.
fn grant_shown(text: &str, settings: &AccountLinking) -> &'static str {
    let (code, implicit) =
        (text.contains(page::AUTH_CODE_GRANT), text.contains(page::IMPLICIT_GRANT));
    let has_token_side =
        !settings.access_token_url.is_empty() || !settings.access_token_scheme.is_empty();
    match (code, implicit) {
        (true, false) => "AUTH_CODE",
        (false, true) => "IMPLICIT",
        (true, true) if has_token_side => "AUTH_CODE",
        (true, true) | (false, false) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "Security Provider Information\n\
        Select an authorization grant type\nAuth Code Grant\nImplicit Grant\n\
        Your Web Authorization URI https://login.tidewater.example/authorize?a=b\n\
        Your iOS App Authorization URI\nhttps://app.tidewater.example/i\n\
        Access Token URI\nhttps://login.tidewater.example/token\n\
        Your Client ID alexa-7\nYour Secret\nShow Secret\nhush-hush-7\n\
        Your Authentication Scheme\nHTTP Basic (Recommended)\n\
        Scope\nlights:read\nlights:write\nAdd scope\n\
        Domain List\ncdn.tidewater.example\n\
        Default Access Token Expiration Time 3600\n\
        Alexa Redirect URLs\nhttps://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I\nSave";

    fn same(found: &Imported) {
        let settings = &found.settings;
        assert_eq!(settings.grant_type, "AUTH_CODE");
        assert_eq!(settings.authorization_url, "https://login.tidewater.example/authorize?a=b");
        assert_eq!(settings.access_token_url, "https://login.tidewater.example/token");
        assert_eq!(settings.client_id, "alexa-7");
        assert_eq!(settings.access_token_scheme, "HTTP_BASIC");
        assert_eq!(settings.scopes, ["lights:read", "lights:write"]);
        assert_eq!(settings.domains, ["cdn.tidewater.example"]);
        assert_eq!(settings.default_token_expiration, "3600");
        assert_eq!(
            settings.authorization_urls_by_platform[0].url,
            "https://app.tidewater.example/i"
        );
        assert!(settings.redirect_urls.is_empty());
        assert!(found.secret.as_ref().is_some_and(|secret| secret.expose() == "hush-hush-7"));
        assert_eq!((found.form, &found.mended[..]), (Form::Bare, &[Mended::Labels][..]));
    }

    #[test]
    fn a_page_is_read_in_rows_in_one_line_and_from_a_mail() {
        same(&read(PAGE).unwrap());
        same(
            &read(&PAGE.replace('\n', " ").replace("Show Secret ", "").replace("Add scope ", ""))
                .unwrap(),
        );
        same(&read(&PAGE.replace('\n', "\r\n> ")).unwrap());
    }

    #[test]
    fn names_of_files_and_other_ways_of_writing_are_known() {
        let found = read(
            "authorizationUrl: https://a.example/auth,\ntoken_url = \"https://a.example/token\"\n\
             CLIENT_ID=c\nclient_secret=••••••\naccessTokenScheme: REQUEST_BODY_CREDENTIALS\n\
             grant type: authorization code\nscopes: [a, b]",
        )
        .unwrap();
        assert_eq!(found.settings.authorization_url, "https://a.example/auth");
        assert_eq!(found.settings.access_token_url, "https://a.example/token");
        assert_eq!(found.settings.client_id, "c");
        assert_eq!(found.settings.access_token_scheme, "REQUEST_BODY_CREDENTIALS");
        assert_eq!(found.settings.grant_type, "AUTH_CODE");
        assert_eq!(found.settings.scopes, ["a", "b"]);
        assert!(found.secret.is_none());
    }

    #[test]
    fn a_covered_secret_is_none_and_one_of_signs_is_one() {
        for (shown, secret) in [
            ("••••••", None),
            ("●●●●●●", None),
            ("********", None),
            ("\"••••\"", None),
            ("~~_+++_-", Some("~~_+++_-")),
            ("**7**", Some("**7**")),
        ] {
            for label in ["Your Secret\n", "Your Secret *\n", "Your Secret: ", "client_secret = "] {
                let page = format!("Client ID: c\nGrant type: implicit\n{label}{shown}");
                let found = read(&page).unwrap();
                assert_eq!(found.secret.as_ref().map(Secret::expose), secret, "{label}{shown}");
            }
        }
    }

    #[test]
    fn ordinary_text_is_no_page() {
        for text in [
            "",
            "Hello,\nmy skill does not link. Scope: none.\nBye",
            "Client ID: c",
            "type: car\nscope: wide",
            "Your Web Authorization URI\nAccess Token URI\nYour Client ID",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
