//! AL-112: the person who links cannot see the version in development.
//!
//! Bad: a friend who was not invited. Good: the owner, or a beta tester.

use crate::model::Stage;
use crate::model::Tester;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn cannot_see_it(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let stage = sight.context.stage.as_deref();
    if stage.is_some_and(|stage| stage != Stage::Development.as_str()) {
        return Ok(Vec::new());
    }
    if sight.context.facts.tester.ok_or(Question::Tester)? != Tester::Other {
        return Ok(Vec::new());
    }
    stage.ok_or(Question::Stage)?;
    Ok(vec![Said::about_nothing(Severity::Warning)])
}
