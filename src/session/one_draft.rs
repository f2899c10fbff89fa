//! One draft a skill: a second set-up of a skill asks which of the two goes on before it goes on itself.

use crate::i18n::key;
use crate::model::Draft;
use crate::services::drafts::DraftEntry;
use crate::services::drafts::DraftId;
use crate::session::Effect;
use crate::session::Screen;
use crate::session::Session;
use crate::wizard;
use crate::wizard::Focus;
use crate::wizard::Step;

impl Session {
    /// The newest other draft of the same skill; none while this set-up is not saved.
    pub fn other_draft(&self) -> Option<&DraftEntry> {
        let skill_id = self.wizard.skill_id.trim();
        if skill_id.is_empty() || self.practising.is_some() || self.read_only.is_some() {
            return None;
        }
        self.drafts.entries.iter().find(|entry| {
            Some(&entry.id) != self.open_draft.as_ref() && entry.draft.skill_id.trim() == skill_id
        })
    }

    /// As long as there is another draft of this skill, this one is saved without it: whenever the program ends,
    /// there are no two of one skill.
    pub(super) fn draft_to_save(&self) -> Draft {
        let draft = self.wizard.to_draft();
        if self.other_draft().is_none() {
            return draft;
        }
        Draft { skill_id: String::new(), skill_name: String::new(), ..draft }
    }

    /// Asks which draft goes on when somebody wants to go on; `None` when that is clear. One that another window
    /// has open cannot be done away with from here, so it holds nobody up.
    pub(super) fn ask_which_draft(&mut self, message: &wizard::Message) -> Option<Vec<Effect>> {
        let goes_on = *message == wizard::Message::Next
            || matches!(message, wizard::Message::GoTo(step) if *step > Step::Skill);
        let is_open = self.other_draft().is_some_and(|other| !other.in_use);
        if !goes_on || !is_open {
            return None;
        }
        let mut effects = Vec::new();
        if self.wizard.step != Step::Skill {
            effects.extend(self.wizard_did(wizard::Message::GoTo(Step::Skill)));
        }
        self.wizard.focus_wanted = Some(Focus::EarlierDraft);
        effects.extend(self.say(key::SKILL_SAME_DRAFT_FIRST));
        Some(effects)
    }

    /// Carries a draft on. A second set-up of its skill that has not got anywhere yet is dropped for it.
    pub(super) fn carry_on(&self, id: DraftId) -> Vec<Effect> {
        let is_instead = self.screen == Screen::Wizard
            && self.other_draft().is_some_and(|other| other.id == id)
            && self.wizard.is_just_begun();
        let mut effects = Vec::new();
        if is_instead {
            effects.push(Effect::DropDraft);
        }
        effects.push(Effect::OpenDraft(id));
        effects
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Secret;
    use crate::services::drafts::Access;
    use crate::services::drafts::DraftList;
    use crate::services::drafts::Drafts;
    use crate::services::folder::Folder;
    use crate::session::Message;
    use crate::session::OpenedDraft;
    use crate::wizard::Input;

    const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    fn new_id() -> DraftId {
        Drafts::new(Folder::new(None)).start().id().clone()
    }

    fn entry(skill_id: &str) -> DraftEntry {
        let draft = Draft { skill_id: skill_id.to_owned(), step: 3, ..Draft::default() };
        DraftEntry { id: new_id(), draft, in_use: false }
    }

    fn listed(entries: &[DraftEntry]) -> Message {
        Message::DraftsListed(DraftList { entries: entries.to_vec(), unreadable: 0 })
    }

    /// A second set-up that has just named the skill of this draft.
    fn second(first: &DraftEntry) -> Session {
        let mut session = Session::default();
        session.update(Message::SetUp);
        session.update(listed(std::slice::from_ref(first)));
        SKILL.clone_into(&mut session.wizard.skill_id);
        "M2AB3CD4EFGH5I".clone_into(&mut session.wizard.vendor);
        session
    }

    fn saved_skill(effects: &[Effect]) -> Option<&str> {
        effects.iter().find_map(|effect| {
            let Effect::SaveDraft(draft) = effect else { return None };
            Some(draft.skill_id.as_str())
        })
    }

    #[test]
    fn another_draft_of_the_same_skill_is_offered_and_its_own_is_not() {
        let mut session = Session::default();
        let (other, same) = (entry("amzn1.ask.skill.other"), entry(SKILL));
        session.update(listed(&[other, same.clone()]));
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
        session.read_only = Some(Access::InUse);
        assert_eq!(session.other_draft(), None, "what is not saved is no second draft");
        session.read_only = None;
        session.practising = Some("http://127.0.0.1:1".to_owned());
        assert_eq!(session.other_draft(), None, "practising leaves no draft");
    }

    #[test]
    fn going_on_asks_first_and_until_then_the_skill_is_in_no_second_draft() {
        let first = entry(SKILL);
        let mut session = second(&first);
        session.wizard.visited.insert(Step::Profile);
        let edited = wizard::Message::Edited(Input::SkillId);
        assert_eq!(saved_skill(&session.update(Message::Wizard(edited))), Some(""));
        for on in [wizard::Message::Next, wizard::Message::GoTo(Step::Profile)] {
            session.update(Message::Wizard(on));
            assert_eq!(session.wizard.step, Step::Skill);
            assert_eq!(session.wizard.focus_wanted, Some(Focus::EarlierDraft));
            assert!(session.toast.take().is_some(), "it is said");
        }
        // A skill that was named on another page leads to the question too.
        session.wizard.step = Step::Profile;
        session.update(Message::Wizard(wizard::Message::Next));
        assert_eq!(session.wizard.step, Step::Skill);
        // Somebody else has it open.
        session.update(listed(&[DraftEntry { in_use: true, ..first }]));
        session.update(Message::Wizard(wizard::Message::Next));
        assert_eq!(session.wizard.step, Step::Profile);
    }

    #[test]
    fn the_draft_of_this_window_is_not_in_use_by_another() {
        let held = DraftEntry { in_use: true, ..entry(SKILL) };
        let mut session = Session::default();
        session.update(Message::DraftSaved(held.id.clone(), 1));
        session.update(listed(&[held.clone(), DraftEntry { id: new_id(), ..held }]));
        let in_use: Vec<bool> = session.drafts.entries.iter().map(|entry| entry.in_use).collect();
        assert_eq!(in_use, [false, true]);
    }

    #[test]
    fn starting_over_deletes_the_earlier_and_saves_this_one_with_its_skill() {
        let first = entry(SKILL);
        let mut session = second(&first);
        let effects = session.update(Message::DeleteDraft(first.id.clone()));
        assert!(effects == [Effect::DeleteDraft(first.id)]);
        assert_eq!(saved_skill(&session.update(listed(&[]))), Some(SKILL));
        session.update(Message::Wizard(wizard::Message::Next));
        assert_eq!(session.wizard.step, Step::Profile);
        assert_eq!(saved_skill(&session.update(listed(&[]))), None, "nothing changed since");
    }

    #[test]
    fn carrying_the_earlier_on_drops_what_was_just_begun_and_nothing_more() {
        let first = entry(SKILL);
        let open = Effect::OpenDraft(first.id.clone());
        let carry_on = || Message::CarryOn(first.id.clone());
        assert!(second(&first).update(carry_on()) == [Effect::DropDraft, open.clone()]);

        let mut got_on = second(&first);
        got_on.wizard.visited.insert(Step::Profile);
        assert!(got_on.update(carry_on()) == [open.clone()], "it is more than a name");
        let mut filled = second(&first);
        "amzn1.application-oa2-client.1".clone_into(&mut filled.wizard.settings.client_id);
        assert!(filled.update(carry_on()) == [open.clone()]);
        let mut with_secret = second(&first);
        with_secret.wizard.secret = Secret::new("hush");
        assert!(with_secret.update(carry_on()) == [open.clone()]);
        let mut at_start = second(&first);
        at_start.update(Message::OpenStart);
        assert!(at_start.update(carry_on()) == [open], "the person said nothing about this one");
    }
}
