//! `GET /v1/vendors`: the developer accounts behind a token.

use serde_json::Value;

use crate::model::Secret;
use crate::model::Vendor;
use crate::model::shown;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::smapi::text;
use crate::services::amazon::smapi::unreadable;

impl Amazon {
    /// The vendors; none when the account is no developer's.
    pub async fn vendors(&self, token: &Secret) -> Result<Vec<Vendor>, AmazonError> {
        let answer = self.get(&["v1", "vendors"], &[], token).await?;
        let body = answer.json().ok_or_else(|| unreadable(&answer))?;
        // The pages show a bare list, the model and the tools an object.
        let list = body.get("vendors").unwrap_or(&body);
        let Value::Array(entries) = list else { return Err(unreadable(&answer)) };
        Ok(entries
            .iter()
            .map(|entry| Vendor { id: text(entry, "id"), name: shown(&text(entry, "name")) })
            .filter(|vendor| !vendor.id.is_empty())
            .collect())
    }
}
