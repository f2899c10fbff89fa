//! The outside world, one file or folder each: no state of their own, plain data handed out.

pub mod amazon;
pub mod browser;
pub mod clipboard;
pub mod clock;
pub mod code_files;
pub mod color_scheme;
pub mod dialogs;
pub mod discovery;
pub mod disk;
pub mod drafts;
pub mod files;
pub mod folder;
pub mod folders;
pub mod http;
pub mod loopback;
pub mod preferences;
pub mod probe;
pub mod process;
pub mod records;
pub mod rehearsal;
pub mod secret_store;
pub mod sources;
