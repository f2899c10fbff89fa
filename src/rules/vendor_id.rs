//! AL-122: what was given as vendor ID is something else.
//!
//! Bad: a skill ID, a customer ID, an address. Good: `M3XW8KQ2TZ7RND`; any other text without blanks is possible.

use crate::i18n;
use crate::i18n::Key;
use crate::model::AmazonIdKind;
use crate::model::Context;
use crate::model::VendorId;
use crate::model::VendorIdProblem;
use crate::model::cleaned;
use crate::model::shown;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(given) = wrong(sight.context) else { return Vec::new() };
    let meant = VendorId::parse(&cleaned(given)).ok();
    let said = Said::about_nothing(Severity::Error).value("value", shown(given));
    let said = match (meant, VendorId::parse(given)) {
        (Some(meant), _) if meant.as_str() != given => {
            said.variant("inside").suggest(Some(meant.as_str()))
        }
        (_, Err(VendorIdProblem::OtherKind(kind))) => {
            let kind = Key::find(kind.text_key()).map_or_else(String::new, i18n::text);
            said.variant("kind").value("kind", kind)
        }
        _ => said.variant("other"),
    };
    vec![said]
}

/// The vendor ID that was given, when it is surely none.
pub(super) fn wrong(context: &Context) -> Option<&str> {
    let given = context.vendor_id.as_deref().filter(|given| !given.trim().is_empty())?;
    let is_wrong = match VendorId::parse(given) {
        Ok(read) => read.as_str() != given || given.starts_with("amzn1."),
        Err(VendorIdProblem::OtherKind(kind)) => {
            given.starts_with("amzn1.") || kind == AmazonIdKind::Customer
        }
        Err(VendorIdProblem::AnAddress | VendorIdProblem::Blanks) => true,
        Err(VendorIdProblem::Empty | VendorIdProblem::TooLong) => false,
    };
    is_wrong.then_some(given)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_wrong(given: &str) -> bool {
        let context = Context { vendor_id: Some(given.to_owned()), ..Context::default() };
        wrong(&context).is_some()
    }

    #[test]
    fn only_what_is_surely_another_thing_is_wrong() {
        for given in [
            "amzn1.ask.skill.1",
            "amzn1.something.new",
            "A2MADE9UP0ONLY",
            " M3XW8KQ2TZ7RND",
            "M3XW 8KQ2TZ7RND",
            "M3XW\u{200b}8KQ2TZ7RND",
            "https://layla.amazon.com/api/skill/link/M3XW8KQ2TZ7RND",
            "https://developer.amazon.com/",
        ] {
            assert!(is_wrong(given), "{given}");
        }
        for given in ["M3XW8KQ2TZ7RND", "V0042", "", "  "] {
            assert!(!is_wrong(given), "{given}");
        }
    }
}
