//! AL-046: a file that lies in the folder which Amazon's command line uploads.
//!
//! Bad: `skill-package/linking.json`. Good: `linking.json` beside that folder.

use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const FOLDER: &str = "skill-package";

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(path) = &sight.context.path else { return Vec::new() };
    let mut folders = path.rsplit(['/', '\\']).skip(1);
    if folders.any(|folder| folder.eq_ignore_ascii_case(FOLDER)) {
        vec![Said::about_nothing(Severity::Note)]
    } else {
        Vec::new()
    }
}
