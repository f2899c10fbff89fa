//! What is chosen for a rehearsal, and how far it is.

use std::collections::BTreeSet;

use crate::model::GrantType;
use crate::model::HostPort;
use crate::model::HttpsAddress;
use crate::model::LWA_AUTHORIZE_HOSTS;
use crate::model::REGIONS;
use crate::model::Region;
use crate::model::Secret;
use crate::model::Twist;
use crate::model::Way;
use crate::probing::Subject;
use crate::rehearsal;
use crate::rehearsal::Phase;
use crate::rehearsal::Rehearsal;
use crate::services::loopback;

/// Where the browser comes back to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Back {
    /// To this computer, which hears it.
    #[default]
    Here,
    /// To Alexa's own address of a region; the person pastes it.
    Alexa(Region),
    /// To Alexa's own addresses, one sign-in after the other.
    AllThree,
}

/// How far it is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Stage {
    #[default]
    Rest,
    /// The servers are looked at.
    Meeting,
    /// The link is made.
    Playing,
    /// The link is made, or broke; the token address is asked what a probe asks.
    AskingRest,
}

/// The choices of a rehearsal, and the one under way.
#[expect(clippy::struct_excessive_bools, reason = "each is a choice or a fact of its own")]
#[derive(Clone, Default, PartialEq)]
pub struct Rehearsing {
    /// Whether its list of servers is open.
    pub is_choosing: bool,
    pub ticked: BTreeSet<HostPort>,
    pub back: Back,
    /// The person will press no on the page.
    pub says_no: bool,
    /// At the end a wrong secret, the old refresh token and the code again: a good server then ends the link.
    pub last_questions: bool,
    /// The address at which the browser stopped, while it is being pasted.
    pub pasted: Secret,
    pub stage: Stage,
    pub(super) machine: Rehearsal,
    /// The runs that are still to come, the next one last.
    pub(super) queue: Vec<(Way, Twist)>,
    /// Whether the questions beside the sign-in are answered.
    pub(super) is_beside_done: bool,
}

impl Rehearsing {
    /// Where the browser comes back to for this grant type: with the implicit one no server hears the answer.
    pub fn back_for(&self, subject: &Subject) -> Back {
        match self.back {
            Back::Here if subject.is_implicit() => Back::Alexa(Region::NorthAmerica),
            _ if !subject.may_come_to_alexa() && !subject.is_implicit() => Back::Here,
            back @ (Back::Here | Back::Alexa(_) | Back::AllThree) => back,
        }
    }

    /// What the machine is at.
    pub fn phase(&self) -> &Phase {
        &self.machine.phase
    }

    /// Ends what is under way; late answers find nobody.
    pub(super) fn stop(&mut self) {
        // What has to be stopped outside is stopped as a whole.
        let _effects = self.machine.update(rehearsal::Message::Cancel);
        self.machine.seen = None;
        self.stage = Stage::Rest;
        self.queue.clear();
        self.pasted.clear();
    }

    /// At rest, with nothing chosen. Numbers go on.
    pub(super) fn forgotten(mut self) -> Self {
        self.stop();
        Self { machine: self.machine, ..Self::default() }
    }

    /// The runs, one sign-in each, the first one last.
    pub(super) fn runs(&self, subject: &Subject) -> Vec<(Way, Twist)> {
        let twist = if self.says_no { Twist::SayNo } else { Twist::AsAlexa };
        let ways = match self.back_for(subject) {
            Back::Here => vec![Way::Loopback(loopback::PORT)],
            Back::Alexa(region) => vec![Way::Alexa(region)],
            Back::AllThree => REGIONS.map(Way::Alexa).to_vec(),
        };
        ways.into_iter().rev().map(|way| (way, twist)).collect()
    }
}

impl Subject {
    /// Whether Alexa's own address may be where the browser comes back to. While practising that is so where the
    /// practice plays the sign-in: any other server would lead it to Alexa's real page.
    pub fn may_come_to_alexa(&self) -> bool {
        !self.practising || is_lwa_page(&self.settings.authorization_url)
    }

    /// Whether the settings ask for a token in place of a code.
    pub fn is_implicit(&self) -> bool {
        GrantType::parse(&self.settings.grant_type) == Some(GrantType::Implicit)
    }
}

fn is_lwa_page(address: &str) -> bool {
    let host = HttpsAddress::parse(address).ok();
    host.is_some_and(|address| LWA_AUTHORIZE_HOSTS.contains(&address.host()))
}
