//! What making a skill wants: the list, the record of what is made, the writes, and how far Amazon is.

use std::time::Duration;

use tokio::time::sleep;

use crate::create::Effect;
use crate::create::Message;
use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::model::CreateIntent;
use crate::model::Secret;
use crate::services::amazon::AmazonError;
use crate::services::clock;
use crate::services::records::Records;
use crate::session;

impl Effects {
    pub(super) fn for_create(&mut self, effect: Effect, token: Secret) {
        let amazon = self.amazon.value();
        let offline = || AmazonError::Offline(String::new());
        // Whatever went wrong in here, it may have been sent.
        let broken_off = || AmazonError::Unclear(String::new());
        match effect {
            Effect::List { id, vendor_id, next } => {
                self.answer_create(id, Message::Listed(id, Err(offline())), async move {
                    let page = amazon.skills(&token, &vendor_id, next.as_deref()).await;
                    Message::Listed(id, page)
                });
            }
            Effect::Keep { id, intent } => self.keep_creation(id, intent),
            Effect::Create { id, body } => {
                self.answer_create(id, Message::Created(id, Err(broken_off())), async move {
                    Message::Created(id, amazon.create_skill(&token, &body).await)
                });
            }
            Effect::Status { id, skill_id } => {
                self.answer_create(id, Message::StatusDone(id, Err(offline())), async move {
                    Message::StatusDone(id, amazon.skill_status(&token, &skill_id).await)
                });
            }
            Effect::ReadModel { id, skill_id, locale } => {
                self.answer_create(id, Message::ModelRead(id, Err(offline())), async move {
                    let model = amazon.interaction_model(&token, &skill_id, locale).await;
                    Message::ModelRead(id, model)
                });
            }
            Effect::WriteModel { id, skill_id, locale, body, if_match } => {
                self.answer_create(id, Message::ModelWritten(id, Err(broken_off())), async move {
                    let version = if_match.as_deref();
                    let put = amazon
                        .put_interaction_model(&token, &skill_id, locale, &body, version)
                        .await;
                    Message::ModelWritten(id, put)
                });
            }
            Effect::ForgetIntent => {
                let records = self.records();
                self.jobs.spawn(Owner::Nobody, None, async move {
                    // One that stays only has its outcome looked for once more.
                    let forget = move || records.forget_creation();
                    let _ = tokio::task::spawn_blocking(forget).await;
                });
            }
            Effect::Rest { id, milliseconds } => {
                self.answer_create(id, Message::Rested(id), async move {
                    sleep(Duration::from_millis(milliseconds)).await;
                    Message::Rested(id)
                });
            }
            Effect::Tick(id) => self.answer_create(id, Message::Tick(id), async move {
                sleep(Duration::from_secs(1)).await;
                Message::Tick(id)
            }),
            // Stays in the session.
            Effect::RenewSignIn => {}
            Effect::Stop(id) => self.jobs.stop(Owner::Create(id)),
        }
    }

    fn keep_creation(&mut self, id: u64, intent: CreateIntent) {
        let records = self.records();
        let time = clock::rfc3339(clock::now());
        let not_kept = Message::Kept { id, time, is_kept: false };
        self.answer_create(id, not_kept.clone(), async move {
            let kept = tokio::task::spawn_blocking(move || keep(id, &records, intent));
            kept.await.unwrap_or(not_kept)
        });
    }

    /// Posts the answer, or `otherwise` when the work panics.
    fn answer_create(
        &mut self,
        id: u64,
        otherwise: Message,
        work: impl Future<Output = Message> + Send + 'static,
    ) {
        let outbox = self.outbox.clone();
        let otherwise = session::Message::Create(otherwise);
        self.jobs.spawn(Owner::Create(id), Some(otherwise), async move {
            outbox.post(session::Message::Create(work.await));
        });
    }
}

/// The time of the first writing stays.
fn keep(id: u64, records: &Records, intent: CreateIntent) -> Message {
    let time =
        if intent.time.is_empty() { clock::rfc3339(clock::now()) } else { intent.time.clone() };
    let intent = CreateIntent { time: time.clone(), ..intent };
    Message::Kept { id, time, is_kept: records.keep_creation(&intent).is_ok() }
}
