//! The window's pages, each in many sizes, by what a screen reader is told and by keyboard.

mod audits;
mod credentials_and_scopes;
mod desk;
mod everywhere;
mod keyboard;
mod later_steps;
mod secret;
mod sets;
mod shots;
mod skill_code;
mod start;
mod states;
mod steps;
mod trying;
mod waits;
pub(crate) mod window;
