//! What a rehearsal asks beside the browser: the sign-in page as a program sees it, and the token address.

use std::time::Duration;

use crate::model::AccountLinking;
use crate::model::AlexaRedirectUrl;
use crate::model::Exchange;
use crate::model::GrantType;
use crate::model::NO_VENDOR;
use crate::model::Region;
use crate::model::Sent;
use crate::model::Silence;
use crate::services::probe::Asker;

/// For one question, from connecting to the last byte. Longer than Alexa waits, so that a slow answer is seen.
const PATIENCE: Duration = Duration::from_secs(10);

/// Asks one question; nobody may be there to ask.
pub async fn ask(asker: Option<Asker>, sent: Sent) -> Exchange {
    match asker {
        Some(asker) => asker.ask(sent, PATIENCE).await,
        None => Exchange { sent, came: Err(Silence::NotAsked) },
    }
}

/// The question for the sign-in page, asked as a browser does.
pub fn look(address: String) -> Sent {
    let headers = vec![
        ("Accept", "text/html,application/xhtml+xml".to_owned()),
        (
            "User-Agent",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(),
        ),
    ];
    Sent::get(address, headers)
}

/// Alexa's own return address of a region; with a made-up vendor ID while the real one is not known.
pub fn alexas_return_url(
    region: Region,
    settings: &AccountLinking,
    vendor_id: Option<String>,
) -> String {
    let grant_type = GrantType::parse(&settings.grant_type).unwrap_or(GrantType::AuthCode);
    let vendor_id = vendor_id.unwrap_or_else(|| NO_VENDOR.to_owned());
    AlexaRedirectUrl { region, grant_type, vendor_id }.address()
}
