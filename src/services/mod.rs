//! The outside world, one file or folder each: no state of their own, plain data handed out.

pub mod amazon;
pub mod clock;
pub mod disk;
pub mod drafts;
pub mod folder;
pub mod loopback;
pub mod secret_store;
