//! What is asked of the account, and what the world answers it.

use crate::account::SignInProblem;
use crate::model::ManifestFacts;
use crate::model::Rights;
use crate::model::Secret;
use crate::model::SkillPage;
use crate::model::Vendor;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Client;
use crate::services::amazon::SignInAttempt;
use crate::services::amazon::Tokens;
use crate::services::loopback::Callback;
use crate::services::secret_store::StoredSignIn;

/// A wish of the person or an answer from outside. Answers carry the number they were asked under.
#[derive(Clone, PartialEq)]
pub enum Message {
    /// Signs in with this security profile, asking for these rights as well.
    SignIn(Client, Rights),
    /// Signs in with a token got elsewhere.
    UseToken(Secret),
    /// Signs in with `SKILL_LINKER_ACCESS_TOKEN`.
    UseEnvironmentToken,
    /// Signs in with the access token of an ASK CLI profile.
    UseAskProfile(String),
    /// Signs in with what the password store keeps, when the program starts.
    Restore,
    OpenAgain,
    /// The address the browser stopped at, pasted back.
    PasteBack(Secret),
    Cancel,
    ChooseVendor(usize),
    /// "Yes, this is mine."
    ItIsMine,
    SignOut,
    /// Moves the sign-in into the password store or out of it, after `stay_signed_in` was changed.
    StayEdited,
    /// Amazon answered 401 to somebody: gets a new token if it can, and says so by an effect.
    Renew,
    /// Asks for the first page of skills.
    ListSkills,
    ListMoreSkills,
    /// Asks for the manifest of that skill, to learn its kind.
    ReadManifest(String),

    Started(u64, SignInAttempt),
    /// Whether we listen at the return URL.
    Listening(u64, bool),
    BrowserOpened(u64, bool),
    /// The browser came back with this code or with Amazon's refusal. The listener has compared `state`.
    CameBack(u64, Callback),
    /// Five minutes are over.
    TimeUp(u64),
    Token(u64, Result<Tokens, AmazonError>),
    /// A token from the environment or from the ASK CLI.
    Found(u64, Result<Secret, SignInProblem>),
    Vendors(u64, Result<Vec<Vendor>, AmazonError>),
    /// What the password store keeps, when it could be read.
    KeptRead(u64, Option<StoredSignIn>),
    /// Whether the password store took it.
    KeptDone(u64, bool),
    /// Whether it is gone from the password store; it was looked for afterwards.
    Forgotten(u64, bool),
    Skills(u64, Result<SkillPage, AmazonError>),
    Manifest(u64, Result<ManifestFacts, AmazonError>),
}
