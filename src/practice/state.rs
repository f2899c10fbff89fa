//! Everything the practice Amazon remembers, in memory, behind one lock.

use std::collections::HashMap;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use crate::model::Reach;
use crate::practice::alexa_app::Pending;
use crate::practice::clock::Clock;
use crate::practice::faults::Planned;
use crate::practice::grants::Grant;
use crate::practice::grants::Grants;
use crate::practice::ids;
use crate::practice::ids::Ids;
use crate::practice::recorded::Recorded;
use crate::practice::security_profile::SecurityProfile;
use crate::practice::seed;
use crate::practice::simulation::Simulation;
use crate::practice::skill::Skill;
use crate::practice::traffic::Traffic;

/// As many requests are remembered; the oldest go first.
const REMEMBERED_REQUESTS: usize = 10_000;

/// Long enough to outlast any practice.
const READY_TOKEN_LIFETIME: Duration = Duration::from_hours(10 * 365 * 24);

/// The one state, shared by the faces of one practice Amazon.
#[derive(Clone)]
pub(crate) struct Shared(Arc<Mutex<State>>);

pub(crate) struct State {
    pub(crate) clock: Clock,
    pub(crate) grants: Grants,
    pub(crate) ids: Ids,
    /// Links that were begun in the Alexa app, by `state`.
    pub(crate) linking: HashMap<String, Pending>,
    /// Where it listens, `http://127.0.0.1:PORT`.
    pub(crate) origin: String,
    pub(crate) planned: VecDeque<Planned>,
    pub(crate) profiles: Vec<SecurityProfile>,
    /// An access token for scripts, as if the person had signed in.
    pub(crate) ready_token: String,
    /// Which servers that are not Amazon's may be asked for tokens although they are on this computer.
    pub(crate) reach: Reach,
    pub(crate) requests: VecDeque<Recorded>,
    /// What was said to skills, by the simulation's number; the newest few.
    pub(crate) simulations: VecDeque<Simulation>,
    pub(crate) skills: Vec<Skill>,
    /// How long making and building take, as a share of the usual: 0 is at once.
    pub(crate) slowness: u32,
    pub(crate) traffic: Traffic,
}

impl Shared {
    /// A fresh practice Amazon with `more_skills` beside the named ones.
    pub(crate) fn new(more_skills: usize) -> Self {
        Self(Arc::new(Mutex::new(State::new(more_skills))))
    }

    /// The state. A face that failed half-way does not take the others down.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn new(more_skills: usize) -> Self {
        let clock = Clock::new();
        let mut ids = Ids::default();
        let mut grants = Grants::default();
        let grant = Grant {
            client_id: format!("amzn1.application-oa2-client.{}", ids::hex_of("ready client")),
            scopes: ["models:readwrite", "skills:readwrite", "skills:test"]
                .map(|right| format!("alexa::ask:{right}"))
                .to_vec(),
        };
        let ready_token = grants.give_access(&mut ids, grant, Duration::ZERO, READY_TOKEN_LIFETIME);
        Self {
            clock,
            grants,
            ids,
            linking: HashMap::new(),
            origin: String::new(),
            planned: VecDeque::new(),
            profiles: Vec::new(),
            ready_token,
            reach: Reach::default(),
            requests: VecDeque::new(),
            simulations: VecDeque::new(),
            skills: seed::skills(more_skills),
            slowness: 1,
            traffic: Traffic::default(),
        }
    }

    /// The security profile of a client ID.
    pub(crate) fn profile(&self, client_id: &str) -> Option<&SecurityProfile> {
        self.profiles.iter().find(|profile| profile.client_id == client_id)
    }

    /// Remembers a request for [`Practice::requests`](crate::practice::Practice::requests).
    pub(crate) fn record(&mut self, request: Recorded) {
        if self.requests.len() == REMEMBERED_REQUESTS {
            self.requests.pop_front();
        }
        self.requests.push_back(request);
    }

    /// The same, to change it.
    pub(crate) fn skill_mut(&mut self, id: &str) -> Option<&mut Skill> {
        self.skills.iter_mut().find(|skill| skill.id == id)
    }

    /// Whether so much work that was begun then is done by now. What was there from the start was never begun.
    pub(crate) fn is_past(&self, begun: Option<Duration>, work: Duration) -> bool {
        begun.is_none_or(|begun| self.clock.now() >= begun + work * self.slowness)
    }

    /// A skill by its ID.
    pub(crate) fn skill(&self, id: &str) -> Option<&Skill> {
        self.skills.iter().find(|skill| skill.id == id)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use axum::http::Method;
    use axum::http::Uri;

    use super::REMEMBERED_REQUESTS;
    use super::State;
    use crate::practice::recorded::Recorded;
    use crate::practice::smapi;

    #[test]
    fn the_oldest_requests_are_forgotten() {
        let mut state = State::new(0);
        for number in 0..=REMEMBERED_REQUESTS {
            let uri: Uri = format!("/{number}").parse().unwrap();
            state.record(Recorded::new(&Method::GET, &uri, &HeaderMap::new(), &[]));
        }
        assert_eq!(state.requests.len(), REMEMBERED_REQUESTS);
        assert_eq!(state.requests[0].path, "/1");
    }

    #[test]
    fn what_is_there_from_the_start_can_be_enabled_at_once() {
        let mut state = State::new(0);
        state.slowness = 1_000;
        let mut custom = state.skills.iter().filter(|skill| skill.api == "custom").peekable();
        assert!(custom.peek().is_some());
        for skill in custom {
            assert!(smapi::is_ready(&state, skill).is_ok(), "{}", skill.name);
        }
    }
}
