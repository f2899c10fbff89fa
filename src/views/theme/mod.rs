//! The look in numbers: colours, type, sizes, motion, and how egui is told about them.

pub mod motion;
pub mod size;
mod style;
mod tokens;
mod type_style;

#[cfg(test)]
mod contrast_tests;

pub use motion::motion;
pub use motion::set_motion;
pub use style::install;
pub use style::pop_up_shadow;
pub use tokens::DARK;
pub use tokens::LIGHT;
pub use tokens::Tokens;
pub use tokens::of;
pub use tokens::tokens;
pub use type_style::BODY;
pub use type_style::BODY_MEDIUM;
pub use type_style::BODY_STRONG;
pub use type_style::CAPTION;
pub use type_style::CAPTION_MEDIUM;
pub use type_style::CODE;
pub use type_style::CODE_LINE;
pub use type_style::CODE_SMALL;
pub use type_style::DOTS;
pub use type_style::HEADING;
pub use type_style::SMALL;
pub use type_style::SMALL_BESIDE_LINK;
pub use type_style::SMALL_MEDIUM;
pub use type_style::SMALL_STRONG;
pub use type_style::TITLE;
pub use type_style::Type;
pub use type_style::job;
