//! Skill Linker takes a person from nothing to a working account link for an Alexa skill, and tells them
//! why a broken one is broken.
//!
//! The layers, each using only those named before it:
//! `model → import, i18n → rules → report, skill_code → services → practice → rehearsal → account, audit, create,
//! probing, push, trying → wizard, review → session → effects, views → app, cli → main`.

pub mod account;
pub mod app;
pub mod audit;
pub mod cli;
pub mod create;
pub mod effects;
pub mod i18n;
pub mod import;
pub mod model;
pub mod practice;
pub mod probing;
pub mod push;
pub mod rehearsal;
pub mod report;
pub mod review;
pub mod rules;
pub mod services;
pub mod session;
pub mod skill_code;
pub mod trying;
pub mod views;
pub mod wizard;
