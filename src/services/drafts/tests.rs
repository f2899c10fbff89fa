//! Drafts on a real folder.
