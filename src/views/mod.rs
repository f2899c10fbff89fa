//! What the window shows: the look, its parts and pictures, and the pages made of them.

pub mod drawings;
pub mod fonts;
pub mod icons;
pub mod pages;
pub mod preview;
pub mod sides;
pub mod theme;
pub mod widgets;
pub mod wizard;
