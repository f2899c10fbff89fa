//! The table of all skills: who may open it, what it wants of Amazon, and the way from a row to the desk.

use crate::account;
use crate::audit;
use crate::model::Stage;
use crate::review::FromAmazon;
use crate::session::Effect;
use crate::session::Screen;
use crate::session::Session;

impl Session {
    pub(super) fn open_audit(&mut self) -> Vec<Effect> {
        if self.account.signed_in().is_none() {
            return Vec::new();
        }
        self.open(Screen::Audit)
    }

    pub(super) fn start_audit(&mut self) -> Vec<Effect> {
        let Some(signed_in) = self.account.signed_in() else { return Vec::new() };
        let vendor_id = signed_in.vendor.id.clone();
        self.audit_did(audit::Message::Start(vendor_id))
    }

    pub(super) fn audit_did(&mut self, message: audit::Message) -> Vec<Effect> {
        let effects = self.audit.update(message);
        effects.into_iter().flat_map(|effect| self.audit_effect(effect)).collect()
    }

    fn audit_effect(&mut self, effect: audit::Effect) -> Vec<Effect> {
        if effect == audit::Effect::RenewSignIn {
            return self.account_did(account::Message::Renew);
        }
        let token = self.account.access_token().cloned().unwrap_or_default();
        vec![Effect::Audit(effect, token)]
    }

    /// Shows what was read of a skill. One without settings has nothing to show.
    pub(super) fn open_audited(&mut self, skill_id: &str, stage: Stage) -> Vec<Effect> {
        let row = self.audit.row(skill_id, stage == Stage::Live);
        let kind = row.and_then(|row| row.kind);
        let settings = row.and_then(|row| row.judged()?.settings.clone());
        if settings.is_none() {
            return Vec::new();
        }
        let vendor = self.account.signed_in().map(|signed_in| signed_in.vendor.id.clone());
        self.open_at_desk(Box::new(FromAmazon {
            skill_id: skill_id.to_owned(),
            stage,
            settings,
            kind,
            manifest: None,
            vendor_id: vendor.unwrap_or_default(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::SignIn;
    use crate::account::SignedIn;
    use crate::audit::Answer;
    use crate::audit::Phase;
    use crate::audit::Question;
    use crate::model::CurrentSettings;
    use crate::model::SkillKind;
    use crate::model::SkillPage;
    use crate::model::SkillSummary;
    use crate::model::Vendor;
    use crate::session::Message;
    use serde_json::json;

    const SKILL: &str = "amzn1.ask.skill.1";

    fn signed_in() -> Session {
        let mut session = Session::default();
        let vendor = Vendor { id: "M2AB3CD4EFGH5I".to_owned(), ..Vendor::default() };
        session.account.sign_in = SignIn::SignedIn(SignedIn { vendor, ..SignedIn::default() });
        session
    }

    /// The question that left last, with its number.
    fn asked(effects: &[Effect]) -> (u64, Question) {
        let asked = effects.iter().rev().find_map(|effect| {
            let Effect::Audit(audit::Effect::Ask(id, question), _) = effect else { return None };
            Some((*id, question.clone()))
        });
        asked.expect("a question")
    }

    fn answer(session: &mut Session, id: u64, answer: Answer) -> Vec<Effect> {
        session.update(Message::Audit(audit::Message::Answered { id, now: 1, answer: Ok(answer) }))
    }

    /// With one skill read that has these settings.
    fn audited(current: CurrentSettings) -> Session {
        let mut session = signed_in();
        session.update(Message::OpenAudit);
        let effects = session.update(Message::StartAudit);
        let [Effect::Audit(audit::Effect::Wait { id, .. }, _)] = effects[..] else { panic!() };
        let effects = session.update(Message::Audit(audit::Message::TimeUp { id, now: 0 }));
        let (id, question) = asked(&effects);
        let list = Question::Skills { vendor_id: "M2AB3CD4EFGH5I".to_owned(), next: None };
        assert_eq!(question, list);
        let skill = SkillSummary {
            id: SKILL.to_owned(),
            kind: Some(SkillKind::Custom),
            stages: vec![Stage::Development],
            ..SkillSummary::default()
        };
        let page = SkillPage { skills: vec![skill], next: None };
        let effects = answer(&mut session, id, Answer::Skills(page));
        let (id, _) = asked(&effects);
        answer(&mut session, id, Answer::Settings(current));
        session
    }

    fn there() -> CurrentSettings {
        let members = json!({"type": "AUTH_CODE", "clientId": "theirs"});
        CurrentSettings { members: members.as_object().cloned(), etag: None }
    }

    #[test]
    fn nobody_reads_a_list_without_a_sign_in() {
        let mut session = Session::default();
        assert!(session.update(Message::OpenAudit).is_empty());
        assert!(session.update(Message::StartAudit).is_empty());
        assert_eq!((session.screen, session.audit.phase.clone()), (Screen::Start, Phase::Idle));
    }

    #[test]
    fn a_row_opens_at_the_desk() {
        let mut session = audited(there());
        assert_eq!((session.screen, session.audit.phase.clone()), (Screen::Audit, Phase::Done));
        session.update(Message::OpenAudited(SKILL.to_owned(), Stage::Live));
        assert_eq!(session.screen, Screen::Audit, "there is no live version");
        session.update(Message::OpenAudited(SKILL.to_owned(), Stage::Development));
        assert_eq!(session.screen, Screen::Check);
        assert!(session.review.shown.is_some());
        assert!(session.review.text.is_empty());
    }

    #[test]
    fn the_table_tells_the_desk_of_a_skill_of_the_same_name() {
        let mut session = signed_in();
        session.update(Message::OpenAudit);
        let effects = session.update(Message::StartAudit);
        let [Effect::Audit(audit::Effect::Wait { id, .. }, _)] = effects[..] else { panic!() };
        let effects = session.update(Message::Audit(audit::Message::TimeUp { id, now: 0 }));
        let skill = |id: &str| SkillSummary {
            id: id.to_owned(),
            names: [("en-US".to_owned(), "Lamp".to_owned())].into(),
            kind: Some(SkillKind::Custom),
            stages: vec![Stage::Development],
            ..SkillSummary::default()
        };
        let page = SkillPage { skills: vec![skill(SKILL), skill("other")], next: None };
        let effects = answer(&mut session, asked(&effects).0, Answer::Skills(page));
        for effect in &effects {
            let Effect::Audit(audit::Effect::Ask(id, _), _) = effect else { continue };
            answer(&mut session, *id, Answer::Settings(there()));
        }
        session.update(Message::OpenAudited(SKILL.to_owned(), Stage::Development));
        let shown = session.review.shown.as_ref().unwrap();
        assert!(shown.checked.findings.iter().any(|finding| finding.code == "AL-119"));
    }

    #[test]
    fn nothing_opens_where_nothing_is_set_up() {
        let mut session = audited(CurrentSettings::default());
        session.update(Message::OpenAudited(SKILL.to_owned(), Stage::Development));
        assert_eq!(session.screen, Screen::Audit);
    }

    #[test]
    fn whoever_signs_out_leaves_no_table_behind() {
        let mut session = audited(there());
        session.update(Message::Account(account::Message::SignOut));
        assert_eq!((session.audit.known(), session.audit.phase.clone()), (0, Phase::Idle));
    }

    #[test]
    fn leaving_practice_leaves_no_table_behind() {
        let mut session = audited(there());
        session.practising = Some("http://127.0.0.1:1".to_owned());
        session.update(Message::LeavePractice);
        assert_eq!(session.audit.known(), 0);
    }
}
