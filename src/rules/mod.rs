//! What can be wrong with the settings: one file a rule or a close family, one row each in [`RULES`].
//!
//! A rule is a plain function of what it sees. Which rules go first, what they pass on and which they silence
//! is data in the rows, so that one cause gives one finding.

mod characters;
mod domains;
mod finding;
mod fix;
mod list_entries;
mod lists;
mod lwa_addresses;
mod lwa_client_id;
mod lwa_scopes;
mod missing;
mod not_checked;
mod not_complete;
mod order;
mod place;
mod placeholder;
mod question;
mod reach;
mod return_urls;
mod scopes;
mod sight;
mod skill_kind;
mod source;
mod unsafe_address;
mod value_words;

use crate::model::AccountLinking;
use crate::model::Context;
use crate::model::Secret;

pub use finding::Finding;
pub use finding::Severity;
pub use fix::apply_fix;
pub use lists::edit_distance;
pub use lists::is_private;
pub use not_checked::NotChecked;
pub use not_checked::Reason;
pub use not_checked::by_reason;
pub use order::Checked;
pub use order::RULES;
pub use order::Rule;
pub use order::Step;
pub use order::Then;
pub use place::Place;
pub use question::Answer;
pub use question::Ask;
pub use question::Choice;
pub use question::Question;

/// What all static and context rules say about the settings.
///
/// `secret` is looked at where a rule is about it, and goes into no finding. [`Context::purpose`] counts as
/// "about to be sent" when nobody said; see [`Context::secret_elsewhere`] for a secret that is kept elsewhere.
pub fn check(settings: &AccountLinking, secret: &Secret, context: &Context) -> Checked {
    order::run(settings, secret, context)
}
