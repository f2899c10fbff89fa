//! How far trying a skill has come.

use crate::model::LinkSeen;
use crate::model::Patience;
use crate::model::Pause;
use crate::model::TestRequest;
use crate::model::Turn;
use crate::services::amazon::AmazonError;
use crate::trying::ByHand;
use crate::trying::EnableProblem;
use crate::trying::Subject;
use crate::trying::by_hand;

/// The trying of one skill.
#[derive(Clone, Debug, Default)]
pub struct Trying {
    pub subject: Subject,
    pub phase: Phase,
    pub enabled: Enabled,
    /// What is to be said next. Edited in place.
    pub text: String,
    /// Everything that was said and answered, oldest first.
    pub turns: Vec<Turn>,
    /// What is being said, while no answer is there.
    pub(super) saying: String,
    /// Amazon's number of the simulation that is waited for.
    pub(super) simulation: String,
    /// What this act has used up of it.
    pub(super) patience: Patience,
    pub(super) polls: u32,
    pub(super) last_id: u64,
}

/// Whether the skill is enabled for the account behind the token.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Enabled {
    #[default]
    Unknown,
    No,
    Yes,
    /// Amazon does not enable it, and why.
    Refused(EnableProblem, AmazonError),
}

/// What is going on.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// Nothing: a button may be pressed.
    #[default]
    Ready,
    Checking(u64),
    Enabling(u64),
    /// Something was said; the answer, or its number, is waited for.
    Saying(u64),
    /// Amazon asked for a pause, or a new token is on its way.
    Waiting(Pause<Work>),
    /// The last act brought no answer. It may be asked for again.
    Failed(Work, AmazonError),
    /// Amazon did not answer in time what was said.
    NoAnswer,
}

/// What runs, or goes on after a pause.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Work {
    #[default]
    Check,
    Enable,
    Say,
    Listen,
}

impl Trying {
    /// What has to be done by hand for this kind of skill.
    pub fn by_hand(&self) -> Option<ByHand> {
        by_hand(self.subject.kind)
    }

    /// What the last answer says about the link.
    pub fn link(&self) -> Option<LinkSeen> {
        self.turns.last().map(|turn| turn.answer.link())
    }

    /// Whether an access token reached the skill the last time. Nothing when nobody was linked and the skill said so
    /// itself, or when its code was not called.
    pub fn test_request(&self) -> Option<TestRequest> {
        let answer = &self.turns.last()?.answer;
        let is_open = matches!(answer.link(), LinkSeen::NotLinked | LinkSeen::NotReached);
        let has_token = answer.calls.iter().any(|call| call.has_token);
        (!is_open).then(|| TestRequest::told(has_token))
    }

    /// Whether code that knows of linking answered once: it is in place.
    pub fn has_answered(&self) -> bool {
        let knows =
            |link| matches!(link, LinkSeen::NotLinked | LinkSeen::Linked | LinkSeen::TokenRefused);
        self.turns.iter().any(|turn| knows(turn.answer.link()))
    }

    /// Whether the skill asked for linking once, and knows the person by now.
    pub fn became_linked(&self) -> bool {
        let asked = self.turns.iter().any(|turn| turn.answer.link() == LinkSeen::NotLinked);
        asked && self.link() == Some(LinkSeen::Linked)
    }

    /// What is being said, while its answer is waited for.
    pub fn saying(&self) -> Option<&str> {
        (!self.saying.is_empty()).then_some(self.saying.as_str())
    }

    /// Whether something is under way that [`crate::trying::Message::Cancel`] ends.
    pub fn is_waited_for(&self) -> bool {
        match self.phase {
            Phase::Checking(_) | Phase::Enabling(_) | Phase::Saying(_) | Phase::Waiting(_) => true,
            Phase::Ready | Phase::Failed(..) | Phase::NoAnswer => false,
        }
    }
}
