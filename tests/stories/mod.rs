//! Whole stories: a session, its effects and a practice Amazon over real HTTP, from the first press to the receipt.

mod first_link;
mod person;
