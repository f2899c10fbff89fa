//! The parts of the window: by role and name, by keyboard, and in a picture to look at.

mod focus;
mod gallery;
mod greyscale;
mod narrow;
mod pictures;
mod roles;
mod secret;
