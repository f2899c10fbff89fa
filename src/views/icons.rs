//! The icons the window draws: one constant a glyph of `assets/fonts/Phosphor-Icons.ttf`.

/// Phosphor “arrow-clockwise”.
pub const ARROW_CLOCKWISE: char = '\u{e036}';
/// Phosphor “arrow-left”.
pub const ARROW_LEFT: char = '\u{e058}';
/// Phosphor “arrow-right”.
pub const ARROW_RIGHT: char = '\u{e06c}';
/// Phosphor “arrow-square-out”.
pub const ARROW_SQUARE_OUT: char = '\u{e5de}';
/// Phosphor “brackets-curly”.
pub const BRACKETS_CURLY: char = '\u{e860}';
/// Phosphor “broadcast”.
pub const BROADCAST: char = '\u{e0f2}';
/// Phosphor “caret-down”.
pub const CARET_DOWN: char = '\u{e136}';
/// Phosphor “caret-right”.
pub const CARET_RIGHT: char = '\u{e13a}';
/// Phosphor “caret-up”.
pub const CARET_UP: char = '\u{e13c}';
/// Phosphor “check”.
pub const CHECK: char = '\u{e182}';
/// Phosphor “check-circle”, filled.
pub const CHECK_CIRCLE_FILL: char = '\u{f184}';
/// Phosphor “clipboard”.
pub const CLIPBOARD: char = '\u{e196}';
/// Phosphor “clipboard-text”.
pub const CLIPBOARD_TEXT: char = '\u{e198}';
/// Phosphor “clock”.
pub const CLOCK: char = '\u{e19a}';
/// Phosphor “clock-counter-clockwise”.
pub const CLOCK_COUNTER_CLOCKWISE: char = '\u{e1a0}';
/// Phosphor “copy”.
pub const COPY: char = '\u{e1ca}';
/// Phosphor “download-simple”.
pub const DOWNLOAD_SIMPLE: char = '\u{e20c}';
/// Phosphor “eraser”.
pub const ERASER: char = '\u{e21e}';
/// Phosphor “eye”.
pub const EYE: char = '\u{e220}';
/// Phosphor “eye-slash”.
pub const EYE_SLASH: char = '\u{e224}';
/// Phosphor “file-text”.
pub const FILE_TEXT: char = '\u{e23a}';
/// Phosphor “flask”.
pub const FLASK: char = '\u{e79e}';
/// Phosphor “floppy-disk”.
pub const FLOPPY_DISK: char = '\u{e248}';
/// Phosphor “folder-open”.
pub const FOLDER_OPEN: char = '\u{e256}';
/// Phosphor “gear-six”.
pub const GEAR_SIX: char = '\u{e272}';
/// Phosphor “hourglass-medium”.
pub const HOURGLASS_MEDIUM: char = '\u{e2b8}';
/// Phosphor “house”.
pub const HOUSE: char = '\u{e2c2}';
/// Phosphor “info”.
pub const INFO: char = '\u{e2ce}';
/// Phosphor “key”.
pub const KEY: char = '\u{e2d6}';
/// Phosphor “link”.
pub const LINK: char = '\u{e2e2}';
/// Phosphor “list”.
pub const LIST: char = '\u{e2f0}';
/// Phosphor “lock-simple”.
pub const LOCK_SIMPLE: char = '\u{e308}';
/// Phosphor “magic-wand”.
pub const MAGIC_WAND: char = '\u{e6b6}';
/// Phosphor “magnifying-glass”.
pub const MAGNIFYING_GLASS: char = '\u{e30c}';
/// Phosphor “memory”.
pub const MEMORY: char = '\u{e9c4}';
/// Phosphor “minus-circle”.
pub const MINUS_CIRCLE: char = '\u{e32c}';
/// Phosphor “paper-plane-tilt”.
pub const PAPER_PLANE_TILT: char = '\u{e398}';
/// Phosphor “password”.
pub const PASSWORD: char = '\u{e752}';
/// Phosphor “path”.
pub const PATH: char = '\u{e39c}';
/// Phosphor “pencil-simple”.
pub const PENCIL_SIMPLE: char = '\u{e3b4}';
/// Phosphor “plus”.
pub const PLUS: char = '\u{e3d4}';
/// Phosphor “plus-circle”.
pub const PLUS_CIRCLE: char = '\u{e3d6}';
/// Phosphor “push-pin”.
pub const PUSH_PIN: char = '\u{e3e2}';
/// Phosphor “question”.
pub const QUESTION: char = '\u{e3e8}';
/// Phosphor “shield-check”.
pub const SHIELD_CHECK: char = '\u{e40c}';
/// Phosphor “sign-in”.
pub const SIGN_IN: char = '\u{e428}';
/// Phosphor “storefront”.
pub const STOREFRONT: char = '\u{e470}';
/// Phosphor “swap”.
pub const SWAP: char = '\u{e83c}';
/// Phosphor “user”.
pub const USER: char = '\u{e4c2}';
/// Phosphor “warning”.
pub const WARNING: char = '\u{e4e0}';
/// Phosphor “warning-octagon”, filled.
pub const WARNING_OCTAGON_FILL: char = '\u{f4e4}';
/// Phosphor “wifi-slash”.
pub const WIFI_SLASH: char = '\u{e4f2}';
/// Phosphor “x”.
pub const X: char = '\u{e4f6}';
