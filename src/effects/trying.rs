//! What trying a skill wants: enabling it, speaking to it, and pauses.

use std::time::Duration;

use tokio::time::sleep;

use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::model::Secret;
use crate::services::amazon::AmazonError;
use crate::session;
use crate::trying::Effect;
use crate::trying::Message;

impl Effects {
    pub(super) fn for_trying(&mut self, effect: Effect, token: Secret) {
        let amazon = self.amazon.value();
        let broken_off = || AmazonError::Unclear(String::new());
        match effect {
            Effect::Check { id, skill_id } => {
                let otherwise = Message::Checked(id, Err(AmazonError::Offline(String::new())));
                self.answer_trying(id, otherwise, async move {
                    Message::Checked(id, amazon.is_enabled(&token, &skill_id).await)
                });
            }
            Effect::Enable { id, skill_id } => {
                let otherwise = Message::EnableDone(id, Err(broken_off()));
                self.answer_trying(id, otherwise, async move {
                    Message::EnableDone(id, amazon.enable(&token, &skill_id).await)
                });
            }
            Effect::Say { id, skill_id, locale, content } => {
                let otherwise = Message::Heard(id, Err(broken_off()));
                self.answer_trying(id, otherwise, async move {
                    Message::Heard(id, amazon.simulate(&token, &skill_id, locale, &content).await)
                });
            }
            Effect::Listen { id, skill_id, simulation } => {
                let otherwise = Message::Heard(id, Err(AmazonError::Offline(String::new())));
                self.answer_trying(id, otherwise, async move {
                    Message::Heard(id, amazon.simulation(&token, &skill_id, &simulation).await)
                });
            }
            Effect::Rest { id, milliseconds } => {
                self.answer_trying(id, Message::Rested(id), async move {
                    sleep(Duration::from_millis(milliseconds)).await;
                    Message::Rested(id)
                });
            }
            Effect::Tick(id) => self.answer_trying(id, Message::Tick(id), async move {
                sleep(Duration::from_secs(1)).await;
                Message::Tick(id)
            }),
            // Stays in the session.
            Effect::RenewSignIn => {}
            Effect::Stop(id) => self.jobs.stop(Owner::Trying(id)),
        }
    }

    /// Posts the answer, or `otherwise` when the work panics.
    fn answer_trying(
        &mut self,
        id: u64,
        otherwise: Message,
        work: impl Future<Output = Message> + Send + 'static,
    ) {
        let outbox = self.outbox.clone();
        self.jobs.spawn(Owner::Trying(id), Some(session::Message::Try(otherwise)), async move {
            outbox.post(session::Message::Try(work.await));
        });
    }
}
