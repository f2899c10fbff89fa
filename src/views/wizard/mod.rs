//! The pages of the nine steps, one file each. A page does layout; it does not decide, save or fetch.

pub mod addresses;
pub mod check;
pub mod checked;
pub mod client_id_and_secret;
pub mod columns;
pub mod findings;
pub mod fold;
pub mod from_amazon;
mod head;
pub mod input_box;
mod input_note;
pub mod list_box;
pub mod new_skill;
pub mod open_secrets;
pub mod problems;
mod question;
pub mod redirect_urls;
pub mod same_skill;
pub mod scopes;
pub mod secret_box;
pub mod security_profile;
pub mod send;
mod skill_code;
pub mod skills;
pub mod try_it;
pub mod value_row;
pub mod words;
pub mod your_skill;

pub use head::Head;
pub use head::head_ui;
pub use head::head_with_ui;
pub use head::where_one_is;
