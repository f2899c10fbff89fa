//! The drawn pictures.
