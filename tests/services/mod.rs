//! What the outside world does to us: disks that fail, strangers at the door, stores that hang.
#![expect(clippy::disallowed_methods, reason = "tests wait, each with a deadline")]

mod amazon;
mod drafts;
mod effects;

pub(crate) mod faulty_disk;
mod files;
mod folder;
mod killed;
mod loopback;
mod password_store;
mod probe;
mod rehearsal;
