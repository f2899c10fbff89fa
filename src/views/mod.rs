//! What the window shows: the look, its parts and pictures, and the pages made of them.

pub mod audit;
pub mod bar;
pub mod creating;
pub mod drawings;
pub mod fonts;
pub mod frame;
pub mod help;
pub mod icons;
pub mod look;
pub mod menu;
pub mod pages;
pub mod preview;
pub mod probing;
pub mod review;
mod seconds;
pub mod settings;
pub mod sides;
pub mod start;
pub mod theme;
pub mod times;
pub mod trying;
pub mod widgets;
pub mod wizard;
