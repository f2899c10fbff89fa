//! The wider tests, in one binary.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

mod architecture;
mod cli;
mod pages;
mod parts;
mod practice;
mod providers;
mod rules;
mod services;
mod soft;
mod stories;
mod support;
mod texts;
