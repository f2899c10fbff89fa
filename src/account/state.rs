//! What is known about the sign-in.

use crate::model::Job;
use crate::model::ManifestFacts;
use crate::model::Rights;
use crate::model::Secret;
use crate::model::SkillSummary;
use crate::model::Vendor;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Client;
use crate::services::amazon::SignInAttempt;
use crate::services::amazon::Tokens;
use crate::services::loopback::CallbackProblem;

/// The sign-in at Amazon, and what it lets one see.
#[derive(Clone, Default)]
pub struct Account {
    pub sign_in: SignIn,
    /// "Stay signed in": keep it in the system's password store. Edited in place.
    pub stay_signed_in: bool,
    /// The skills of the vendor, as far as they were asked for.
    pub skills: Job<Skills, AmazonError>,
    /// Narrows the list by name or ID. Edited in place.
    pub search: String,
    /// The manifest last asked for.
    pub manifest: Job<ManifestFacts, AmazonError>,
    /// Whether signing out could not clear the password store.
    pub left_behind: bool,
    pub(super) tokens: Option<Tokens>,
    pub(super) client: Option<Client>,
    pub(super) attempt: Option<SignInAttempt>,
    pub(super) renewal: Option<Renewal>,
    pub(super) asked: Asked,
    pub(super) remembered_vendor: Option<String>,
    /// Whose account it was when this sign-in began, as the person said.
    pub(super) confirmed_vendor: Option<String>,
    /// What was asked for beside account linking; `None` for a token from elsewhere or an earlier run.
    pub(super) rights: Option<Rights>,
    pub(super) last_id: u64,
}

/// How far the sign-in has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SignIn {
    #[default]
    SignedOut,
    /// Making the sign-in address and opening the way back.
    Opening,
    /// The browser is open at Amazon.
    Waiting(Waiting),
    /// The token is asked for, or the vendors are.
    Working,
    /// "Signed in. Vendor `name`, `ID`. Is this yours?" Nothing is kept before the answer.
    Confirming(Confirming),
    SignedIn(SignedIn),
    Failed(SignInProblem),
}

/// The browser is open, and Amazon is to send it back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waiting {
    /// The sign-in address, for "Open again" and "Copy". It holds no secret.
    pub address: String,
    /// Where the browser comes back to, as it has to be registered.
    pub return_url: String,
    /// Whether we listen there; not when another program has the port. Then only pasting back helps.
    pub listens: bool,
    /// Whether the browser was opened; `None` is not yet.
    pub browser_opened: Option<bool>,
    /// What is wrong with the address that was pasted back.
    pub paste_problem: Option<CallbackProblem>,
}

/// Whose account it is, before anything is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Confirming {
    /// One or more.
    pub vendors: Vec<Vendor>,
    /// The one chosen among them, by its place.
    pub chosen: usize,
}

/// Signed in and confirmed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SignedIn {
    pub vendor: Vendor,
    /// All vendors of the account, this one among them.
    pub vendors: Vec<Vendor>,
    /// When the token runs out (seconds since 1970, UTC); `None` for a token got elsewhere.
    pub until: Option<i64>,
    pub kept_in: KeptIn,
    /// What the token allows, as far as it is known.
    pub scopes: Vec<String>,
}

/// Where the sign-in is kept.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum KeptIn {
    /// In memory: closing the window ends it.
    #[default]
    Memory,
    /// In memory, since the password store refused it, was locked or was not there.
    MemoryAsStoreRefused,
    /// In the system's password store: refresh token, client ID and secret.
    PasswordStore,
}

/// Why the sign-in ended.
#[derive(Clone, Debug, PartialEq)]
pub enum SignInProblem {
    Amazon(AmazonError),
    /// The account has no developer account behind it.
    NoVendor,
    /// Nobody came back within five minutes.
    TookTooLong,
    /// `SKILL_LINKER_ACCESS_TOKEN` is not set, or empty.
    NoEnvironmentToken,
    /// The ASK CLI has no profile of that name, or no access token in it that is still good.
    NoAskToken,
    /// The vendor of the kept sign-in is no longer among the account's.
    OtherVendor,
}

/// The list of skills.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Skills {
    pub found: Vec<SkillSummary>,
    /// Where the next page begins; `None` when all are here.
    pub next: Option<String>,
    /// Whether a further page is being asked for.
    pub loading_more: bool,
    /// Why the further page did not come.
    pub more_failed: Option<AmazonError>,
}

/// A renewal that is under way.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Renewal {
    pub(super) id: u64,
    /// Whether somebody outside asked for it and is to be told.
    pub(super) is_asked_for: bool,
}

/// The number of each question that is open, and what it was, so that it can be asked again once.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Asked {
    pub(super) sign_in: u64,
    pub(super) skills: Option<(u64, Option<String>)>,
    pub(super) manifest: Option<String>,
    pub(super) store: u64,
    /// Whether the sign-in was already renewed for the open questions.
    pub(super) renewed: bool,
}

/// The right to enable a skill and to speak to it (SMAPI). It is asked for only where a skill is tried.
const TRIES: &str = "alexa::ask:skills:test";
/// The right to write and build a skill's model (SMAPI). It is asked for only where a skill is made or its model built.
const CREATES: &str = "alexa::ask:models:readwrite";

impl Account {
    /// The access token, once it is confirmed whose it is.
    pub fn access_token(&self) -> Option<&Secret> {
        let is_signed_in = matches!(self.sign_in, SignIn::SignedIn(_));
        self.tokens.as_ref().filter(|_| is_signed_in).map(|tokens| &tokens.access)
    }

    /// Whether somebody is signed in who may try a skill, as far as it is known. An answer without scopes gives those
    /// that were asked for (RFC 6749, section 5.1).
    pub fn may_try(&self) -> bool {
        self.may(TRIES, |rights| rights.tries)
    }

    /// The same for whoever may make a skill and build a model.
    pub fn may_create(&self) -> bool {
        self.may(CREATES, |rights| rights.creates)
    }

    fn may(&self, scope: &str, is_asked: fn(Rights) -> bool) -> bool {
        self.signed_in().is_some_and(|signed_in| {
            let scopes = &signed_in.scopes;
            let is_as_asked = scopes.is_empty() && self.rights.is_none_or(is_asked);
            is_as_asked || scopes.iter().any(|has| has == scope)
        })
    }

    pub fn signed_in(&self) -> Option<&SignedIn> {
        if let SignIn::SignedIn(signed_in) = &self.sign_in { Some(signed_in) } else { None }
    }

    /// The skills of the list that the search leaves, by name or ID, small and capital letters alike.
    pub fn found_skills(&self) -> impl Iterator<Item = &SkillSummary> {
        let wanted = self.search.trim().to_lowercase();
        let all = self.skills.done().map_or(&[][..], |skills| skills.found.as_slice());
        all.iter().filter(move |skill| {
            skill.name.to_lowercase().contains(&wanted) || skill.id.to_lowercase().contains(&wanted)
        })
    }
}
