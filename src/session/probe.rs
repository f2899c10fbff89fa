//! Asking the addresses of the set-up, or those of what was brought to the desk: what is asked about, and what comes
//! of it. One of the two asks at a time.

use crate::probing;
use crate::probing::Subject;
use crate::rules::Checked;
use crate::session::Effect;
use crate::session::Screen;
use crate::session::Session;
use crate::wizard;
use crate::wizard::Copied;
use crate::wizard::Effect as WizardEffect;

impl Session {
    /// Everything the rules find in what would be sent, and what the servers said about it.
    pub fn check(&self) -> Checked {
        let subject = self.subject();
        let mut checked = subject.own.clone();
        self.probing.add_to(&mut checked, &subject);
        checked
    }

    /// Whether what the servers said is about settings that have changed since.
    pub fn asked_before_change(&self) -> bool {
        self.probing.run().is_some()
            && self.probing.is_stale(&self.subject_with(Checked::default()))
    }

    /// What the servers are asked about.
    pub fn subject(&self) -> Subject {
        self.subject_with(self.wizard.check())
    }

    /// The same, with what the rules say at hand.
    pub fn subject_with(&self, own: Checked) -> Subject {
        Subject {
            settings: self.wizard.request(),
            secret: self.wizard.secret.clone(),
            vendor_id: self.wizard.vendor_id(),
            practising: self.practising.is_some(),
            works_in_app: self.wizard.works_in_app,
            own,
        }
    }

    pub(super) fn probe_did(&mut self, message: probing::Message) -> Vec<Effect> {
        let is_of_desk = if message.is_answer() {
            self.review.probing.job.is_running()
        } else {
            self.screen == Screen::Check
        };
        let mut effects = Vec::new();
        if matches!(message, probing::Message::Ask | probing::Message::Rehearse) {
            effects = self.end_other_asking(is_of_desk);
        }
        effects.extend(if is_of_desk {
            self.review.probe(message, self.practising.is_some())
        } else {
            self.of_set_up(message)
        });
        effects.into_iter().map(Effect::Probe).collect()
    }

    /// The other one’s question ends, and its numbers are not given again.
    fn end_other_asking(&mut self, is_of_desk: bool) -> Vec<probing::Effect> {
        let (this, other) = if is_of_desk {
            (&mut self.review.probing, &mut self.probing)
        } else {
            (&mut self.probing, &mut self.review.probing)
        };
        this.count_on_from(other);
        other.update(probing::Message::Cancel)
    }

    /// Another Amazon stands behind the same names now.
    pub(super) fn forget_asking_at_desk(&mut self) -> Vec<Effect> {
        self.review.forget_asking().into_iter().map(Effect::Probe).collect()
    }

    pub(super) fn forget_probe(&mut self) -> Vec<Effect> {
        self.probing.update(probing::Message::Forget).into_iter().map(Effect::Probe).collect()
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what is asked about matters for these alone"
    )]
    fn of_set_up(&mut self, message: probing::Message) -> Vec<probing::Effect> {
        match message {
            probing::Message::Ask => {
                let subject = self.subject();
                self.probing.ask(subject)
            }
            probing::Message::WorksInApp(works) => {
                self.wizard.works_in_app = works;
                Vec::new()
            }
            probing::Message::Rehearse => {
                // What the person said was about the link before.
                self.wizard.works_in_app = None;
                let subject = self.subject();
                self.probing.rehearse(subject)
            }
            message => self.probing.update(message),
        }
    }

    /// A finding of the probe is mended and copied as one of the settings' own; nothing for any other wish, or for
    /// a finding that is not of it.
    pub(super) fn of_probe(&mut self, message: &wizard::Message) -> Option<Vec<WizardEffect>> {
        let (wizard::Message::ApplyFix(code) | wizard::Message::Copy(Copied::Suggestion(code))) =
            message
        else {
            return None;
        };
        let findings = &self.probing.run()?.judged.findings;
        let finding = findings.iter().find(|finding| finding.code == *code)?.clone();
        Some(if *message == wizard::Message::ApplyFix(code) {
            self.wizard.mend(&finding)
        } else {
            let text = finding.text_to_copy()?;
            vec![WizardEffect::Copy(Copied::Suggestion(code), text)]
        })
    }

    /// After each change of the wizard.
    pub(super) fn keep_probe_in_step(&mut self) {
        if self.probing.run().is_some() {
            let subject = self.subject();
            self.probing.settings_changed(&subject);
        }
    }
}
