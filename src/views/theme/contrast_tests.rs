//! Holds the palette to the contrast that people need to read it (WCAG 2.2, 1.4.3 and 1.4.11).

use egui::Color32;

use super::Tokens;
use super::of;

const TEXT: f32 = 4.5;
const EDGE: f32 = 3.0;

/// WCAG 2.2, “contrast ratio”.
fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Color32) -> f32 {
    let linear = |byte: u8| {
        let share = f32::from(byte) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}

fn plain_grounds(t: &Tokens) -> [Color32; 5] {
    [t.canvas, t.rail, t.surface, t.sunken, t.drawing]
}

fn soft_grounds(t: &Tokens) -> [Color32; 4] {
    [t.pine_soft, t.brick_soft, t.amber_soft, t.slate_soft]
}

fn worst(color: Color32, grounds: &[Color32]) -> f32 {
    grounds.iter().map(|ground| contrast(color, *ground)).fold(f32::INFINITY, f32::min)
}

#[test]
fn text_is_readable_on_every_ground_it_may_stand_on() {
    for dark in [false, true] {
        let t = of(dark);
        let plain = plain_grounds(t).to_vec();
        let all = [plain.clone(), soft_grounds(t).to_vec(), vec![t.flash]].concat();
        let own = |soft: Color32| [plain.clone(), vec![soft]].concat();
        let rows = [
            ("ink", t.ink, all.clone()),
            ("ink-2", t.ink_2, all.clone()),
            ("ink-3", t.ink_3, plain.clone()),
            ("pine", t.pine, own(t.pine_soft)),
            ("brick", t.brick, own(t.brick_soft)),
            ("amber", t.amber, own(t.amber_soft)),
            ("slate", t.slate, own(t.slate_soft)),
            ("code-key", t.code_key, all.clone()),
            ("code-text", t.code_text, all.clone()),
            ("code-word", t.code_word, all),
            ("on-pine", t.on_pine, vec![t.pine, t.pine_hover, t.pine_down]),
            ("on-pine-deep", t.on_pine_deep, vec![t.pine_deep]),
            ("toast", t.canvas, vec![t.ink]),
        ];
        for (name, color, grounds) in rows {
            let ratio = worst(color, &grounds);
            assert!(ratio >= TEXT, "{name}, dark {dark}: {ratio:.2}");
        }
    }
}

#[test]
fn edges_of_controls_and_the_focus_ring_stand_out() {
    for dark in [false, true] {
        let t = of(dark);
        for (name, color) in
            [("line-strong", t.line_strong), ("focus", t.pine), ("problem", t.brick)]
        {
            let ratio = worst(color, &plain_grounds(t));
            assert!(ratio >= EDGE, "{name}, dark {dark}: {ratio:.2}");
        }
    }
}

#[test]
fn a_colour_measured_against_itself_has_no_contrast() {
    assert!((contrast(Color32::WHITE, Color32::WHITE) - 1.0).abs() < 0.001);
    assert!((contrast(Color32::WHITE, Color32::BLACK) - 21.0).abs() < 0.01);
}
