//! Settings that were made up, dressed as people send them, and read back.

use proptest::prelude::*;

use super::*;
use crate::model::write_request;

const SKINS: [&str; 6] = ["none", "mail", "quoted", "log", "quoted-printable", "page"];
const WORDINGS: [&str; 6] =
    ["JSON", "smart quotes", "single quotes", "comments", "words", "broken lines"];
const CODINGS: [&str; 5] = ["UTF-8", "byte mark", "UTF-16 LE", "UTF-16 BE", "CRLF"];

/// Settings without signs that a dress would change.
fn settings() -> impl Strategy<Value = (AccountLinking, String)> {
    let address =
        "https://[a-z]{3,12}\\.example/[a-z0-9/_-]{0,40}(\\?[a-z]{1,8}=[a-z0-9]{1,30}&b=c)?";
    let word = "[A-Za-z][A-Za-z0-9._:-]{0,30}";
    let words = prop::collection::vec(word, 0..4);
    let one = (address, address, word, words.clone(), "[A-Za-z0-9._~+-]{8,40}");
    let two = (any::<Option<bool>>(), prop::option::of(1_i64..100_000), words);
    (one, two).prop_map(|(one, two)| {
        let settings = AccountLinking {
            skip_on_enablement: two.0,
            grant_type: "AUTH_CODE".to_owned(),
            authorization_url: one.0,
            access_token_url: one.1,
            client_id: one.2,
            scopes: one.3,
            access_token_scheme: "HTTP_BASIC".to_owned(),
            default_token_expiration: two.1.map(|n| n.to_string()).unwrap_or_default(),
            domains: two.2,
            ..AccountLinking::default()
        };
        (settings, one.4)
    })
}

fn worded(text: &str, wording: &str) -> String {
    match wording {
        "smart quotes" => {
            let mut opens = false;
            let quote = |c| {
                if c == '"' {
                    opens = !opens;
                    if opens { '“' } else { '”' }
                } else {
                    c
                }
            };
            text.chars().map(quote).collect()
        }
        "single quotes" => text.replace('"', "'"),
        "comments" => text
            .replace("\"clientId\"", "// what it is called\n    \"clientId\" /* here */")
            .replace("]\n", "],\n")
            .replace("\"\n", "\",\n"),
        "words" => text.replace("\"clientId\"", "clientId").replace("true", "True"),
        "broken lines" => text.replace(".example/", ".example\n        /"),
        _ => text.to_owned(),
    }
}

fn skinned(text: &str, skin: &str) -> String {
    match skin {
        "mail" => {
            format!("Hello,\nthis is what we have:\n\n```json\n{text}\n```\n\nThank you (Jo)\n")
        }
        "quoted" => format!("> {}\n", text.replace('\n', "\n> ")),
        "log" => {
            let lines = text.lines().enumerate();
            let lines = lines.map(|(at, line)| format!("2026-11-22 09:{at:02} web-1 | {line}\n"));
            format!("starting\n{}", lines.collect::<String>())
        }
        "quoted-printable" => {
            let mut mail = "Content-Transfer-Encoding: quoted-printable\n\n".to_owned();
            for line in text.lines() {
                let mut column = 0;
                for byte in line.bytes() {
                    let coded = byte == b'=' || byte >= 0x7f;
                    if column > 70 {
                        mail.push_str("=\n");
                        column = 0;
                    }
                    let sign = if coded { format!("={byte:02X}") } else { char::from(byte).into() };
                    mail.push_str(&sign);
                    column += if coded { 3 } else { 1 };
                }
                mail.push('\n');
            }
            mail
        }
        "page" => text.replace('&', "&amp;").replace('"', "&quot;").replace('\n', "<br>\n"),
        _ => text.to_owned(),
    }
}

fn coded(text: &str, coding: &str) -> Vec<u8> {
    let units = || "\u{feff}".encode_utf16().chain(text.encode_utf16());
    match coding {
        "byte mark" => format!("\u{feff}{text}").into(),
        "UTF-16 LE" => units().flat_map(u16::to_le_bytes).collect(),
        "UTF-16 BE" => units().flat_map(u16::to_be_bytes).collect(),
        "CRLF" => text.replace('\n', "\r\n").into(),
        _ => text.as_bytes().to_vec(),
    }
}

/// The console's page, as it is copied.
fn page(settings: &AccountLinking, secret: &str) -> String {
    format!(
        "Security Provider Information\nAuth Code Grant\nYour Web Authorization URI {}\n\
         Access Token URI\n{}\nYour Client ID {}\nYour Secret\nShow Secret\n{secret}\n\
         Your Authentication Scheme\nHTTP Basic (Recommended)\nScope\n{}\nAdd scope\nDomain List\n{}\n\
         Default Access Token Expiration Time {}\nSave",
        settings.authorization_url,
        settings.access_token_url,
        settings.client_id,
        settings.scopes.join("\n"),
        settings.domains.join("\n"),
        settings.default_token_expiration,
    )
}

/// Every skin with every wording that can be told from it: a page says nothing of quotes, and a log that broke a line
/// nothing of where it began.
fn dresses() -> Vec<(&'static str, &'static str)> {
    let all = SKINS.iter().flat_map(|skin| WORDINGS.map(|wording| (*skin, wording)));
    all.filter(|(skin, wording)| match *skin {
        "page" => *wording == "JSON",
        "log" => *wording != "broken lines",
        _ => true,
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn however_dressed_settings_are_read_back_and_mending_is_said(
        (settings, secret) in settings(),
        (skin, wording) in prop::sample::select(dresses()),
        coding in prop::sample::select(&CODINGS),
        bare in any::<bool>(),
    ) {
        let mut text = write_request(&settings, &secret);
        if bare {
            text = text
                .trim_start_matches("{\n  \"accountLinkingRequest\": ")
                .trim_end_matches("\n}")
                .to_owned();
        }
        let dressed = skinned(&worded(&text, wording), skin);
        let found = read(&coded(&dressed, coding));
        let found = found.map_err(|problem| TestCaseError::fail(format!("{problem}: {dressed}")))?;
        prop_assert_eq!(&found.settings, &settings, "{}", dressed);
        prop_assert!(found.secret.is_some_and(|read| read.expose() == secret), "{}", dressed);
        prop_assert_eq!(found.form, if bare { Form::Bare } else { Form::Request });
        let is_coded = matches!(coding, "byte mark" | "UTF-16 LE" | "UTF-16 BE");
        let is_dressed = dressed != text;
        prop_assert_eq!(!found.mended.is_empty(), is_dressed || is_coded, "{} {:?}", dressed, found.mended);
        prop_assert_eq!(is_dressed, (skin, wording) != ("none", "JSON"), "{}", dressed);
    }

    #[test]
    fn a_page_of_the_console_is_read_back((settings, secret) in settings()) {
        let found = read(page(&settings, &secret).as_bytes()).map_err(|problem| {
            TestCaseError::fail(format!("{problem}: {}", page(&settings, &secret)))
        })?;
        let expected = AccountLinking { skip_on_enablement: None, ..settings };
        prop_assert_eq!(&found.settings, &expected);
        prop_assert!(found.secret.is_some_and(|read| read.expose() == secret));
        prop_assert_eq!(found.mended, vec![Mended::Labels]);
    }
}
