//! Whole stories: a session, its effects and a practice Amazon over real HTTP, from the first press to the receipt.

mod ask_addresses;
mod audit;
mod browser_missing;
mod by_hand;
mod changed_meanwhile;
mod clipboard_missing;
mod desk_asks;
mod desk_window;
mod disk_full;
mod expired_token;
mod first_link;
mod keyring_hangs;
mod live_skill;
mod lost_answer;
mod one_draft;
mod person;
mod port_taken;
mod preview;
mod rehearse_link;
mod second_window;
mod seed_sample;
mod stay_signed_in;
mod support_person;
mod sweep;
mod trying;
mod way;
