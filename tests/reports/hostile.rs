//! Configurations that somebody made to do harm.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use serde_json::json;
use skill_linker::model::is_hidden;
use skill_linker::report::Report;

use crate::reports::report;

/// Stands in every hostile value, so that its whereabouts can be looked for.
pub(super) const MARK: &str = "zqx";

const NASTY: [&str; 40] = [
    "\"",
    "'",
    "`",
    "``",
    "```",
    "|",
    "\\",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "&",
    "&lt;",
    "&#60;",
    "<",
    ">",
    "<script>alert(1)</script>",
    "</style>",
    "</code>",
    "<!--",
    "-->",
    "]]>",
    "\" onload=\"x",
    "<a href=https://evil.example>",
    "](https://evil.example)",
    "[x][y]",
    "![x](https://evil.example/x.png)",
    "<https://evil.example>",
    "https://evil.example/",
    " www.evil.example ",
    "javascript:alert(1)",
    "\u{1b}[31m",
    "\u{1b}]8;;https://evil.example\u{7}",
    "\u{9b}2J",
    "\u{202e}",
    "\u{200b}",
    "\u{2028}",
    "\u{fdd0}",
    "\u{fdd1}",
    "{ $value }",
];

/// Text made of what means something somewhere, with the mark in it.
pub(super) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(NASTY.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-z0-9 ,.:/?#@=-]{1,12}",
    ];
    (vec(piece, 0..6), prop::sample::select(vec!["", "http://", "https://", "https://a.example/"]))
        .prop_map(|(pieces, start)| format!("{start}{MARK}{}{MARK}", pieces.join(MARK)))
}

/// A whole configuration of them: the name of its file, and its JSON.
pub(super) fn configuration() -> impl Strategy<Value = (String, Value)> {
    (vec(text(), 12), vec(text(), 0..4), any::<[bool; 12]>()).prop_map(|(texts, list, filled)| {
        let fields = [
            "type",
            "authorizationUrl",
            "accessTokenUrl",
            "clientId",
            "accessTokenScheme",
            "reciprocalAccessTokenUrl",
            "voiceForwardAccountLinking",
            "defaultTokenExpirationInSeconds",
        ];
        let mut settings = json!({
            "clientId": texts[8], "scopes": list, "domains": list, "redirectUrls": list,
            "pkceConfiguration": {"status": texts[9], "codeChallengeMethod": texts[9]},
            "authorizationUrlsByPlatform":
                [{"platformType": texts[10], "platformAuthorizationUrl": texts[10]}],
        });
        for ((field, text), filled) in fields.iter().zip(&texts).zip(filled) {
            if filled {
                settings[*field] = text.as_str().into();
            }
        }
        if filled[8] {
            settings["type"] = "AUTH_CODE".into();
        }
        settings[&texts[10]] = texts[11].as_str().into();
        let wrapped = match (filled[9], filled[10]) {
            (true, _) => json!({"accountLinkingRequest": settings}),
            (false, true) => json!({&texts[11]: settings}),
            (false, false) => settings,
        };
        (texts[11].clone(), wrapped)
    })
}

pub(super) fn reported((name, json): &(String, Value)) -> Report {
    report(name, &json.to_string())
}

/// Whether the text has only characters that everybody sees, and ends of lines.
pub(super) fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c == '\n' || !is_hidden(c))
}
