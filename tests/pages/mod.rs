//! The window's pages, each in many sizes, by what a screen reader is told and by keyboard.

mod credentials_and_scopes;
mod later_steps;
mod shots;
mod states;
mod window;
