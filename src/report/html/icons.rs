//! The page's few drawings.

use crate::rules::Severity;

/// Two open links, joined: the program's mark.
pub(super) const MARK: &str = concat!(
    r#"<svg class="mark" viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="7"/>"#,
    r#"<path d="M12.2 17.4H9.6a3.9 3.9 0 0 1 0-7.8h3.6a3.9 3.9 0 0 1 3.4 2"/>"#,
    r#"<path d="M15.8 10.6h2.6a3.9 3.9 0 0 1 0 7.8h-3.6a3.9 3.9 0 0 1-3.4-2"/></svg>"#,
);

/// A disc with a tick.
pub(super) const FINE: &str = concat!(
    r#"<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><circle class="solid" cx="9" cy="9" r="8"/>"#,
    r#"<path class="cut" d="M5.4 9.4l2.4 2.4 4.8-5.2"/></svg>"#,
);

/// A lock.
pub(super) const LOCK: &str = concat!(
    r#"<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><rect class="stroke" x="3" y="8" width="12" height="8" rx="1.5"/>"#,
    r#"<path class="stroke" d="M6 8V5.6a3 3 0 0 1 6 0V8"/></svg>"#,
);

/// A ring with a dash.
pub(super) const UNKNOWN: &str = concat!(
    r#"<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><circle class="stroke" cx="9" cy="9" r="7.2"/>"#,
    r#"<path class="stroke" d="M5.8 9h6.4"/></svg>"#,
);

const OCTAGON: &str = concat!(
    r#"<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path class="solid" d="M5.7 1h6.6L17 5.7v6.6L12.3 17H5.7L1 12.3V5.7z"/>"#,
    r#"<path class="cut" d="M9 4.8v5M9 12.7v.5"/></svg>"#,
);

const EYE: &str = concat!(
    r#"<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path class="stroke" d="M1.2 9C3 5.6 5.8 3.8 9 3.8S15 5.6 16.8 9C15 12.4 12.2 14.2 9 14.2S3 12.4 1.2 9z"/>"#,
    r#"<circle class="stroke" cx="9" cy="9" r="2.4"/></svg>"#,
);

const LETTER: &str = concat!(
    r#"<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><circle class="stroke" cx="9" cy="9" r="7.2"/>"#,
    r#"<path class="stroke" d="M9 8.2v4.4M9 5.4v.4"/></svg>"#,
);

pub(super) fn of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => OCTAGON,
        Severity::Warning => EYE,
        Severity::Note => LETTER,
    }
}
