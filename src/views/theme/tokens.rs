//! Every colour of the window, once for light and once for dark.

#![expect(clippy::unreadable_literal, reason = "colours are written as designers write them")]

use egui::Color32;

/// The colours of one theme; a colour has a name here and nowhere else a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    /// Window and page ground.
    pub canvas: Color32,
    /// Left rail, top bar, bottom bar.
    pub rail: Color32,
    /// Cards, fields, buttons.
    pub surface: Color32,
    /// JSON panel, code boxes, table heads.
    pub sunken: Color32,
    /// Hairlines, card edges (decoration).
    pub line: Color32,
    /// Edge of fields, check boxes, secondary buttons.
    pub line_strong: Color32,
    /// Text.
    pub ink: Color32,
    /// Second text, labels of values.
    pub ink_2: Color32,
    /// Captions, notes, placeholders.
    pub ink_3: Color32,
    /// The accent: act, done, linked.
    pub pine: Color32,
    /// Accent under the pointer.
    pub pine_hover: Color32,
    /// Accent pressed.
    pub pine_down: Color32,
    /// Text and ticks on the accent.
    pub on_pine: Color32,
    /// Chosen card, focus line, fine.
    pub pine_soft: Color32,
    /// Edge of pine-soft.
    pub pine_edge: Color32,
    /// The one big accent card.
    pub pine_deep: Color32,
    /// Text on pine-deep.
    pub on_pine_deep: Color32,
    /// Must fix: text, icon, edge.
    pub brick: Color32,
    /// Must fix: ground.
    pub brick_soft: Color32,
    /// Must fix: edge of ground.
    pub brick_edge: Color32,
    /// Worth a look: text, icon.
    pub amber: Color32,
    /// Worth a look, practice: ground.
    pub amber_soft: Color32,
    /// Worth a look: edge of ground.
    pub amber_edge: Color32,
    /// Good to know, could not tell: text, icon.
    pub slate: Color32,
    /// Good to know: ground.
    pub slate_soft: Color32,
    /// Good to know: edge of ground.
    pub slate_edge: Color32,
    /// A JSON line that just changed.
    pub flash: Color32,
    /// Fills in drawings only.
    pub sand: Color32,
    /// JSON names.
    pub code_key: Color32,
    /// JSON strings.
    pub code_text: Color32,
    /// JSON true, false, numbers.
    pub code_word: Color32,
    /// Ground of a card that holds a drawing.
    pub drawing: Color32,
    /// Shadow under the current rail item and tab.
    pub shadow: Color32,
    /// Shadow under menus, pop-ups and toasts.
    pub shadow_deep: Color32,
}

/// The light theme.
pub const LIGHT: Tokens = Tokens {
    canvas: rgb(0xF7F5F0),
    rail: rgb(0xECE9E1),
    surface: rgb(0xFFFFFF),
    sunken: rgb(0xF1EEE7),
    line: rgb(0xDDD8CE),
    line_strong: rgb(0x857F74),
    ink: rgb(0x24211D),
    ink_2: rgb(0x555049),
    ink_3: rgb(0x676158),
    pine: rgb(0x1B624F),
    pine_hover: rgb(0x15523F),
    pine_down: rgb(0x0F4132),
    on_pine: rgb(0xFFFFFF),
    pine_soft: rgb(0xE0EDE7),
    pine_edge: rgb(0xA3C8BA),
    pine_deep: rgb(0x1B624F),
    on_pine_deep: rgb(0xFFFFFF),
    brick: rgb(0xA6322A),
    brick_soft: rgb(0xFAE9E4),
    brick_edge: rgb(0xE3B6AC),
    amber: rgb(0x7D5208),
    amber_soft: rgb(0xF8EFD3),
    amber_edge: rgb(0xDFC389),
    slate: rgb(0x4C5964),
    slate_soft: rgb(0xE8ECEE),
    slate_edge: rgb(0xBBC5CB),
    flash: rgb(0xFFF0BF),
    sand: rgb(0xE6DCCB),
    code_key: rgb(0x4C5964),
    code_text: rgb(0x1B624F),
    code_word: rgb(0x8A4B12),
    drawing: rgb(0xFBFAF7),
    shadow: ink_shadow(0x24, 0x21, 0x1D, 20),
    shadow_deep: ink_shadow(0x24, 0x21, 0x1D, 41),
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    canvas: rgb(0x1B1A18),
    rail: rgb(0x151413),
    surface: rgb(0x252320),
    sunken: rgb(0x201E1C),
    line: rgb(0x3A3733),
    line_strong: rgb(0x857F75),
    ink: rgb(0xF2EEE8),
    ink_2: rgb(0xC8C1B7),
    ink_3: rgb(0xA69E93),
    pine: rgb(0x7CCBAF),
    pine_hover: rgb(0x93D8BF),
    pine_down: rgb(0x68B99C),
    on_pine: rgb(0x0E2A21),
    pine_soft: rgb(0x20382F),
    pine_edge: rgb(0x3B6A5A),
    pine_deep: rgb(0x24543F),
    on_pine_deep: rgb(0xF2EEE8),
    brick: rgb(0xF29C90),
    brick_soft: rgb(0x412521),
    brick_edge: rgb(0x7B423A),
    amber: rgb(0xE6BC70),
    amber_soft: rgb(0x3A2E17),
    amber_edge: rgb(0x6D572A),
    slate: rgb(0xAEBAC4),
    slate_soft: rgb(0x2B3136),
    slate_edge: rgb(0x4D5962),
    flash: rgb(0x3F3616),
    sand: rgb(0x48423A),
    code_key: rgb(0xAEBAC4),
    code_text: rgb(0x7CCBAF),
    code_word: rgb(0xE3B07A),
    drawing: rgb(0x201E1C),
    shadow: ink_shadow(0, 0, 0, 89),
    shadow_deep: ink_shadow(0, 0, 0, 128),
};

/// The tokens of the theme this part of the window is drawn in.
pub fn tokens(ui: &egui::Ui) -> &'static Tokens {
    of(ui.visuals().dark_mode)
}

/// The tokens of the dark or the light theme.
pub fn of(dark: bool) -> &'static Tokens {
    if dark { &DARK } else { &LIGHT }
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

// Premultiplied by hand, because the ready-made conversion is not `const`.
#[expect(clippy::cast_possible_truncation, reason = "a product of two bytes over 255 is a byte")]
const fn ink_shadow(red: u8, green: u8, blue: u8, alpha: u8) -> Color32 {
    const fn over(channel: u8, alpha: u8) -> u8 {
        (channel as u16 * alpha as u16 / 255) as u8
    }
    Color32::from_rgba_premultiplied(over(red, alpha), over(green, alpha), over(blue, alpha), alpha)
}
