//! Asking the addresses of the set-up: what is asked about, and what comes of it.

use crate::probing;
use crate::probing::Subject;
use crate::rules::Checked;
use crate::session::Effect;
use crate::session::Session;
use crate::wizard::Effect as WizardEffect;

impl Session {
    /// Everything the rules find in what would be sent, and what the servers said about it.
    pub fn check(&self) -> Checked {
        let subject = self.subject();
        let mut checked = subject.own.clone();
        self.probing.add_to(&mut checked, &subject);
        checked
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
            own,
        }
    }

    pub(super) fn ask_addresses(&mut self) -> Vec<Effect> {
        let subject = self.subject();
        self.probing.ask(subject).into_iter().map(Effect::Probe).collect()
    }

    pub(super) fn probe_did(&mut self, message: probing::Message) -> Vec<Effect> {
        self.probing.update(message).into_iter().map(Effect::Probe).collect()
    }

    /// A finding of the probe is mended as one of the settings' own; nothing for a finding that is not of it.
    pub(super) fn mend_by_probe(&mut self, code: &str) -> Option<Vec<WizardEffect>> {
        let findings = &self.probing.run()?.judged.findings;
        let finding = findings.iter().find(|finding| finding.code == code)?.clone();
        Some(self.wizard.mend(&finding))
    }

    /// After each change of the wizard.
    pub(super) fn keep_probe_in_step(&mut self) {
        if self.probing.run().is_some() {
            let subject = self.subject();
            self.probing.settings_changed(&subject);
        }
    }
}
