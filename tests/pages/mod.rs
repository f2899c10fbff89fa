//! The window's pages, each in many sizes, by what a screen reader is told and by keyboard.

mod shots;
mod window;
