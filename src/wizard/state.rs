//! What the wizard knows.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde_json::Map;
use serde_json::Value;

use crate::i18n::Key;
use crate::model::AccountLinking;
use crate::model::Discovery;
use crate::model::Field;
use crate::model::Job;
use crate::model::ListedSkill;
use crate::model::NewSkill;
use crate::model::Secret;
use crate::model::SkillKind;
use crate::model::TestRequest;
use crate::services::discovery::DiscoveryError;
use crate::skill_code::CodeLanguage;
use crate::wizard::Focus;
use crate::wizard::Input;
use crate::wizard::Recogniser;
use crate::wizard::Step;
use crate::wizard::filling::Offer;

/// The whole state of one set-up. A new one is [`Wizard::new`].
#[derive(Clone, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a separate fact of the page")]
pub struct Wizard {
    /// The settings as the pages edit them. What is shown, judged and sent is [`Wizard::request`].
    pub settings: AccountLinking,
    /// The client secret of the settings. In memory only.
    pub secret: Secret,
    pub step: Step,
    /// The steps opened so far.
    pub visited: BTreeSet<Step>,
    /// Whether the next step forward goes back to the summary (after "Change").
    pub return_to_check: bool,
    pub sign_in_with: SignInWith,
    pub kind: SkillKind,
    /// The answers that were changed by the choice of the kind, until another page opens.
    pub changed_with_kind: Vec<Field>,
    pub skill_id: String,
    /// As given: the vendor ID, or one of the Alexa redirect URLs.
    pub vendor: String,
    /// The name Amazon told, empty when it did not.
    pub skill_name: String,
    /// Whether there is no skill yet: it is made in step 8.
    pub makes_skill: bool,
    /// What the skill is made of. Kept when one that is there is set up after all.
    pub new_skill: NewSkill,
    /// Where its code runs when that is a place of one's own, whatever is chosen now.
    pub own_place: String,
    /// The ID of the skill that was made of it; empty before.
    pub made_skill_id: String,
    /// The skill ID that was given before it was said that there is no skill.
    pub(super) put_by: String,
    /// What Amazon told of the skill, and the ID of the skill it was told of. Not in drafts.
    pub(super) manifest: Option<(String, Map<String, Value>)>,
    /// The settings that people use now, of the skill with that ID. Not in drafts.
    pub(super) live: Option<(String, Map<String, Value>)>,
    /// The skills of the developer account, as far as they were listed. Not in drafts.
    pub(super) skills: Vec<ListedSkill>,
    /// What trying the skill with that ID sent to its code. Not in drafts.
    pub(super) test_request: Option<(String, TestRequest)>,
    /// Whether the link works in the Alexa app, as the person says. Not in drafts.
    pub works_in_app: Option<bool>,
    pub profile_name: String,
    pub profile_description: String,
    pub privacy_url: String,
    pub pasted_back: String,
    pub new_scope: String,
    pub new_domain: String,
    pub new_redirect_url: String,
    pub provider_part: String,
    pub issuer: String,
    /// What the server named there publishes.
    pub discovery: Job<Discovery, DiscoveryError>,
    /// Which of the service's regions, by its place in the table of providers.
    pub region: usize,
    /// The sign-in address in the skill's own iOS app.
    pub ios_url: String,
    /// The sign-in address in the skill's own Android app.
    pub android_url: String,
    /// The client ID of the security profile used only for signing in here.
    pub sign_in_client_id: String,
    /// The secret that goes with it. In memory only.
    pub sign_in_client_secret: Secret,
    /// An access token got elsewhere. In memory only.
    pub access_token: Secret,
    /// The name of the ASK CLI profile to sign in with.
    pub ask_profile: String,
    /// The address the browser stopped at, which holds a code.
    pub paste_back_address: Secret,
    /// Values shaped like a secret, taken out of boxes that are not for secrets until their question is
    /// answered. Such a box is empty and shows dots.
    pub held: BTreeMap<Input, Secret>,
    pub ticks: Ticks,
    /// What was said under a box about its last change.
    pub notes: BTreeMap<Input, Note>,
    /// The open question under a box.
    pub questions: BTreeMap<Input, Recogniser>,
    /// The values of a paste that held several, until the question about them is answered.
    pub(super) offered: BTreeMap<Input, Offer>,
    /// The boxes whose odd value the person wants to keep there.
    pub(super) kept: BTreeSet<Input>,
    /// What stood where before the change that the note under a box tells.
    pub(super) undos: BTreeMap<Input, Vec<(Input, Secret)>>,
    /// Boxes left at least once: only those are judged before "Next".
    pub left: BTreeSet<Input>,
    /// Whether the problem box of this page is shown.
    pub shows_problems: bool,
    /// What the last paste filled, or what Amazon has, for the one Undo.
    pub filled: Option<Pasted>,
    /// What "Copied" stands on now, and the number of its clock.
    pub copied: Option<(Copied, u64)>,
    /// The number of the last clock that was started.
    pub(super) clock: u64,
    /// The clock of the shown secret.
    pub(super) secret_clock: u64,
    /// The settings of the branches that were left, to come back to.
    pub(super) branches: Vec<(SignInWith, AccountLinking)>,
    /// What the skill's code is written in.
    pub code_language: CodeLanguage,
    /// Which of its files is shown, from 0.
    pub code_file: usize,
    /// Whether step 8 shows how to finish without signing in.
    pub by_hand: bool,
    /// Whether the last copy found no clipboard.
    pub clipboard_missing: bool,
    /// The seconds the secret stays shown; 0 is hidden.
    pub secret_shown: u8,
    /// The box with the focus; its line in the preview is marked.
    pub focused: Option<Input>,
    /// Where the focus should go next. The view that fulfils it takes it away.
    pub focus_wanted: Option<Focus>,
    /// The person's own choice for the preview; `None` is the page's.
    pub preview_open: Option<bool>,
}

impl Wizard {
    /// A set-up from nothing: people sign in with their Amazon account, to a custom skill.
    pub fn new() -> Self {
        let mut wizard = Self::default();
        wizard.settings = wizard.first_settings(SignInWith::Amazon);
        wizard.settings.skip_on_enablement = Some(true);
        "default".clone_into(&mut wizard.ask_profile);
        wizard.visited.insert(Step::Skill);
        wizard.focus_wanted = Some(Focus::Heading);
        wizard
    }
}

/// What people sign in with.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum SignInWith {
    /// Login with Amazon.
    #[default]
    Amazon,
    /// A service with a row in the table of providers, by its ID.
    Provider(&'static str),
    /// The person's own server.
    Own,
}

/// What has been ticked off. Survives a restart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ticks {
    /// The six pins of the security profile.
    pub profile: [bool; 6],
    /// The three redirect URLs, in the order of `REGIONS`, and the fourth for signing in here.
    pub urls: [bool; 4],
    /// The four pins of the return-URL page.
    pub return_urls: [bool; 4],
    /// The two pins of the ID and secret.
    pub credentials: [bool; 2],
    /// The three things to do in the Alexa app.
    pub trying: [bool; 3],
    /// The boxes of "finish by hand", in the order of `FIELDS`.
    pub by_hand: [bool; 15],
    /// The four pins of the console's page for code.
    pub code: [bool; 4],
}

/// What was said under a box about its last change.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// Something was removed from what was pasted, and what it was.
    Cleaned { removed: Vec<Key> },
    /// Read from an address: the vendor ID.
    VendorRead(String),
    /// The value came from another box.
    MovedFrom(Input),
}

/// Several answers that were filled in at once.
#[derive(Clone, PartialEq)]
pub struct Pasted {
    pub count: usize,
    /// How many members of pasted JSON were left out, since nobody knows them.
    pub left_out: usize,
    /// The fields of the settings among them, in their order.
    pub fields: Vec<Field>,
    /// The state before, without what is only shown.
    pub before: Box<Wizard>,
}

/// Everything that has a copy button.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Copied {
    RedirectUrl(usize),
    AllRedirectUrls,
    SignInUrl,
    ProfileName,
    ProfileDescription,
    PrivacyUrl,
    Json,
    JsonWithSecret,
    Suggestion(&'static str),
    /// A row of "finish by hand", by the field's place.
    ByHand(Field),
    Command,
    SignInAddress,
    /// The file of the skill's code at that place.
    Code(usize),
}
