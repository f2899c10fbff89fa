//! “Start from what Amazon has now”: the settings of the skill of step 1 are read and become those of the wizard.

use crate::i18n::key;
use crate::model::SkillId;
use crate::push;
use crate::push::Phase;
use crate::push::Push;
use crate::session::Effect;
use crate::session::Session;
use crate::wizard::Step;

impl Session {
    /// Reads what Amazon has for the skill of step 1. What becomes of it is told there.
    pub(super) fn start_from_amazon(&mut self) -> Vec<Effect> {
        let skill_id = self.wizard.skill_id.trim().to_owned();
        let is_open = self.push.is_writing() || matches!(self.push.phase, Phase::Unknown(_));
        if !self.can_start_from_amazon() || is_open {
            return Vec::new();
        }
        self.starting = true;
        self.push_did(push::Message::Read(skill_id))
    }

    /// Whether somebody is signed in and step 1 names a skill.
    pub fn can_start_from_amazon(&self) -> bool {
        let names_a_skill = SkillId::parse(self.wizard.skill_id.trim()).is_ok();
        self.wizard.step == Step::Skill && self.account.signed_in().is_some() && names_a_skill
    }

    /// Whether what Amazon has is being read for step 1.
    pub fn is_starting(&self) -> bool {
        self.starting
    }

    /// After each step of the reading: takes over what came, once, unless the person went on meanwhile.
    pub(super) fn go_on_starting(&mut self) -> Vec<Effect> {
        let wanted = self.starting
            && self.can_start_from_amazon()
            && self.push.skill_id == self.wizard.skill_id.trim();
        if matches!(self.push.phase, Phase::Reading(_) | Phase::Waiting(_)) {
            return Vec::new();
        }
        self.starting = false;
        let Phase::Read(current) = &self.push.phase else { return Vec::new() };
        if !wanted {
            return Vec::new();
        }
        let members = current.members.clone();
        // Before sending it is read anew: what is compared then has to be what is there then.
        self.push = Push::default();
        let Some(members) = members else { return self.say(key::SKILL_START_NOTHING) };
        self.wizard.start_from(&members);
        self.save_draft().into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::account;
    use crate::model::CurrentSettings;
    use crate::model::Field;
    use crate::model::Secret;
    use crate::model::Vendor;
    use crate::services::amazon::AmazonError;
    use crate::session::Message;
    use crate::wizard;
    use crate::wizard::SignInWith;

    const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    fn at_the_first_step() -> Session {
        let mut session = Session::default();
        session.update(Message::SetUp);
        SKILL.clone_into(&mut session.wizard.skill_id);
        session.wizard.secret = Secret::new("hush-hush");
        session
    }

    fn signed_in() -> Session {
        let mut session = at_the_first_step();
        session.update(Message::Account(account::Message::UseToken(Secret::new("Atza|made-up"))));
        let vendor = Vendor { id: "M2AB3CD4EFGH5I".to_owned(), ..Vendor::default() };
        session.update(Message::Account(account::Message::Vendors(1, Ok(vec![vendor]))));
        session.update(Message::Account(account::Message::ItIsMine));
        session
    }

    fn answered(session: &mut Session, answer: Result<CurrentSettings, AmazonError>) {
        let Phase::Reading(id) = session.push.phase else { panic!("not reading") };
        session.update(Message::Push(push::Message::ReadDone(id, answer)));
    }

    fn there() -> CurrentSettings {
        let members = json!({
            "type": "AUTH_CODE",
            "authorizationUrl": "https://login.tidewater.example/authorize",
            "accessTokenUrl": "https://login.tidewater.example/token",
            "clientId": "alexa",
            "scopes": ["order:read"],
            "somethingNew": 1,
        });
        CurrentSettings { members: members.as_object().cloned(), etag: None }
    }

    #[test]
    fn what_amazon_has_becomes_the_answers_and_comes_off_with_one_undo() {
        let mut session = signed_in();
        let before = session.wizard.request();
        session.update(Message::StartFromAmazon);
        assert!(session.is_starting());
        answered(&mut session, Ok(there()));
        let wizard = &session.wizard;
        assert_eq!(wizard.settings.client_id, "alexa");
        assert_eq!(wizard.sign_in_with, SignInWith::Own);
        assert!(wizard.settings.other.contains_key("somethingNew"), "it is sent back as it came");
        assert_eq!(wizard.secret.expose(), "hush-hush");
        let filled = wizard.filled.as_ref().unwrap();
        let fields = [
            Field::Type,
            Field::AuthorizationUrl,
            Field::ClientId,
            Field::Scopes,
            Field::AccessTokenUrl,
        ];
        assert_eq!((filled.count, &filled.fields[..]), (5, &fields[..]));
        assert_eq!(session.push.phase, Phase::Idle, "it is read again before sending");
        session.update(Message::Wizard(wizard::Message::UndoFilled));
        assert_eq!(session.wizard.request(), before);
        assert_eq!(session.wizard.sign_in_with, SignInWith::Amazon);
    }

    #[test]
    fn nobody_is_asked_without_a_sign_in_or_a_skill() {
        assert!(at_the_first_step().update(Message::StartFromAmazon).is_empty());
        let mut session = signed_in();
        "nonsense and more".clone_into(&mut session.wizard.skill_id);
        assert!(session.update(Message::StartFromAmazon).is_empty());
    }

    #[test]
    fn nothing_there_and_no_answer_change_nothing() {
        for answer in [Ok(CurrentSettings::default()), Err(AmazonError::TimedOut)] {
            let mut session = signed_in();
            let before = session.wizard.request();
            session.update(Message::StartFromAmazon);
            answered(&mut session, answer);
            assert_eq!(session.wizard.request(), before);
            assert!(session.wizard.filled.is_none() && !session.is_starting());
        }
    }

    #[test]
    fn an_answer_that_comes_after_the_person_went_on_changes_nothing() {
        let mut session = signed_in();
        session.update(Message::StartFromAmazon);
        let before = session.wizard.request();
        session.wizard.skill_id = SKILL.replace('0', "1");
        answered(&mut session, Ok(there()));
        assert_eq!(session.wizard.request(), before);
        let mut session = signed_in();
        session.update(Message::StartFromAmazon);
        session.update(Message::Push(push::Message::Cancel));
        assert!(!session.is_starting());
    }
}
