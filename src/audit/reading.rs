//! Answers as they come: pages of skills, manifests, settings, and refusals.

use crate::audit::Answer;
use crate::audit::Audit;
use crate::audit::Effect;
use crate::audit::Phase;
use crate::audit::Reading;
use crate::audit::Row;
use crate::audit::judge;
use crate::audit::state::Open;
use crate::audit::state::SignIn;
use crate::audit::state::Task;
use crate::audit::state::What;
use crate::model::AmazonWords;
use crate::model::CurrentSettings;
use crate::model::SkillKind;
use crate::model::SkillPage;
use crate::model::SkillSummary;
use crate::model::Stage;
use crate::services::amazon::AmazonError;

/// So many refusals in a row, each after a longer wait, and Amazon is not asked any more.
const MOST_REFUSALS_IN_ROW: u32 = 8;

/// So many refusals of one question, and it stays without an answer.
const MOST_REFUSALS: u32 = 12;

/// So many questions in a row without a way to Amazon, and the network is gone.
const MOST_LOST_IN_ROW: usize = 8;

impl Audit {
    pub(super) fn answered(
        &mut self,
        id: u64,
        now: u64,
        answer: Result<Answer, AmazonError>,
    ) -> Vec<Effect> {
        self.now = self.now.max(now);
        let Some(open) = self.open.remove(&id) else { return Vec::new() };
        let mut effects = match answer {
            Ok(answer) => self.take(open.task.what, answer),
            Err(AmazonError::Busy(seconds, words)) => self.refused(open, seconds, words),
            Err(AmazonError::SignedOut(words)) => self.signed_out(id, open.task, words),
            Err(error) => self.failed(&open.task.what, error),
        };
        let share = (self.done() * 1000).checked_div(self.known()).unwrap_or_default();
        self.most_done = self.most_done.max(share);
        effects.extend(self.go_on());
        effects
    }

    fn take(&mut self, what: What, answer: Answer) -> Vec<Effect> {
        self.pace.answered();
        self.lost_in_row = 0;
        if matches!(self.sign_in, SignIn::Renewed(_)) {
            self.sign_in = SignIn::Good;
        }
        match (what, answer) {
            (What::Page(_), Answer::Skills(page)) => self.take_page(page),
            (What::Manifest(place), Answer::Manifest(facts)) => {
                if let Some(row) = self.rows.get(place) {
                    self.manifests.insert(row.skill_id.clone(), facts);
                }
                self.ask_settings(place);
            }
            (What::Settings(place), Answer::Settings(current)) => {
                self.take_settings(place, current);
            }
            // Not what was asked for: as good as no answer.
            (what, Answer::Skills(_) | Answer::Manifest(_) | Answer::Settings(_)) => {
                return self.failed(&what, AmazonError::Unexpected(AmazonWords::default()));
            }
        }
        Vec::new()
    }

    fn take_page(&mut self, page: SkillPage) {
        for skill in page.skills {
            self.add(&skill);
        }
        // A page that was asked for before leads round in a circle.
        if let Some(next) = page.next.filter(|next| self.pages.insert(next.clone())) {
            // First, so that there is always something to read while it is under way.
            self.tasks.push_front(Task { what: What::Page(Some(next)), refusals: 0 });
        } else {
            self.is_listed = true;
            self.judge_namesakes();
        }
    }

    /// Only with all skills named can it be told which share a name. Few were read before that.
    fn judge_namesakes(&mut self) {
        for place in self.namesakes.settle() {
            self.judge_again(place);
        }
    }

    /// Adds the stages of a skill that were not named before: one may stand on two pages.
    fn add(&mut self, skill: &SkillSummary) {
        for stage in &skill.stages {
            let place = self.rows.len();
            let key = (skill.id.clone(), *stage == Stage::Live);
            if self.places.contains_key(&key) {
                continue;
            }
            self.places.insert(key, place);
            if *stage == Stage::Development {
                self.namesakes.add(place, skill);
            }
            self.rows.push(Row {
                skill_id: skill.id.clone(),
                name: skill.name.clone(),
                kind: skill.kind,
                stage: *stage,
                reading: Reading::Waiting,
            });
            let what =
                if is_told(skill.kind) { What::Settings(place) } else { What::Manifest(place) };
            self.tasks.push_back(Task { what, refusals: 0 });
        }
    }

    fn ask_settings(&mut self, place: usize) {
        self.tasks.push_front(Task { what: What::Settings(place), refusals: 0 });
    }

    fn take_settings(&mut self, place: usize, current: CurrentSettings) {
        self.judge(place, current);
        let Some(row) = self.rows.get(place).filter(|row| row.stage == Stage::Live) else { return };
        // What the development version changes can only be told now.
        if let Some(development) = self.places.get(&(row.skill_id.clone(), false)).copied() {
            self.judge_again(development);
        }
    }

    /// Judges what was read of a row once more, now that more is known around it.
    fn judge_again(&mut self, place: usize) {
        let Some(judged) = self.rows.get(place).and_then(Row::judged) else { return };
        let members = judged.settings.clone();
        self.judge(place, CurrentSettings { members, etag: None });
    }

    fn judge(&mut self, place: usize, current: CurrentSettings) {
        let Some(row) = self.rows.get(place) else { return };
        let reading = match judge::judge(row, current.members, &self.around(row)) {
            Ok(judged) => Reading::Read(judged),
            Err(_problem) => Reading::Unread(AmazonError::Unexpected(AmazonWords::default())),
        };
        self.set(place, reading);
    }

    fn set(&mut self, place: usize, reading: Reading) {
        if let Some(row) = self.rows.get_mut(place) {
            row.reading = reading;
        }
    }

    /// Amazon is too busy: the question waits, and all others with it.
    fn refused(&mut self, open: Open, seconds: Option<u64>, words: AmazonWords) -> Vec<Effect> {
        self.pace.refused(self.now, open.sent_at, seconds);
        let Open { mut task, .. } = open;
        task.refusals += 1;
        if self.pace.refused_in_row() > MOST_REFUSALS_IN_ROW {
            return self.end(Phase::Failed(AmazonError::Busy(seconds, words)));
        }
        if task.refusals > MOST_REFUSALS {
            return self.failed(&task.what, AmazonError::Busy(seconds, words));
        }
        self.tasks.push_front(task);
        Vec::new()
    }

    /// The token ran out: those that were out with it are asked again with a new one.
    fn signed_out(&mut self, id: u64, task: Task, words: AmazonWords) -> Vec<Effect> {
        match self.sign_in {
            SignIn::Renewed(last_id) if id > last_id => {
                return self.end(Phase::Failed(AmazonError::SignedOut(words)));
            }
            SignIn::Renewed(_) | SignIn::Renewing => {
                self.tasks.push_front(task);
                return Vec::new();
            }
            SignIn::Good => {}
        }
        self.tasks.push_front(task);
        self.sign_in = SignIn::Renewing;
        vec![Effect::RenewSignIn]
    }

    /// A question stays without an answer. Without a page the list is not whole, so that ends the audit.
    fn failed(&mut self, what: &What, error: AmazonError) -> Vec<Effect> {
        let is_lost = matches!(error, AmazonError::Offline(_) | AmazonError::TimedOut);
        self.lost_in_row = if is_lost { self.lost_in_row + 1 } else { 0 };
        match what {
            What::Page(_) => return self.end(Phase::Failed(error)),
            _ if self.lost_in_row >= MOST_LOST_IN_ROW => {
                return self.end(Phase::Failed(error));
            }
            // The settings can be judged without it.
            What::Manifest(place) => self.ask_settings(*place),
            What::Settings(place) => self.set(*place, Reading::Unread(error)),
        }
        Vec::new()
    }
}

/// Whether the list tells the kind well enough. The manifest tells the kinds of a skill that has several.
fn is_told(kind: Option<SkillKind>) -> bool {
    !matches!(kind, None | Some(SkillKind::Other))
}
