//! `urls`: the three Alexa redirect URLs of a vendor ID.

use std::fmt::Write as _;

use clap::ValueEnum;
use serde_json::json;

use crate::cli::Console;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::i18n;
use crate::i18n::Key;
use crate::model::AlexaRedirectUrl;
use crate::model::GrantType;
use crate::model::VendorId;
use crate::model::VendorIdProblem;

/// `urls VENDOR_ID|ALEXA_URL`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The vendor ID, or any one of the Alexa redirect URLs
    #[arg(value_name = "VENDOR_ID|ALEXA_URL")]
    vendor: String,
    /// The grant type; that of the address when one is given, else code
    #[arg(long, value_enum)]
    grant: Option<Grant>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Grant {
    Code,
    Implicit,
}

pub(super) fn run(options: &Options, console: &mut Console<'_>) -> Outcome {
    let vendor_id = match VendorId::parse(&options.vendor) {
        Ok(vendor_id) => vendor_id,
        Err(problem) => {
            console.problem(&words(problem));
            return Outcome::Unusable;
        }
    };
    let given = AlexaRedirectUrl::parse(&options.vendor).ok().map(|url| url.grant_type);
    let grant_type = match options.grant {
        Some(Grant::Code) => GrantType::AuthCode,
        Some(Grant::Implicit) => GrantType::Implicit,
        None => given.unwrap_or_default(),
    };
    let urls = AlexaRedirectUrl::all(vendor_id.as_str(), grant_type);
    console.print(&match options.format {
        Format::Text => text(&urls),
        Format::Json => json(&urls, vendor_id.as_str(), grant_type),
    });
    Outcome::Fine
}

fn words(problem: VendorIdProblem) -> String {
    let kind = match problem {
        VendorIdProblem::OtherKind(kind) => found(kind.text_key(), ""),
        VendorIdProblem::Empty
        | VendorIdProblem::AnAddress
        | VendorIdProblem::Blanks
        | VendorIdProblem::TooLong => String::new(),
    };
    found(problem.text_key(), &kind)
}

fn found(key: &str, kind: &str) -> String {
    Key::find(key).map(|key| i18n::text_with(key, &[("kind", kind)])).unwrap_or_default()
}

fn text(urls: &[AlexaRedirectUrl]) -> String {
    let width = urls.iter().map(|url| url.address().len()).max().unwrap_or_default();
    let mut text = String::new();
    for url in urls {
        let region = found(url.region.text_key(), "");
        // Writing to a text cannot fail.
        let _written = writeln!(text, "{:width$}  {region}", url.address());
    }
    text
}

fn json(urls: &[AlexaRedirectUrl], vendor_id: &str, grant_type: GrantType) -> String {
    let urls: Vec<_> = urls
        .iter()
        .map(|url| json!({"url": url.address(), "region": found(url.region.text_key(), "")}))
        .collect();
    let result = json!({"vendorId": vendor_id, "type": grant_type.as_str(), "urls": urls});
    format!("{result:#}\n")
}
