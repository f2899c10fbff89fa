//! Drafts: opened, saved by themselves, listed, cleared.

use crate::account;
use crate::i18n::key;
use crate::review::Review;
use crate::services::drafts::Access;
use crate::services::drafts::ClearedDrafts;
use crate::services::drafts::DraftEntry;
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
        may.then(|| Effect::SaveDraft(Box::new(self.wizard.to_draft())))
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
        self.drafts = drafts;
        Vec::new()
    }

    /// The newest other draft of the same skill. There is one a skill: who set this skill up before may want to
    /// carry that on, and what is open stays a draft of its own until then.
    pub fn other_draft(&self) -> Option<&DraftEntry> {
        let skill_id = self.wizard.skill_id.trim();
        if skill_id.is_empty() || self.practising.is_some() {
            return None;
        }
        self.drafts.entries.iter().find(|entry| {
            Some(&entry.id) != self.open_draft.as_ref() && entry.draft.skill_id.trim() == skill_id
        })
    }

    pub(super) fn draft_opened(&mut self, opened: &OpenedDraft) -> Vec<Effect> {
        self.take_wizard(Wizard::from_draft(&opened.draft));
        self.read_only = Some(opened.access).filter(|access| *access != Access::Write);
        self.saved_at = Some(opened.draft.saved_at);
        self.open_draft = Some(opened.id.clone());
        self.open(Screen::Wizard);
        if opened.recovered { self.say(key::SESSION_DRAFT_RECOVERED) } else { Vec::new() }
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
        self.take_wizard(Wizard::new());
        self.read_only = None;
        self.open_draft = None;
        self.review = Review::default();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Draft;
    use crate::services::drafts::Drafts;
    use crate::services::folder::Folder;
    use crate::session::Message;

    const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    fn new_id() -> DraftId {
        Drafts::new(Folder::new(None)).start().id().clone()
    }

    fn entry(skill_id: &str) -> DraftEntry {
        let draft = Draft { skill_id: skill_id.to_owned(), step: 3, ..Draft::default() };
        DraftEntry { id: new_id(), draft, in_use: false }
    }

    #[test]
    fn another_draft_of_the_same_skill_is_offered_and_its_own_is_not() {
        let mut session = Session::default();
        let (other, same) = (entry("amzn1.ask.skill.other"), entry(SKILL));
        let list = DraftList { entries: vec![other, same.clone()], unreadable: 0 };
        session.update(Message::DraftsListed(list));
        session.update(Message::SetUp);
        assert_eq!(session.other_draft(), None, "no skill is named yet");
        session.wizard.skill_id = format!(" {SKILL} ");
        assert_eq!(session.other_draft(), Some(&same));
        session.update(Message::DraftSaved(new_id(), 1));
        assert_eq!(session.other_draft(), Some(&same));
        let opened = OpenedDraft {
            id: same.id.clone(),
            draft: same.draft,
            access: Access::Write,
            recovered: false,
        };
        session.update(Message::DraftOpened(Box::new(opened)));
        assert_eq!(session.other_draft(), None, "this one is open");
        session.update(Message::SetUp);
        SKILL.clone_into(&mut session.wizard.skill_id);
        assert!(session.other_draft().is_some());
        session.practising = Some("http://127.0.0.1:1".to_owned());
        assert_eq!(session.other_draft(), None, "practising leaves no draft");
    }
}
