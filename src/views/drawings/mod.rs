//! The drawn pictures: never photographs, always in the colours of the theme, each with its facts
//! as text for those who do not see it.

mod code_tab;
mod developer_console;
mod draft_dots;
mod flow;
mod mark;
mod phone;
mod pins;
mod rings;
mod security_profile;
mod sheet;
mod web_settings;

pub use code_tab::code_tab_ui;
pub use developer_console::ConsoleBox;
pub use developer_console::account_linking_ui;
pub use developer_console::where_ids_stand_ui;
pub use draft_dots::draft_dots_ui;
pub use flow::FlowStop;
pub use flow::flow_ui;
pub use mark::MARK;
pub use mark::paint_mark;
pub use mark::paint_mark_links;
pub use phone::consent_phone_ui;
pub use phone::phone_ui;
pub use pins::Pins;
pub use rings::rings_ui;
pub use security_profile::security_profile_ui;
pub use web_settings::id_and_secret_ui;
pub use web_settings::return_urls_ui;
