//! What sending wants: reading, the records around a write, and the write.

use std::time::Duration;

use serde_json::Map;
use serde_json::Value;

use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::model::Intent;
use crate::model::Secret;
use crate::model::Stage;
use crate::push::Effect;
use crate::push::Message;
use crate::services::amazon::AmazonError;
use crate::services::clock;
use crate::services::records::Records;
use crate::session;

impl Effects {
    pub(super) fn for_push(&mut self, effect: Effect, token: Secret) {
        match effect {
            Effect::Read { id, skill_id } => {
                let amazon = self.amazon.value();
                let panicked = Message::ReadDone(id, Err(AmazonError::Offline(String::new())));
                self.answer_push(id, panicked, async move {
                    let read = amazon.account_linking(&token, &skill_id, Stage::Development).await;
                    Message::ReadDone(id, read)
                });
            }
            Effect::Keep { id, intent, earlier } => self.keep(id, intent, earlier),
            Effect::Write { id, skill_id, body, if_match } => {
                let amazon = self.amazon.value();
                // Whatever went wrong in here, the settings may have been sent.
                let panicked = Message::Wrote(id, Err(AmazonError::Unclear(String::new())));
                self.answer_push(id, panicked, async move {
                    let version = if_match.as_deref();
                    let sent = amazon.put_account_linking(&token, &skill_id, &body, version).await;
                    Message::Wrote(id, sent)
                });
            }
            Effect::ForgetIntent { skill_id } => {
                let records = self.records();
                self.jobs.spawn(Owner::Nobody, None, async move {
                    // One that stays only has its outcome looked for once more.
                    let forget = move || records.forget_intent(&skill_id);
                    let _ = tokio::task::spawn_blocking(forget).await;
                });
            }
            Effect::Tick(id) => self.answer_push(id, Message::Tick(id), async move {
                tokio::time::sleep(Duration::from_secs(1)).await;
                Message::Tick(id)
            }),
            // Stays in the session.
            Effect::RenewSignIn => {}
            Effect::Stop(id) => self.jobs.stop(Owner::Push(id)),
        }
    }

    pub(super) fn read_earlier(&mut self, skill_id: String) {
        let (records, outbox) = (self.records(), self.outbox.clone());
        let unread = session::Message::EarlierRead(None);
        self.jobs.spawn(Owner::Nobody, Some(unread), async move {
            let read = tokio::task::spawn_blocking(move || records.earlier(&skill_id)).await;
            let bytes = read.ok().and_then(Result::ok).flatten();
            outbox.post(session::Message::EarlierRead(bytes));
        });
    }

    fn keep(&mut self, id: u64, intent: Intent, earlier: Option<Map<String, Value>>) {
        let records = self.records();
        let not_kept = Message::Kept {
            id,
            time: clock::rfc3339(clock::now()),
            intent_kept: false,
            earlier_kept: false,
        };
        self.answer_push(id, not_kept.clone(), async move {
            let kept = tokio::task::spawn_blocking(move || keep(id, &records, intent, earlier));
            kept.await.unwrap_or(not_kept)
        });
    }

    /// Posts the answer, or `otherwise` when the work panics.
    fn answer_push(
        &mut self,
        id: u64,
        otherwise: Message,
        work: impl Future<Output = Message> + Send + 'static,
    ) {
        let outbox = self.outbox.clone();
        let otherwise = session::Message::Push(otherwise);
        self.jobs.spawn(Owner::Push(id), Some(otherwise), async move {
            outbox.post(session::Message::Push(work.await));
        });
    }
}

fn keep(
    id: u64,
    records: &Records,
    intent: Intent,
    earlier: Option<Map<String, Value>>,
) -> Message {
    let moment = clock::now();
    let time = clock::rfc3339(moment);
    let skill_id = intent.skill_id.clone();
    let intent_kept = records.keep_intent(&Intent { time: time.clone(), ..intent }).is_ok();
    let earlier_kept =
        earlier.is_some_and(|settings| records.keep_earlier(&skill_id, moment, &settings).is_ok());
    Message::Kept { id, time, intent_kept, earlier_kept }
}
