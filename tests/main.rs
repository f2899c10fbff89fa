//! The wider tests, in one binary.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

mod parts;
mod soft;
mod support;
