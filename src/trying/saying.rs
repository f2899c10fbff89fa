//! Saying something to a skill and waiting for the answer.

use crate::model::Pace;
use crate::model::Turn;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Simulation;
use crate::trying::Effect;
use crate::trying::Phase;
use crate::trying::Trying;
use crate::trying::Work;

/// No more is kept of a conversation.
const MOST_TURNS: usize = 50;

impl Trying {
    pub(super) fn say(&mut self, text: &str) -> Vec<Effect> {
        let text = text.trim();
        if self.is_waited_for() || !self.may_speak() || text.is_empty() {
            return Vec::new();
        }
        text.clone_into(&mut self.saying);
        self.simulation.clear();
        self.begin_act();
        self.go_on(Work::Say)
    }

    /// An answer, to what was said or to the question for it.
    pub(super) fn heard(
        &mut self,
        id: u64,
        answer: Result<Simulation, AmazonError>,
    ) -> Vec<Effect> {
        if self.phase != Phase::Saying(id) {
            return Vec::new();
        }
        let what = if self.simulation.is_empty() { Work::Say } else { Work::Listen };
        match answer {
            Ok(Simulation { result: Some(answer), .. }) => {
                let said = std::mem::take(&mut self.saying);
                if self.turns.len() >= MOST_TURNS {
                    self.turns.remove(0);
                }
                self.turns.push(Turn { said, answer });
                self.simulation.clear();
                self.phase = Phase::Ready;
                Vec::new()
            }
            Ok(Simulation { id, result: None }) => {
                self.simulation = id;
                self.rest()
            }
            // Only one simulation at a time: another of this account's is still under way.
            Err(AmazonError::Invalid(violations, words)) if words.status == 409 => self
                .pause(what, None)
                .unwrap_or_else(|| self.fail(what, AmazonError::Invalid(violations, words))),
            // While an answer is waited for, “too many requests” means no more than “not yet”.
            Err(AmazonError::Busy(None, _)) if what == Work::Listen => self.rest(),
            Err(error) => self.waits_or_fails(what, error),
        }
    }

    /// Rests before the next question for the answer.
    fn rest(&mut self) -> Vec<Effect> {
        let Some(milliseconds) = Pace::SIMULATION.pause(self.polls) else {
            self.saying.clear();
            self.phase = Phase::NoAnswer;
            return Vec::new();
        };
        self.polls += 1;
        let id = self.next_id();
        self.phase = Phase::Saying(id);
        vec![Effect::Rest { id, milliseconds }]
    }

    pub(super) fn rested(&mut self, id: u64) -> Vec<Effect> {
        if self.phase == Phase::Saying(id) { self.go_on(Work::Listen) } else { Vec::new() }
    }
}
