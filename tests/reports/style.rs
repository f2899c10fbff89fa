//! The page's colours are the window's.

use skill_linker::report::to_html;
use skill_linker::views::theme::DARK;
use skill_linker::views::theme::LIGHT;
use skill_linker::views::theme::Tokens;

#[test]
fn the_page_has_the_colours_of_the_window() {
    let html = to_html(&[]);
    let (light, dark) = html.split_once("prefers-color-scheme: dark").unwrap();
    for (style, tokens) in [(light, LIGHT), (dark, DARK)] {
        for (name, color) in named(&tokens) {
            let [r, g, b, _] = color.to_array();
            let line = format!("--{name}: #{r:02X}{g:02X}{b:02X};");
            assert!(style.contains(&line), "{line}");
        }
    }
}

fn named(t: &Tokens) -> [(&'static str, egui::Color32); 20] {
    [
        ("canvas", t.canvas),
        ("rail", t.rail),
        ("surface", t.surface),
        ("sunken", t.sunken),
        ("line", t.line),
        ("ink", t.ink),
        ("ink-2", t.ink_2),
        ("ink-3", t.ink_3),
        ("pine", t.pine),
        ("on-pine", t.on_pine),
        ("pine-soft", t.pine_soft),
        ("pine-edge", t.pine_edge),
        ("brick", t.brick),
        ("brick-soft", t.brick_soft),
        ("brick-edge", t.brick_edge),
        ("amber", t.amber),
        ("amber-soft", t.amber_soft),
        ("amber-edge", t.amber_edge),
        ("slate", t.slate),
        ("slate-soft", t.slate_soft),
    ]
}
