//! The three pages the browser may show. Nothing of a request is ever in them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest as _;
use sha2::Sha256;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;

const TEMPLATE: &str = include_str!("../../../assets/web/callback.html");

/// The pages in the language of the thread that made them.
#[derive(Clone, Debug)]
pub struct Pages {
    pub(super) done: String,
    pub(super) refused: String,
    pub(super) other: String,
}

impl Pages {
    pub fn new() -> Self {
        Self {
            done: page(key::CALLBACK_DONE_TITLE, key::CALLBACK_DONE),
            refused: page(key::CALLBACK_REFUSED_TITLE, key::CALLBACK_REFUSED),
            other: page(key::CALLBACK_OTHER_TITLE, key::CALLBACK_OTHER),
        }
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self::new()
    }
}

/// Allows nothing but the page's own style, by its checksum.
pub(super) fn content_security_policy() -> String {
    let style = TEMPLATE
        .split_once("<style>")
        .and_then(|(_, rest)| rest.split_once("</style>"))
        .map_or("", |(style, _)| style);
    let hash = STANDARD.encode(Sha256::digest(style.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'"
    )
}

fn page(title: Key, told: Key) -> String {
    TEMPLATE
        .replace("{{language}}", &escaped(&text(key::LANGUAGE_TAG)))
        .replace("{{program}}", &escaped(&text(key::APP_NAME)))
        .replace("{{title}}", &escaped(&text(title)))
        .replace("{{text}}", &escaped(&text(told)))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
