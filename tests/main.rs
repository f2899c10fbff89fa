//! The wider tests, in one binary.
