//! AL-123: Amazon takes changes to the version in development only.
//!
//! Bad: `"for": "send"` with stage `live` or `certified`. Good: `development`.

use crate::model::Purpose;
use crate::model::Stage;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn takes_no_changes(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    // Only where somebody said that it is to be sent: a file alone does not tell where to.
    if sight.context.purpose != Some(Purpose::Send) {
        return Ok(Vec::new());
    }
    let stage = sight.context.stage.as_deref().ok_or(Question::Stage)?;
    let development = Stage::Development.as_str();
    if stage == development {
        return Ok(Vec::new());
    }
    let said = Said::about_nothing(Severity::Error).value("stage", stage);
    Ok(vec![said.suggest(Some(development))])
}
