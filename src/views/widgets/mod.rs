//! The parts pages are made of: they take plain data and words, and give back what was pressed.
//!
//! Nothing here knows the program's state. The gap between items is nought, so that a page says
//! every gap itself, with `ui.add_space` and a name from `theme::size`.

mod button;
mod field;
mod note;
pub mod paint;
mod text;
mod word_link;

pub use button::Button;
pub use button::icon_button_ui;
pub use field::Field;
pub use field::FieldAnswer;
pub use field::field_id;
pub use field::focus_field;
pub use note::Note;
pub use note::note_ui;
pub use text::announce;
pub use text::heading_ui;
pub use text::line_ui;
pub use text::parts_ui;
pub use text::status_ui;
pub use text::text_ui;
pub use word_link::WordLink;
