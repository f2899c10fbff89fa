//! The drawn pictures: never photographs, always in the colours of the theme, each with its facts
//! as text for those who do not see it.

mod mark;

pub use mark::MARK;
pub use mark::paint_mark;
pub use mark::paint_mark_links;
