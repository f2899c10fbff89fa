//! Sizes, gaps, radii and widths of lines, in points.

/// Half a grid step: inside a part.
pub const TIGHT: f32 = 4.0;
/// One grid step.
pub const GRID: f32 = 8.0;
/// Between cards where a page is full.
pub const CARD_GAP_FULL: f32 = 12.0;
/// Between cards.
pub const CARD_GAP: f32 = 16.0;
/// From the last note of one field to the next label.
pub const FIELD_GAP: f32 = 20.0;
/// From every edge of a page.
pub const PAGE_MARGIN: f32 = 24.0;

/// Inside a card, across.
pub const CARD_PAD_X: f32 = 16.0;
/// Inside a card, down.
pub const CARD_PAD_Y: f32 = 12.0;
/// Inside a row, down.
pub const ROW_PAD_Y: f32 = 10.0;
/// From a label to the line that says why.
pub const LABEL_TO_WHY: f32 = 2.0;

/// Fields, code boxes, small buttons.
pub const RADIUS_FIELD: f32 = 6.0;
/// Buttons, boxes, the current rail item.
pub const RADIUS_BUTTON: f32 = 8.0;
/// Cards and drawn windows.
pub const RADIUS_CARD: f32 = 10.0;
/// Tiles of the flow strip.
pub const RADIUS_TILE: f32 = 18.0;

/// Hairlines and edges of cards.
pub const STROKE: f32 = 1.0;
/// Rings of drawn pins.
pub const STROKE_PIN: f32 = 1.6;
/// Focus, problem fields, the line of the link, drawings.
pub const STROKE_STRONG: f32 = 2.0;

/// Height of a button.
pub const BUTTON: f32 = 36.0;
/// Height of a small button.
pub const BUTTON_SMALL: f32 = 28.0;
/// Height of the box of a field.
pub const FIELD: f32 = 40.0;
/// Ticks, radios and circles of the rail.
pub const TICK: f32 = 20.0;
/// Numbered pins in drawings.
pub const PIN: f32 = 22.0;
/// Numbered pins in lists.
pub const PIN_LIST: f32 = 20.0;
/// Height of a rail item.
pub const RAIL_ITEM: f32 = 40.0;
/// Height of a chip.
pub const CHIP: f32 = 24.0;
/// The least a thing to press may measure either way.
pub const TARGET: f32 = 24.0;
/// Width of “Copy” in rows, so that “Copied” does not move anything.
pub const COPY_WIDTH: f32 = 78.0;
/// Height of a row with a value to copy.
pub const COPY_ROW: f32 = 55.0;
/// Height of a folded row.
pub const FOLD_ROW: f32 = 34.0;
/// Height of the practice banner.
pub const BANNER: f32 = 36.0;
/// Height of a progress bar.
pub const BAR: f32 = 6.0;

/// Icons beside text.
pub const ICON: f32 = 16.0;
/// Icons in boxes and heads of findings.
pub const ICON_BOX: f32 = 18.0;
/// Icons in start cards and empty states.
pub const ICON_CARD: f32 = 24.0;

/// Width of the rail.
pub const RAIL: f32 = 216.0;
/// Width of a page with the preview open.
pub const PAGE_BESIDE_PREVIEW: f32 = 556.0;
/// Width of a page with the preview folded.
pub const PAGE_WIDE: f32 = 860.0;
/// Width of the open preview.
pub const PREVIEW: f32 = 360.0;
/// Width of the folded preview.
pub const PREVIEW_FOLDED: f32 = 56.0;
/// Height of the head of the preview, and of the top bar of the desk.
pub const TOP_BAR: f32 = 56.0;
/// Height of the top bar of a narrow window.
pub const TOP_BAR_NARROW: f32 = 48.0;
/// Height of the bottom bar.
pub const BOTTOM_BAR: f32 = 64.0;
/// Width of the settings beside the findings of the desk.
pub const DESK_SETTINGS: f32 = 456.0;
/// Width of the start screen's content.
pub const START: f32 = 988.0;

/// Windows at least this wide show rail, page and preview.
pub const FROM_PREVIEW: f32 = 1120.0;
/// Windows at least this wide have a preview beside the page at all.
pub const FROM_FOLDED_PREVIEW: f32 = 1000.0;
/// Windows at least this wide show the rail.
pub const FROM_RAIL: f32 = 900.0;
/// Pages at least this wide put a drawing beside its list.
pub const FROM_DRAWING_BESIDE: f32 = 700.0;
