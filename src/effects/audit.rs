//! What an audit asks of Amazon, here and on the command line.

use crate::audit::Answer;
use crate::audit::Question;
use crate::model::Secret;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;

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
