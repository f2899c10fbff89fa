//! Pictures of every screen, for somebody to look at.

use super::sets;
use super::window;
use crate::support;

#[test]
fn every_screen_is_drawn() {
    let sizes = [((1180.0, 780.0), ""), ((800.0, 600.0), "-800x600"), ((450.0, 450.0), "-450x450")];
    for (size, name) in sizes {
        for (look, dark) in [("light", false), ("dark", true)] {
            if dark && !name.is_empty() {
                continue;
            }
            for (screen, session) in sets::screens() {
                let harness = window::open(session, size, dark);
                support::shot(&harness, &format!("{screen}{name}-{look}"));
            }
        }
    }
}
