//! The desk: pictures of every state, and what can be done at it by label and by keyboard.

use super::states;
use super::window;
use crate::support;

#[test]
fn every_state_of_the_desk_is_drawn() {
    let all = [((1180.0, 780.0), ""), ((800.0, 600.0), "-800x600"), ((450.0, 450.0), "-450x450")];
    // Drawing takes long: the smaller windows and the dark are drawn when somebody means to look at them.
    let wanted = std::env::var_os("ALL_SHOTS").map_or(1, |_| all.len());
    let sizes = &all[..wanted];
    let mut harness = window::open(states::reviewing(""), sizes[0].0, false);
    for (size, suffix) in sizes.iter().copied() {
        for dark in [false, true].into_iter().take(if wanted == 1 { 1 } else { 2 }) {
            let look = if dark { "-dark" } else { "" };
            for (name, session) in states::desks() {
                harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
                window::swap(&mut harness, session, size, dark);
                support::shot(&harness, &format!("{name}{suffix}{look}"));
            }
        }
    }
}
