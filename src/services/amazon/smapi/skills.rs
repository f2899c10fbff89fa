//! `GET /v1/skills`: the skills of a vendor, page by page.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::Secret;
use crate::model::SkillKind;
use crate::model::SkillPage;
use crate::model::SkillSummary;
use crate::model::Stage;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::smapi::name_of;
use crate::services::amazon::smapi::text;
use crate::services::amazon::smapi::unreadable;

/// The most that one page may hold (SMAPI).
const PAGE: &str = "50";

impl Amazon {
    /// A page of skills. A skill has a row for each of its stages, which are put together here.
    pub async fn skills(
        &self,
        token: &Secret,
        vendor_id: &str,
        next: Option<&str>,
    ) -> Result<SkillPage, AmazonError> {
        let mut query = vec![("vendorId", vendor_id), ("maxResults", PAGE)];
        query.extend(next.map(|next| ("nextToken", next)));
        let answer = self.get(&["v1", "skills"], &query, token).await?;
        let body = answer.json().ok_or_else(|| unreadable(&answer))?;
        let Some(Value::Array(rows)) = body.get("skills") else {
            return Err(unreadable(&answer));
        };
        let mut page = SkillPage::default();
        for row in rows {
            page.add(skill(row));
        }
        let is_cut = body.get("isTruncated").and_then(Value::as_bool).unwrap_or(true);
        page.next = Some(text(&body, "nextToken")).filter(|next| is_cut && !next.is_empty());
        Ok(page)
    }
}

fn skill(row: &Value) -> SkillSummary {
    let stage = text(row, "stage").to_lowercase();
    let kind = match row.get("apis").and_then(Value::as_array).map(Vec::as_slice) {
        Some([only]) => only.as_str().map(SkillKind::parse),
        _ => None,
    };
    SkillSummary {
        id: text(row, "skillId"),
        name: name_of(row.get("nameByLocale").unwrap_or(&Value::Null), Value::as_str),
        names: names(row),
        kind,
        stages: Stage::parse(&stage).into_iter().collect(),
        is_live: stage == Stage::Live.as_str(),
    }
}

fn names(row: &Value) -> BTreeMap<String, String> {
    let by_locale = row.get("nameByLocale").and_then(Value::as_object).into_iter().flatten();
    by_locale
        .filter_map(|(locale, name)| Some((locale.clone(), name.as_str()?.to_owned())))
        .collect()
}
