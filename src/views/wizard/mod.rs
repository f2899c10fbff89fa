//! The pages of the nine steps, one file each. A page does layout; it does not decide, save or fetch.

pub mod client_id_and_secret;
mod head;
pub mod redirect_urls;
pub mod scopes;
pub mod security_profile;
pub mod your_skill;

pub use head::Head;
pub use head::head_ui;
pub use head::where_one_is;
