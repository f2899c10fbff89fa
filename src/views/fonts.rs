//! The fonts that come with the program, and the names egui knows them by.

use std::sync::Arc;

use egui::Context;
use egui::FontData;
use egui::FontDefinitions;
use egui::FontFamily;

/// A face: two voices of type in four files, and the icons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Inter 400.
    Regular,
    /// Inter 500.
    Medium,
    /// Inter 600.
    SemiBold,
    /// `JetBrains` Mono 400, ligatures off.
    Mono,
    /// Phosphor icons.
    Icons,
}

const FACES: [(Face, &str, &[u8]); 5] = [
    (Face::Regular, "inter", include_bytes!("../../assets/fonts/Inter-Regular.ttf")),
    (Face::Medium, "inter-medium", include_bytes!("../../assets/fonts/Inter-Medium.ttf")),
    (Face::SemiBold, "inter-semibold", include_bytes!("../../assets/fonts/Inter-SemiBold.ttf")),
    (Face::Mono, "jetbrains-mono", include_bytes!("../../assets/fonts/JetBrainsMono-Regular.ttf")),
    (Face::Icons, "phosphor", include_bytes!("../../assets/fonts/Phosphor-Icons.ttf")),
];

impl Face {
    fn name(self) -> &'static str {
        FACES.iter().find(|(face, _, _)| *face == self).map_or("inter", |(_, name, _)| name)
    }
}

impl From<Face> for FontFamily {
    fn from(face: Face) -> Self {
        match face {
            Face::Regular => Self::Proportional,
            Face::Mono => Self::Monospace,
            Face::Medium | Face::SemiBold | Face::Icons => Self::Name(face.name().into()),
        }
    }
}

/// Gives egui the fonts, in place of any it had.
pub fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    for (face, name, bytes) in FACES {
        let data = FontData::from_static(bytes);
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        fonts.families.insert(face.into(), family(face, name));
    }
    ctx.set_fonts(fonts);
}

/// A face, then the one that has the few signs it lacks.
fn family(face: Face, name: &str) -> Vec<String> {
    let spare = match face {
        Face::Mono | Face::Icons => Face::Regular,
        Face::Regular | Face::Medium | Face::SemiBold => Face::Mono,
    };
    vec![name.to_owned(), spare.name().to_owned()]
}

#[cfg(test)]
mod tests {
    use egui::FontId;
    use egui::RawInput;

    use super::*;

    const SIGNS: &str = "“”‘’„‚«»…·•–—→←↑↓×÷≤≥≠−°€£§©®™⟨⟩✓\u{a0}\u{2009}\u{202f}";
    const LETTERS: &str = "ÅÄÖåäößéèêëíñçłŁąęśćźżčšžőűışğĞİØøÆæΑΩαωАЯаяЁё";

    fn with_fonts(check: impl Fn(&mut egui::epaint::FontsView<'_>)) {
        let ctx = Context::default();
        install(&ctx);
        let mut output = ctx.run_ui(RawInput::default(), |ui| ui.fonts_mut(|fonts| check(fonts)));
        output.textures_delta.clear();
    }

    #[test]
    fn every_text_face_has_the_letters_and_signs_of_our_sentences() {
        with_fonts(|fonts| {
            for face in [Face::Regular, Face::Medium, Face::SemiBold, Face::Mono] {
                let font = FontId::new(14.0, face.into());
                for letter in SIGNS.chars().chain(LETTERS.chars()) {
                    assert!(fonts.has_glyph(&font, letter), "{face:?} lacks {letter:?}");
                }
            }
        });
    }

    #[test]
    fn every_icon_named_is_in_the_icon_font() {
        let code = |rest: &str| u32::from_str_radix(rest.split('}').next()?, 16).ok();
        let named = include_str!("icons.rs").split("\\u{").skip(1);
        let glyphs: Vec<char> = named.filter_map(code).filter_map(char::from_u32).collect();
        assert!(glyphs.len() > 40, "{}", glyphs.len());
        with_fonts(|fonts| {
            let font = FontId::new(16.0, Face::Icons.into());
            for glyph in &glyphs {
                assert!(fonts.has_glyph(&font, *glyph), "{:x}", u32::from(*glyph));
            }
        });
    }

    #[test]
    fn codes_stay_in_columns() {
        with_fonts(|fonts| {
            let font = FontId::new(13.0, Face::Mono.into());
            let width = fonts.glyph_width(&font, 'i');
            for letter in "Wm0-./=•".chars() {
                assert!((fonts.glyph_width(&font, letter) - width).abs() < 0.01, "{letter}");
            }
        });
    }
}
