//! The screens of the window.

/// What fills the window.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Screen {
    #[default]
    Start,
    /// Setting up account linking, step by step.
    Wizard,
    /// Every skill of the developer account, and how each is set up.
    Audit,
    /// Checking a configuration that somebody sent.
    Check,
    Settings,
}
