//! Reading what is there: before a write to compare, after it to know what became of it.

use crate::model::Certainty;
use crate::model::CurrentSettings;
use crate::model::Intent;
use crate::model::Patience;
use crate::model::Receipt;
use crate::model::Stage;
use crate::push::Conflict;
use crate::push::Effect;
use crate::push::Phase;
use crate::push::Push;
use crate::push::Said;
use crate::push::Verdict;
use crate::push::Work;
use crate::push::compare_members;
use crate::push::decide;
use crate::push::state::LastSent;
use crate::push::state::Sending;
use crate::services::amazon::AmazonError;

impl Push {
    pub(super) fn read(&mut self, skill_id: String) -> Vec<Effect> {
        let is_open = matches!(self.phase, Phase::Unknown(_)) && self.skill_id == skill_id;
        if self.is_busy_writing() {
            return Vec::new();
        }
        self.patience = Patience::default();
        if is_open {
            return self.go_on(Work::ReadBack);
        }
        if self.skill_id != skill_id {
            self.last_sent = None;
            self.goes_without_earlier = false;
        }
        self.skill_id = skill_id;
        self.sending = None;
        self.resumed = None;
        self.said = None;
        self.trouble = None;
        self.go_on(Work::Read)
    }

    pub(super) fn resume(&mut self, intent: Intent) -> Vec<Effect> {
        if self.phase != Phase::Idle {
            return Vec::new();
        }
        self.skill_id.clone_from(&intent.skill_id);
        self.resumed = Some(intent);
        self.patience = Patience::default();
        self.go_on(Work::ReadBack)
    }

    fn is_busy_writing(&self) -> bool {
        match &self.phase {
            Phase::Keeping(_) | Phase::Sending(_) | Phase::ReadingBack(_) => true,
            Phase::Waiting(waiting) => waiting.what != Work::Read,
            Phase::Idle
            | Phase::Reading(_)
            | Phase::Read(_)
            | Phase::Conflict(_)
            | Phase::Done(_)
            | Phase::Unknown(_)
            | Phase::Failed(_) => false,
        }
    }

    pub(super) fn read_done(
        &mut self,
        id: u64,
        answer: Result<CurrentSettings, AmazonError>,
    ) -> Vec<Effect> {
        let what = if self.phase == Phase::Reading(id) {
            Work::Read
        } else if self.phase == Phase::ReadingBack(id) {
            Work::ReadBack
        } else {
            return Vec::new();
        };
        match answer {
            Ok(now) if what == Work::Read => {
                self.phase = Phase::Read(now);
                Vec::new()
            }
            Ok(now) => self.judge(now),
            Err(AmazonError::SignedOut(words)) => self
                .renew(what)
                .unwrap_or_else(|| self.give_up(what, AmazonError::SignedOut(words))),
            Err(AmazonError::Busy(seconds, words)) => self
                .pause(what, seconds)
                .unwrap_or_else(|| self.give_up(what, AmazonError::Busy(seconds, words))),
            Err(error) => self.give_up(what, error),
        }
    }

    fn judge(&mut self, now: CurrentSettings) -> Vec<Effect> {
        if let Some(intent) = self.resumed.take() {
            self.judge_earlier_run(&intent, now);
        } else if let Some(sending) = self.sending.take() {
            self.judge_write(sending, now);
        }
        vec![Effect::ForgetIntent { skill_id: self.skill_id.clone() }]
    }

    fn judge_earlier_run(&mut self, intent: &Intent, now: CurrentSettings) {
        self.said = Some(match decide(intent, None, &now) {
            Verdict::Confirmed => Said::StoredEarlier,
            Verdict::NotStored => Said::NotStored,
            Verdict::NotConfirmed => Said::NotConfirmedEarlier,
            Verdict::SomebodyElse => {
                self.phase = Phase::Conflict(Conflict { now, ..Conflict::default() });
                return;
            }
        });
        self.phase = Phase::Read(now);
    }

    fn judge_write(&mut self, sending: Sending, now: CurrentSettings) {
        let answered = sending.answered.as_ref().map(|written| written.etag.as_deref());
        let verdict = if sending.overtaken {
            Verdict::SomebodyElse
        } else {
            decide(&sending.intent, answered, &now)
        };
        self.phase = match verdict {
            Verdict::Confirmed => {
                self.last_sent =
                    Some(LastSent { body: sending.body.clone(), etag: now.etag.clone() });
                Phase::Done(receipt(sending, &now, Certainty::Confirmed))
            }
            Verdict::NotConfirmed => Phase::Done(receipt(sending, &now, Certainty::NotConfirmed)),
            Verdict::NotStored => {
                self.said = Some(Said::NotStored);
                Phase::Read(now)
            }
            Verdict::SomebodyElse => Phase::Conflict(Conflict {
                before: sending.before.members,
                now,
                ours: Some(sending.ours),
            }),
        };
    }
}

fn receipt(sending: Sending, now: &CurrentSettings, certainty: Certainty) -> Receipt {
    // Seen from Amazon: what it tells now, beside what was sent.
    let after = compare_members(now.members.as_ref(), &sending.ours);
    let is_told =
        |name: &str| now.members.as_ref().is_some_and(|members| members.contains_key(name));
    let mut untold: Vec<String> =
        sending.ours.keys().filter(|name| !is_told(name)).cloned().collect();
    // An empty list that Amazon leaves out says the same.
    untold.retain(|name| !after.equal.iter().any(|change| change.name == *name));
    if sending.intent.has_secret {
        untold.push(crate::model::Field::ClientSecret.name().to_owned());
    }
    let mismatches = match certainty {
        Certainty::Confirmed => Vec::new(),
        Certainty::NotConfirmed => {
            after.changed.into_iter().filter(|change| is_told(&change.name)).collect()
        }
    };
    Receipt {
        skill_id: sending.intent.skill_id,
        stage: Stage::Development.as_str().to_owned(),
        certainty,
        time: sending.intent.time,
        changed: sending.comparison.changed,
        untold,
        mismatches,
        etag: now.etag.clone(),
        request_id: sending.answered.map(|written| written.request_id).unwrap_or_default(),
        can_put_back: sending.earlier_kept && sending.before.members.is_some(),
    }
}
