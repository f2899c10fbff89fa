//! The wider tests, in one binary.
#![expect(
    clippy::assigning_clones,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "tests"
)]

mod architecture;
mod cli;
mod pages;
mod parts;
mod practice;
mod providers;
mod reports;
mod rules;
mod services;
mod soft;
mod stories;
mod support;
mod texts;
