//! Asking the addresses of what was brought in. No secret ever leaves from here: the servers are asked without it.

use crate::model::Secret;
use crate::probing;
use crate::probing::Subject;
use crate::review::Review;
use crate::review::Shown;
use crate::rules::Answer;
use crate::rules::Question;

impl Review {
    /// What the servers would be asked about; nothing while nothing is shown.
    pub fn subject(&self, practising: bool) -> Option<Subject> {
        self.shown.as_ref().map(|shown| subject(shown, practising))
    }

    /// Whether a server of what is shown was asked.
    pub fn has_asked(&self) -> bool {
        self.has_asked
    }

    /// Takes in a wish about the asking, or what came of it.
    pub fn probe(&mut self, message: probing::Message, practising: bool) -> Vec<probing::Effect> {
        let Some(subject) = self.subject(practising) else { return Vec::new() };
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "what is asked about matters for these alone"
        )]
        let effects = match message {
            probing::Message::Ask => self.probing.ask(subject),
            probing::Message::Rehearse => {
                // What the person said was about the link before.
                self.says_of_the_app(None);
                self.probing.rehearse(subject)
            }
            probing::Message::WorksInApp(works) => {
                self.says_of_the_app(works);
                Vec::new()
            }
            message => self.probing.update(message),
        };
        self.has_asked |= self.probing.job.is_running();
        self.join();
        effects
    }

    fn says_of_the_app(&mut self, works: Option<bool>) {
        let known = self.shown.as_ref().and_then(|shown| shown.context.facts.works_in_alexa_app);
        if known != works {
            let _no_effects = self.answer(Question::WorksInApp, works.map(Answer::YesNo));
        }
    }

    /// Ends what is asked, and forgets what came.
    pub fn forget_asking(&mut self) -> Vec<probing::Effect> {
        let effects = self.probing.update(probing::Message::Forget);
        self.join();
        effects
    }

    /// After each change here: with other settings the ticks go, too, since they were set for those before.
    pub fn keep_asking_in_step(&mut self) -> Vec<probing::Effect> {
        if self.asked_about != self.brought || self.shown.is_none() {
            self.asked_about = self.brought;
            self.has_asked = false;
            return self.forget_asking();
        }
        if let (Some(run), Some(shown)) = (self.probing.run(), &self.shown) {
            let subject = subject(shown, run.subject.practising);
            self.probing.settings_changed(&subject);
            self.join();
        }
        Vec::new()
    }

    /// Puts what the servers said among the findings.
    fn join(&mut self) {
        let Some(shown) = &mut self.shown else { return };
        let practising = self.probing.run().is_some_and(|run| run.subject.practising);
        let subject = subject(shown, practising);
        let mut checked = shown.own.clone();
        self.probing.add_to(&mut checked, &subject);
        let stations = self.probing.told(&subject).to_vec();
        if shown.join(checked, stations) {
            // Another finding may stand in the place of the one whose value was copied.
            self.copied = None;
            self.repair = None;
        }
    }
}

fn subject(shown: &Shown, practising: bool) -> Subject {
    Subject {
        settings: shown.imported.settings.clone(),
        secret: Secret::default(),
        vendor_id: shown.context.vendor_id.clone(),
        practising,
        works_in_app: shown.context.facts.works_in_alexa_app,
        own: shown.own.clone(),
    }
}
