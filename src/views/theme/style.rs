//! Tells egui's own widgets about the look, for the light and the dark theme.

use egui::Context;
use egui::CornerRadius;
use egui::FontId;
use egui::Margin;
use egui::Shadow;
use egui::Stroke;
use egui::Style;
use egui::TextStyle;
use egui::Theme;
use egui::Visuals;
use egui::style::WidgetVisuals;
use egui::vec2;

use super::Tokens;
use super::motion;
use super::of;
use super::size;
use super::type_style;

/// Sets the style of both themes; which of them shows follows the system or the person's choice.
pub fn install(ctx: &Context) {
    for theme in [Theme::Light, Theme::Dark] {
        let dark = theme == Theme::Dark;
        ctx.style_mut_of(theme, |style| {
            text_styles(style);
            spacing(style);
            style.visuals = visuals(dark, of(dark));
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = motion::LINE;
        });
    }
    motion::set_motion(ctx, true);
}

fn text_styles(style: &mut Style) {
    let font = |kind: type_style::Type| -> FontId { kind.font() };
    style.text_styles = [
        (TextStyle::Body, font(type_style::BODY)),
        (TextStyle::Button, font(type_style::BODY_MEDIUM)),
        (TextStyle::Heading, font(type_style::HEADING)),
        (TextStyle::Monospace, font(type_style::CODE)),
        (TextStyle::Small, font(type_style::CAPTION)),
    ]
    .into();
}

fn spacing(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(size::GRID, 0.0);
    spacing.button_padding = vec2(size::CARD_PAD_Y, size::TIGHT);
    spacing.interact_size = vec2(size::TARGET, size::TARGET);
    spacing.icon_width = size::TICK;
    spacing.menu_margin = Margin::same(4);
    spacing.window_margin = Margin::same(16);
    spacing.scroll.bar_width = 6.0;
    spacing.scroll.floating_width = 4.0;
    spacing.scroll.floating_allocated_width = 0.0;
    // A quiet handle that is always there, so that one sees that a page goes on; no track.
    spacing.scroll.foreground_color = false;
    spacing.scroll.dormant_handle_opacity = 0.7;
    spacing.scroll.active_handle_opacity = 0.7;
    spacing.scroll.active_background_opacity = 0.0;
    spacing.scroll.interact_background_opacity = 0.0;
}

fn visuals(dark: bool, tokens: &Tokens) -> Visuals {
    let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.ink_3);
    visuals.hyperlink_color = tokens.pine;
    visuals.faint_bg_color = tokens.sunken;
    visuals.extreme_bg_color = tokens.surface;
    visuals.text_edit_bg_color = Some(tokens.surface);
    visuals.code_bg_color = tokens.sunken;
    visuals.warn_fg_color = tokens.amber;
    visuals.error_fg_color = tokens.brick;
    visuals.panel_fill = tokens.canvas;
    visuals.window_fill = tokens.surface;
    visuals.window_stroke = Stroke::new(size::STROKE, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.popup_shadow = pop_up_shadow(tokens);
    visuals.window_shadow = pop_up_shadow(tokens);
    visuals.selection.bg_fill = tokens.pine_edge;
    visuals.selection.stroke = Stroke::new(size::STROKE_STRONG, tokens.pine);
    visuals.text_cursor.stroke = Stroke::new(size::STROKE_STRONG, tokens.pine);
    // A blinking cursor is a repaint every half second for as long as a field has the focus.
    visuals.text_cursor.blink = false;
    visuals.widgets.noninteractive = widget(tokens.surface, tokens.line, tokens.ink);
    visuals.widgets.inactive = widget(tokens.surface, tokens.line_strong, tokens.ink);
    visuals.widgets.hovered = widget(tokens.sunken, tokens.line_strong, tokens.ink);
    visuals.widgets.active = widget(tokens.sunken, tokens.pine, tokens.ink);
    visuals.widgets.open = widget(tokens.sunken, tokens.line_strong, tokens.ink);
    // Handles of scroll bars; our own parts paint their grounds themselves.
    visuals.widgets.inactive.bg_fill = tokens.line_strong;
    visuals.widgets.hovered.bg_fill = tokens.ink_3;
    visuals.widgets.active.bg_fill = tokens.ink_3;
    visuals
}

fn widget(fill: egui::Color32, edge: egui::Color32, ink: egui::Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(size::STROKE, edge),
        corner_radius: CornerRadius::same(6),
        fg_stroke: Stroke::new(size::STROKE, ink),
        expansion: 0.0,
    }
}

/// The shadow of menus, pop-ups and toasts.
pub fn pop_up_shadow(tokens: &Tokens) -> Shadow {
    Shadow { offset: [0, 8], blur: 24, spread: 0, color: tokens.shadow_deep }
}
