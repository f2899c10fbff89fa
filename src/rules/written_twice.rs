//! AL-050: members that stand twice in one object.
//!
//! Bad: two `clientId`. Good: the same name in two objects. Source: RFC 8259 section 4.

use crate::import::Duplicate;
use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(read) = sight.read else { return Vec::new() };
    read.duplicates.iter().map(|twice| said(sight, twice, &read.pointer)).collect()
}

fn said(sight: &Sight<'_>, twice: &Duplicate, settings: &str) -> Said {
    let inside = twice.pointer.strip_prefix(settings).unwrap_or_default();
    let name = inside.split('/').nth(1).unwrap_or_default();
    let field = Field::named(name);
    let severity = if twice.equal { Severity::Warning } else { Severity::Error };
    let mut said = match field {
        Some(field) => Said::new(severity, Place::of(field)),
        None => Said::about_nothing(severity),
    };
    said.pointer = Some(inside.to_owned());
    let said = said
        .variant(if twice.equal { "same" } else { "different" })
        .value("name", Sight::quoted(Place::of(Field::Type), &twice.name));
    if !twice.equal {
        return said;
    }
    // The last one counted, and it is written once.
    let kept = field.and_then(|field| sight.with(field, &[]));
    said.suggest(kept).change(Change::Rewrite)
}
