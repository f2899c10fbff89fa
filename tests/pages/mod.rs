//! The window's pages, each in many sizes, by what a screen reader is told and by keyboard.

mod asked;
mod asked_states;
mod audits;
mod creating;
mod creating_states;
mod credentials_and_scopes;
mod desk;
mod desk_states;
mod everywhere;
mod keyboard;
mod later_steps;
mod return_urls;
mod secret;
mod sending;
mod sets;
mod shots;
mod skill_code;
mod start;
mod states;
mod steps;
mod trying;
mod trying_states;
mod waits;
pub(crate) mod window;
