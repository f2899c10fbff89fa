//! From the press of the button to the answer of the PUT.

use crate::model::CurrentSettings;
use crate::model::Intent;
use crate::model::Patience;
use crate::model::Secret;
use crate::model::Stage;
use crate::model::Written;
use crate::model::write_request;
use crate::push::Effect;
use crate::push::Phase;
use crate::push::Push;
use crate::push::Request;
use crate::push::Said;
use crate::push::Work;
use crate::push::compare;
use crate::push::members::sent_members;
use crate::push::members::sums;
use crate::push::state::Sending;
use crate::services::amazon::AmazonError;

impl Push {
    /// The one press. Each button is for one case only, so that nothing is replaced by "Send".
    pub(super) fn send(&mut self, request: &Request, replaces: bool) -> Vec<Effect> {
        let Some(before) = self.phase.now().cloned() else { return Vec::new() };
        self.trouble = None;
        self.said = None;
        if before.members.is_some() != replaces {
            self.said = Some(Said::LookAgain);
            return Vec::new();
        }
        let sending = sending(&self.skill_id, request, before);
        if self.is_there_already(&sending) {
            self.said = Some(Said::AlreadySent);
            return Vec::new();
        }
        self.keep(sending)
    }

    fn is_there_already(&self, sending: &Sending) -> bool {
        if sending.comparison.is_equal() {
            return true;
        }
        // The secret cannot be compared with what Amazon has, but with what was sent last.
        let nothing_changes =
            !sending.comparison.is_first_time && sending.comparison.changed.is_empty();
        nothing_changes
            && self
                .last_sent
                .as_ref()
                .is_some_and(|last| last.body == sending.body && last.etag == sending.before.etag)
    }

    fn keep(&mut self, sending: Sending) -> Vec<Effect> {
        self.patience = Patience::default();
        let id = self.next_id();
        let intent = sending.intent.clone();
        let earlier = sending.before.members.clone();
        self.phase = Phase::Keeping(id);
        self.sending = Some(sending);
        vec![Effect::Keep { id, intent, earlier }]
    }

    pub(super) fn kept(
        &mut self,
        id: u64,
        time: String,
        intent_kept: bool,
        earlier_kept: bool,
    ) -> Vec<Effect> {
        if self.phase != Phase::Keeping(id) {
            return Vec::new();
        }
        let Some(sending) = &mut self.sending else { return Vec::new() };
        sending.intent.time = time;
        sending.earlier_kept = earlier_kept;
        let loses_earlier = sending.before.members.is_some() && !earlier_kept;
        if loses_earlier && !self.goes_without_earlier {
            self.goes_without_earlier = true;
            self.said = Some(Said::EarlierNotKept);
            let before = sending.before.clone();
            return self.end_unsent(Phase::Read(before));
        }
        if !intent_kept {
            self.said = Some(Said::IntentNotKept);
        }
        self.go_on(Work::Write)
    }

    pub(super) fn write(&mut self, id: u64) -> Vec<Effect> {
        let Some(sending) = &self.sending else { return Vec::new() };
        self.phase = Phase::Sending(id);
        vec![Effect::Write {
            id,
            skill_id: self.skill_id.clone(),
            body: sending.body.clone(),
            if_match: sending.before.etag.clone(),
        }]
    }

    pub(super) fn wrote(&mut self, id: u64, answer: Result<Written, AmazonError>) -> Vec<Effect> {
        if self.phase != Phase::Sending(id) {
            return Vec::new();
        }
        match answer {
            Ok(written) => {
                if let Some(sending) = &mut self.sending {
                    sending.answered = Some(written);
                }
                self.go_on(Work::ReadBack)
            }
            Err(error) => self.not_taken(error),
        }
    }

    fn not_taken(&mut self, error: AmazonError) -> Vec<Effect> {
        match error {
            AmazonError::SignedOut(words) => self
                .renew(Work::Write)
                .unwrap_or_else(|| self.give_up(Work::Write, AmazonError::SignedOut(words))),
            AmazonError::Busy(seconds, words) if words.status == 429 => self
                .pause(Work::Write, seconds)
                .unwrap_or_else(|| self.give_up(Work::Write, AmazonError::Busy(seconds, words))),
            AmazonError::Changed(_) => {
                if let Some(sending) = &mut self.sending {
                    sending.overtaken = true;
                }
                self.go_on(Work::ReadBack)
            }
            // The server may have taken it before it gave up: ask after the pause, never send again.
            AmazonError::Busy(seconds, _) => {
                self.trouble = Some(error);
                self.pause(Work::ReadBack, seconds).unwrap_or_else(|| self.go_on(Work::ReadBack))
            }
            AmazonError::Unclear(_) | AmazonError::TimedOut | AmazonError::Unexpected(_) => {
                self.trouble = Some(error);
                self.go_on(Work::ReadBack)
            }
            AmazonError::Forbidden(_)
            | AmazonError::NotFound(_)
            | AmazonError::Invalid(..)
            | AmazonError::Offline(_)
            | AmazonError::WrongClient(_)
            | AmazonError::CodeExpired(_)
            | AmazonError::SignInAgain(_)
            | AmazonError::ConsentRefused(_)
            | AmazonError::UnknownScope(_) => self.give_up(Work::Write, error),
        }
    }
}

fn sending(skill_id: &str, request: &Request, before: CurrentSettings) -> Sending {
    let has_secret = !request.secret.is_empty();
    let ours = sent_members(&request.settings);
    let intent = Intent {
        skill_id: skill_id.to_owned(),
        stage: Stage::Development.as_str().to_owned(),
        etag_before: before.etag.clone(),
        before: before.members.as_ref().map(sums),
        after: sums(&ours),
        has_secret,
        time: String::new(),
    };
    Sending {
        body: Secret::new(write_request(&request.settings, request.secret.expose())),
        comparison: compare(&before, &request.settings, has_secret),
        before,
        ours,
        intent,
        ..Sending::default()
    }
}
