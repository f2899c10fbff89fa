//! What the account wants done outside.

use crate::model::Rights;
use crate::model::Secret;
use crate::services::amazon::Client;
use crate::services::secret_store::StoredSignIn;

/// One thing to do. Whoever does it answers with the message of the same number.
#[derive(Clone, PartialEq, Eq)]
pub enum Effect {
    /// Makes the sign-in address with a fresh `state` and PKCE verifier for that client ID; answered by `Started`.
    Start { id: u64, client_id: String, rights: Rights },
    /// Listens at the return URL for an answer with that `state`, five minutes at most; answered by `Listening`,
    /// and then by `CameBack` or `TimeUp`. When the port is taken, `TimeUp` comes all the same.
    Listen { id: u64, state: Secret },
    /// Opens the address in the system's browser; answered by `BrowserOpened`.
    OpenBrowser { id: u64, address: String },
    /// Stops listening and drops whatever runs under that number.
    Stop(u64),
    /// Trades the code for tokens; answered by `Token`.
    Exchange { id: u64, client: Client, code: Secret, verifier: Secret, return_url: String },
    /// Gets a new access token; answered by `Token`.
    Refresh { id: u64, client: Client, refresh: Secret },
    /// Reads `SKILL_LINKER_ACCESS_TOKEN`; answered by `Found`.
    ReadEnvironmentToken(u64),
    /// Reads the access token of an ASK CLI profile, never its refresh token; answered by `Found`.
    ReadAskProfile(u64, String),
    /// Asks for the vendors; answered by `Vendors`.
    ListVendors(u64, Secret),
    /// Reads the password store; answered by `KeptRead`.
    ReadKept(u64),
    /// Writes to the password store; answered by `KeptDone`.
    Keep(u64, StoredSignIn),
    /// Deletes from the password store and looks whether it is gone; answered by `Forgotten`.
    Forget(u64),
    /// Asks for a page of skills; answered by `Skills`.
    ListSkills { id: u64, token: Secret, vendor_id: String, next: Option<String> },
    /// Asks for the manifest of the development stage; answered by `Manifest`.
    ReadManifest { id: u64, token: Secret, skill_id: String },
    /// Tells whoever sent `Renew` whether there is a new token.
    Renewed(bool),
}
