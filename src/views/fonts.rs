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
