//! The focus is seen: the ring around a button, pixel for pixel, in both themes.

use std::path::Path;

use egui::Key;
use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use image::RgbaImage;
use skill_linker::views::icons;
use skill_linker::views::theme;
use skill_linker::views::widgets::*;

use crate::soft;
use crate::support;

fn focused(dark: bool) -> (RgbaImage, egui::Rect) {
    let mut window = support::page([150.0, 60.0], dark, |ui| {
        ui.add_space(12.0);
        ui.horizontal(|ui| {
            ui.add_space(12.0);
            ui.add(Button::secondary("Back").left(icons::ARROW_LEFT));
        });
    });
    window.key_press(Key::Tab);
    window.run();
    let rect = window.get_by_label("Back").rect();
    (soft::draw(&window.ctx, window.output()), rect)
}

#[test]
fn the_ring_is_two_points_of_ground_then_two_of_pine() {
    for dark in [false, true] {
        let (picture, rect) = focused(dark);
        let tokens = theme::of(dark);
        for (outside, color) in [(1.0, tokens.canvas), (3.0, tokens.pine), (5.0, tokens.canvas)] {
            let at = rect.left_center() - vec2(outside, 0.0);
            let pixel = soft::pixel(&picture, at);
            assert_eq!(pixel, color.to_array(), "{outside} outside, dark {dark}");
        }
    }
}

#[test]
fn a_focused_button_looks_as_it_did() {
    for (dark, name) in [(false, "focus-light.png"), (true, "focus-dark.png")] {
        let expected =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parts/expected").join(name);
        let (picture, _) = focused(dark);
        let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        picture.save(&seen).expect("the picture");
        let expected = image::open(&expected).expect("the expected picture").to_rgba8();
        assert!(
            picture == expected,
            "look at {}; if it is right, it is the new one",
            seen.display()
        );
    }
}
