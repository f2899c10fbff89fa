//! What an audit asks of Amazon, here and on the command line.

use std::time::Duration;
use std::time::Instant;

use crate::audit::Answer;
use crate::audit::Effect;
use crate::audit::Message;
use crate::audit::Question;
use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::model::Secret;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::session;

/// Asks Amazon one question of an audit.
pub async fn ask_for_audit(
    amazon: &Amazon,
    token: &Secret,
    question: Question,
) -> Result<Answer, AmazonError> {
    match question {
        Question::Skills { vendor_id, next } => {
            amazon.skills(token, &vendor_id, next.as_deref()).await.map(Answer::Skills)
        }
        Question::Manifest { skill_id, stage } => {
            amazon.manifest(token, &skill_id, stage).await.map(Answer::Manifest)
        }
        Question::Settings { skill_id, stage } => {
            amazon.listed_account_linking(token, &skill_id, stage).await.map(Answer::Settings)
        }
    }
}

impl Effects {
    pub(super) fn for_audit(&mut self, effect: Effect, token: Secret) {
        let (outbox, started) = (self.outbox.clone(), self.started);
        match effect {
            Effect::Ask(id, question) => {
                let amazon = self.amazon.value();
                let broken_off = Message::Answered {
                    id,
                    now: since(started),
                    answer: Err(AmazonError::Offline(String::new())),
                };
                let otherwise = session::Message::Audit(broken_off);
                self.jobs.spawn(Owner::Audit, Some(otherwise), async move {
                    let answer = ask_for_audit(&amazon, &token, question).await;
                    let answered = Message::Answered { id, now: since(started), answer };
                    outbox.post(session::Message::Audit(answered));
                });
            }
            Effect::Wait { id, milliseconds } => {
                self.jobs.spawn(Owner::Audit, None, async move {
                    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                    outbox
                        .post(session::Message::Audit(Message::TimeUp { id, now: since(started) }));
                });
            }
            // Stays in the session.
            Effect::RenewSignIn => {}
            Effect::Stop => self.jobs.stop(Owner::Audit),
        }
    }
}

/// The milliseconds since then.
fn since(started: Instant) -> u64 {
    u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX)
}
