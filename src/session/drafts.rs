//! Drafts: opened, saved by themselves, listed, cleared.

use crate::account;
use crate::i18n::key;
use crate::review;
use crate::services::drafts::Access;
use crate::services::drafts::ClearedDrafts;
use crate::services::drafts::DraftError;
use crate::services::drafts::DraftId;
use crate::services::drafts::DraftList;
use crate::session::Effect;
use crate::session::OpenedDraft;
use crate::session::Preferences;
use crate::session::Screen;
use crate::session::Session;
use crate::wizard::Wizard;

impl Session {
    /// The draft to be saved; `None` while practising, and when another window has the draft.
    pub(super) fn save_draft(&self) -> Option<Effect> {
        let may = self.practising.is_none() && self.read_only.is_none();
        may.then(|| Effect::SaveDraft(Box::new(self.draft_to_save())))
    }

    /// The person asked for it, so it is said. Nothing to save is no news.
    pub(super) fn save_draft_now(&mut self) -> Vec<Effect> {
        let Some(save) = self.save_draft().filter(|_| self.screen == Screen::Wizard) else {
            return Vec::new();
        };
        let mut effects = self.say(key::SESSION_DRAFT_SAVED);
        effects.push(save);
        effects
    }

    pub(super) fn drafts_listed(&mut self, drafts: DraftList) -> Vec<Effect> {
        let there_was_another = self.other_draft().is_some();
        self.drafts = drafts;
        let mine = self.open_draft.clone().filter(|_| self.read_only.is_none());
        for entry in self.drafts.entries.iter_mut().filter(|entry| Some(&entry.id) == mine.as_ref())
        {
            // Held by this window, which is no other one.
            entry.in_use = false;
        }
        let is_alone_now = there_was_another && self.other_draft().is_none();
        self.save_draft().filter(|_| is_alone_now).into_iter().collect()
    }

    pub(super) fn draft_opened(&mut self, opened: &OpenedDraft) -> Vec<Effect> {
        let mut effects = self.take_wizard(Wizard::from_draft(&opened.draft));
        self.read_only = Some(opened.access).filter(|access| *access != Access::Write);
        self.saved_at = Some(opened.draft.saved_at);
        self.open_draft = Some(opened.id.clone());
        effects.extend(self.open(Screen::Wizard));
        effects.extend(self.learn_about_draft());
        if opened.recovered {
            effects.extend(self.say(key::SESSION_DRAFT_RECOVERED));
        }
        effects
    }

    pub(super) fn draft_failed(&mut self, error: DraftError) -> Vec<Effect> {
        self.draft_problem = Some(error);
        vec![Effect::ListDrafts]
    }

    pub(super) fn draft_saved(&mut self, id: DraftId, time: i64) -> Vec<Effect> {
        self.open_draft = Some(id);
        self.saved_at = Some(time);
        self.draft_problem = None;
        Vec::new()
    }

    pub(super) fn draft_not_saved(&mut self, error: DraftError) -> Vec<Effect> {
        match error {
            DraftError::InUse => self.read_only = Some(Access::InUse),
            DraftError::Newer => self.read_only = Some(Access::Newer),
            DraftError::Folder(_) | DraftError::Damaged(_) | DraftError::Gone => {}
        }
        self.draft_problem = Some(error);
        Vec::new()
    }

    /// On disk and in this window: what stayed in a box would be saved again.
    pub(super) fn clear_everything(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::ClearEverything];
        effects.extend(self.account_did(account::Message::SignOut));
        self.preferences = Preferences::default();
        effects.extend(self.take_wizard(Wizard::new()));
        self.open_creation = None;
        self.read_only = None;
        self.open_draft = None;
        effects.extend(self.review_did(review::Message::PutAway));
        self.before_settings = Screen::Start;
        effects
    }

    pub(super) fn cleared(&mut self, cleared: ClearedDrafts) -> Vec<Effect> {
        let said =
            if cleared.in_use == 0 { key::SESSION_CLEARED } else { key::SESSION_CLEARED_BUT_OPEN };
        let mut effects = self.say(said);
        effects.push(Effect::ListDrafts);
        effects
    }
}
