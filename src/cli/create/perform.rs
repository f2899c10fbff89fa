//! The machine's effects, done one after the other.

use std::collections::VecDeque;
use std::time::Duration;

use crate::cli::create::Making;
use crate::cli::create::telling::doing;
use crate::cli::create::telling::state_key;
use crate::create::Effect;
use crate::create::Message;
use crate::create::Phase;
use crate::i18n;
use crate::i18n::key;
use crate::model::CreateIntent;
use crate::services::clock;

impl Making<'_, '_> {
    /// Gives the machine a message, and does everything that comes of it.
    pub(super) async fn settle(&mut self, message: Message) {
        let mut told = None;
        let mut open = VecDeque::from(self.create.update(message));
        while let Some(effect) = open.pop_front() {
            let doing = doing(&self.create.phase);
            if doing != told {
                told = doing;
                if let Some(key) = doing {
                    self.console.progress(&i18n::text(key));
                }
            }
            let steps = self.create.steps.clone();
            if let Some(answer) = self.perform(effect).await {
                open.extend(self.create.update(answer));
            }
            for step in self.create.steps.iter().filter(|step| !steps.contains(step)) {
                let state = i18n::text(state_key(step.state));
                let values = [("name", step.name.as_str()), ("state", &state)];
                self.console.progress(&i18n::text_with(key::CLI_CREATE_STEP, &values));
            }
        }
    }

    async fn perform(&mut self, effect: Effect) -> Option<Message> {
        let (amazon, token) = (&self.connection.amazon, &self.connection.token);
        Some(match effect {
            Effect::List { id, vendor_id, next } => {
                Message::Listed(id, amazon.skills(token, &vendor_id, next.as_deref()).await)
            }
            Effect::Keep { id, intent } => {
                let time = match intent.time.as_str() {
                    "" => clock::rfc3339(clock::now()),
                    time => time.to_owned(),
                };
                let intent = CreateIntent { time: time.clone(), ..intent };
                Message::Kept { id, time, is_kept: self.records.keep_creation(&intent).is_ok() }
            }
            Effect::Create { id, body } => {
                Message::Created(id, amazon.create_skill(token, &body).await)
            }
            Effect::Status { id, skill_id } => {
                Message::StatusDone(id, amazon.skill_status(token, &skill_id).await)
            }
            Effect::ReadModel { id, skill_id, locale } => {
                Message::ModelRead(id, amazon.interaction_model(token, &skill_id, locale).await)
            }
            Effect::WriteModel { id, skill_id, locale, body, if_match } => {
                let version = if_match.as_deref();
                let put = amazon.put_interaction_model(token, &skill_id, locale, &body, version);
                Message::ModelWritten(id, put.await)
            }
            Effect::ForgetIntent => {
                // One that stays only has its outcome looked for once more.
                let _ = self.records.forget_creation();
                return None;
            }
            Effect::Rest { id, milliseconds } => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                Message::Rested(id)
            }
            Effect::Tick(id) => {
                if let Phase::Waiting(waiting) = &self.create.phase {
                    let seconds = waiting.seconds.and_then(|left| usize::try_from(left).ok());
                    let seconds = seconds.unwrap_or_default();
                    self.console.progress(&i18n::counted(key::CLI_WAITING, seconds));
                }
                tokio::time::sleep(Duration::from_secs(1)).await;
                Message::Tick(id)
            }
            Effect::RenewSignIn => Message::Renewed(self.connection.renew_once().await),
            Effect::Stop(_) => return None,
        })
    }
}
