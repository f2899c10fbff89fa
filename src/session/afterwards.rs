//! What can be done beside sending: keep what Amazon has, put the earlier settings back, save the report.

use crate::i18n::key;
use crate::import;
use crate::model::Receipt;
use crate::push::Phase;
use crate::push::Push;
use crate::report::receipt_text;
use crate::report::tried_text;
use crate::session::Effect;
use crate::session::Session;
use crate::wizard;
use crate::wizard::Step;

impl Session {
    /// “Keep the current settings”: nothing is sent, and the summary opens.
    pub(super) fn keep_current(&mut self) -> Vec<Effect> {
        let mut effects = self.wizard_did(wizard::Message::GoTo(Step::Check));
        effects.extend(self.say(key::SEND_KEPT));
        effects
    }

    /// “Put back…” of the receipt.
    pub(super) fn put_back(&mut self) -> Vec<Effect> {
        let Phase::Done(receipt) = &self.push.phase else { return Vec::new() };
        if !receipt.can_put_back {
            return Vec::new();
        }
        vec![Effect::ReadEarlier { skill_id: receipt.skill_id.clone() }]
    }

    /// The earlier settings become what is about to be sent. Amazon never tells the secret, so it is asked again.
    pub(super) fn earlier_read(&mut self, bytes: Option<&[u8]>) -> Vec<Effect> {
        let Some(imported) = bytes.and_then(|bytes| import::read(bytes).ok()) else {
            return self.say(key::SEND_PUT_BACK_FAILED);
        };
        self.wizard.take_settings(imported.settings);
        self.wizard.secret.clear();
        self.push = Push::default();
        let mut effects: Vec<Effect> = self.save_draft().into_iter().collect();
        effects.extend(self.wizard_did(wizard::Message::GoTo(Step::Check)));
        effects.extend(self.say(key::SEND_PUT_BACK_DONE));
        effects
    }

    /// “Save report”: what was sent in this run, and what was tried.
    pub(super) fn save_report(&self) -> Vec<Effect> {
        let (name, tried, secret) =
            (&self.wizard.skill_name, &self.trying.turns, &self.wizard.secret);
        let text = match self.receipt() {
            Some(receipt) => {
                let told = self.probing.told(&self.subject());
                let sent = self.sent.as_ref().map(|request| &request.settings);
                receipt_text(receipt, sent, name, told, tried, secret)
            }
            None if tried.is_empty() => return Vec::new(),
            None => tried_text(&self.trying.subject.skill_id, name, tried, secret),
        };
        vec![Effect::SaveReport(text)]
    }

    /// Whether there is something for a report: a sending, or an answer of the skill.
    pub fn has_report(&self) -> bool {
        self.receipt().is_some() || !self.trying.turns.is_empty()
    }

    /// The receipt of the last write, once there is one.
    pub fn receipt(&self) -> Option<&Receipt> {
        if let Phase::Done(receipt) = &self.push.phase { Some(receipt) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Secret;
    use crate::session::Message;

    fn sent(can_put_back: bool) -> Session {
        let mut session = Session { wizard: wizard::Wizard::new(), ..Session::default() };
        session.wizard.visited.insert(Step::Check);
        session.wizard.step = Step::Send;
        session.wizard.secret = Secret::new("hush");
        let receipt = Receipt {
            skill_id: "amzn1.ask.skill.1".to_owned(),
            can_put_back,
            ..Receipt::default()
        };
        session.push.phase = Phase::Done(receipt);
        session
    }

    #[test]
    fn nothing_is_put_back_where_nothing_was() {
        assert!(sent(false).update(Message::PutBack).is_empty());
        assert!(Session::default().update(Message::PutBack).is_empty());
        let effects = sent(true).update(Message::PutBack);
        assert!(
            matches!(effects.as_slice(), [Effect::ReadEarlier { skill_id }] if skill_id == "amzn1.ask.skill.1")
        );
    }

    #[test]
    fn the_earlier_settings_come_back_without_their_secret() {
        let mut session = sent(true);
        let earlier = br#"{"type":"AUTH_CODE","authorizationUrl":"https://a.example/authorize","clientId":"old"}"#;
        session.update(Message::EarlierRead(Some(earlier.to_vec())));
        assert_eq!(session.wizard.settings.client_id, "old");
        assert!(session.wizard.secret.is_empty());
        assert_eq!(session.wizard.step, Step::Check);
        assert!(session.receipt().is_none());
    }

    #[test]
    fn the_report_is_words_without_the_secret() {
        let mut session = sent(true);
        session.wizard.secret = Secret::new("canary-canary");
        session.sent = Some(Box::new(session.request()));
        let effects = session.update(Message::SaveReport);
        let [Effect::SaveReport(text)] = &effects[..] else { panic!("no report") };
        assert!(text.contains("Skill ID: amzn1.ask.skill.1"), "{text}");
        assert!(!text.contains("canary") && !text.contains('{'), "{text}");
        assert!(Session::default().update(Message::SaveReport).is_empty());
    }

    #[test]
    fn a_copy_that_cannot_be_read_changes_nothing() {
        let mut session = sent(true);
        let before = session.wizard.settings.clone();
        session.update(Message::EarlierRead(None));
        session.update(Message::EarlierRead(Some(b"\xff".to_vec())));
        assert_eq!(session.wizard.settings, before);
        assert!(session.receipt().is_some());
    }

    #[test]
    fn keeping_sends_nothing() {
        let mut session = sent(true);
        let effects = session.update(Message::KeepCurrent);
        assert!(effects.iter().all(|effect| !matches!(effect, Effect::Push(..))));
        assert_eq!(session.wizard.step, Step::Check);
    }
}
