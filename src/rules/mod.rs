//! What can be wrong with the settings: one file a rule or a close family, one row each in [`RULES`].
//!
//! A rule is a plain function of what it sees. Which rules go first, what they pass on and which they silence
//! is data in the rows, so that one cause gives one finding.

mod address_text;
mod amazon_credentials;
mod app_redirects;
mod auth0;
mod behind;
mod brand_name;
mod catalogue;
mod characters;
mod checked;
mod client_id_region;
mod code_only;
mod domains;
mod events;
mod felt_by;
mod finding;
mod fix;
mod google;
mod home_assistant;
mod implicit;
mod kind;
mod lifetime;
mod link_card;
mod list_entries;
mod lists;
mod live_change;
mod login_page;
mod lwa_addresses;
mod lwa_client_id;
mod lwa_scopes;
mod missing;
mod names;
mod near_hosts;
mod network;
mod not_checked;
mod not_complete;
mod odd_characters;
mod odd_signs;
mod offline_scope;
mod one_address;
mod order;
mod own_parameters;
mod package_file;
mod part;
mod pkce;
mod place;
mod placeholder;
mod platforms;
pub mod probe;
mod profile_enabled;
mod query;
mod question;
mod reach;
mod refused;
pub mod rehearsal;
mod return_pattern;
mod return_urls;
mod rule;
mod said;
mod same_skill;
mod scopes;
mod secret_in_repository;
mod severity;
mod sight;
mod skill_kind;
mod source;
mod stage;
mod step;
mod store;
mod table;
mod tester;
#[cfg(test)]
mod testing;
mod two_addresses;
mod typing_error;
mod unsafe_address;
mod value_words;
mod vendor_id;
mod voice;
mod wrapper;
mod written_twice;
mod wrong_box;

use crate::import::Imported;
use crate::model::AccountLinking;
use crate::model::Context;
use crate::model::Secret;
use crate::rules::sight::Sight;

pub use behind::in_the_app;
pub use catalogue::Entry;
pub use catalogue::Family;
pub use catalogue::catalogue;
pub use catalogue::title_of;
pub use checked::Checked;
pub use felt_by::FeltBy;
pub use finding::Finding;
pub use fix::apply_fix;
pub use lists::is_private;
pub use network::NETWORK_RULES;
pub use network::NetworkRule;
pub use not_checked::NotChecked;
pub use not_checked::Reason;
pub use not_checked::by_reason;
pub use part::Part;
pub use place::Place;
pub use question::Answer;
pub use question::Ask;
pub use question::Choice;
pub use question::Question;
pub use rule::Rule;
pub use rule::Then;
pub use severity::Severity;
pub use step::Step;
pub use table::RULES;

/// What all static and context rules say about settings that are being typed.
///
/// `secret` is looked at where a rule is about it, and goes into no finding. [`Context::purpose`] counts as
/// "about to be sent" when nobody said; see [`Context::secret_elsewhere`] for a secret that is kept elsewhere.
pub fn check(settings: &AccountLinking, secret: &Secret, context: &Context) -> Checked {
    order::run(Sight::new(settings, secret, context))
}

/// What they say about settings that were read, their form and doubled names included.
///
/// What they are for follows from the form when [`Context::purpose`] does not say it.
pub fn check_imported(imported: &Imported, context: &Context) -> Checked {
    let none = Secret::default();
    let secret = imported.secret.as_ref().unwrap_or(&none);
    let mut sight = Sight::new(&imported.settings, secret, context);
    sight.read = Some(imported);
    order::run(sight)
}
