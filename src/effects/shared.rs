//! A value that jobs and the window share.

use std::sync::Mutex;
use std::sync::PoisonError;

/// A value behind a lock that is held for a moment only.
#[derive(Default)]
pub(super) struct Shared<T>(Mutex<T>);

impl<T> Shared<T> {
    pub(super) fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    pub(super) fn set(&self, value: T) {
        self.with(|held| *held = value);
    }

    pub(super) fn with<R>(&self, look: impl FnOnce(&mut T) -> R) -> R {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T: Clone> Shared<T> {
    pub(super) fn value(&self) -> T {
        self.with(|held| held.clone())
    }
}
