//! What a page asks of the wizard, and what the world answers it.

use crate::model::Discovery;
use crate::model::GrantType;
use crate::model::Hosting;
use crate::model::Locale;
use crate::model::SkillKind;
use crate::services::discovery::DiscoveryError;
use crate::skill_code::CodeLanguage;
use crate::wizard::Copied;
use crate::wizard::Input;
use crate::wizard::SignInWith;
use crate::wizard::Step;

/// A wish of the person or an answer from outside.
#[derive(Clone, PartialEq)]
pub enum Message {
    /// A box was edited in place.
    Edited(Input),
    /// A box lost the focus: now it may be judged.
    Left(Input),
    /// Text was pasted into a box: all that the box would hold with the paste put in as it came, line ends and
    /// all. The page leaves the box alone; the wizard cleans and recognises the text, and puts it where it belongs.
    Pasted(Input, String),
    /// The box has the focus, so the preview marks its line.
    Focused(Input),
    /// Takes the last cleaning or filling of that box back.
    Undo(Input),
    /// Takes everything the last paste filled back.
    UndoFilled,
    /// Answers the question under a box.
    Recognised(Input, RecogniserAnswer),
    Next,
    Back,
    GoTo(Step),
    /// "Change" in the summary: go to that box and come straight back.
    Change(Input),
    /// A line of the problem box was pressed.
    Jump(Input),
    ChooseSignInWith(SignInWith),
    ChooseKind(SkillKind),
    /// Whether there is no skill yet, so that one is made.
    ChooseNewSkill(bool),
    /// The language of the skill that is made.
    ChooseLocale(Locale),
    /// Where the code of the skill that is made runs.
    ChooseHosting(Hosting),
    /// One word is enough to open it: it is a brand.
    ToggleBrand,
    /// Takes the invocation name that is suggested.
    TakeInvocation,
    ChooseGrant(GrantType),
    /// Adds what stands in the box of a list (scope, domain, redirect URL).
    Add(Input),
    /// Removes the entry at that place of the list.
    Remove(Input, usize),
    /// Ticks a scope that the provider offers, or takes it away.
    ToggleScope(String),
    ToggleSkipOnEnablement,
    ToggleVoice,
    TogglePkce,
    ChooseScheme(&'static str),
    ToggleProfilePin(usize),
    ToggleReturnUrlPin(usize),
    ToggleCredentialPin(usize),
    ToggleTryingPin(usize),
    ChooseCodeLanguage(CodeLanguage),
    /// Shows the file of the code at that place.
    ShowCodeFile(usize),
    /// Saves the code in a folder of its own, where the person says.
    SaveCodeFolder,
    /// The same as a zip.
    SaveCodeZip,
    ToggleCodePin(usize),
    /// A row's tick pressed by hand.
    ToggleCopied(Copied),
    Copy(Copied),
    /// The clipboard took the text, or there is none.
    CopyDone(Copied, bool),
    /// A copied mark has had its time. Carries the number of its clock.
    TimeUp(u64),
    /// A second of the shown secret has gone. Carries the number of its clock.
    SecondGone(u64),
    ShowSecret,
    HideSecret,
    /// Empties the secret to type another.
    ReplaceSecret,
    /// Fills the addresses in from the provider's discovery document.
    Discover,
    Discovered(u64, Result<Discovery, DiscoveryError>),
    /// Takes the addresses of that region of the service.
    ChooseRegion(usize),
    /// Puts the corrected value of the finding with that code in its field.
    ApplyFix(&'static str),
    FoldPreview(bool),
    /// Saves the JSON, without the secret, where the person says.
    SaveJson,
    /// The same with the secret in it, in a file that only its owner can read.
    SaveJsonWithSecret,
    /// Step 8 without signing in, or back to signing in.
    FinishByHand(bool),
    /// Opens one of Amazon's pages or a finding's source.
    OpenPage(String),
}

/// A question under a box about what was put in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Recogniser {
    /// A secret stands in a box that is not for secrets.
    SecretElsewhere,
    /// The value belongs in another box.
    BelongsTo(Input),
    /// Client ID and secret stand in each other's place.
    Swapped,
    /// Several values were found in what was pasted.
    Several,
}

/// What the person answered.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RecogniserAnswer {
    KeepHere,
    MoveIt,
}
