//! What has room in a window of some width, in points after scaling.

use crate::views::theme::size;

/// Where the preview is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum PreviewPlace {
    /// Beside the page, open or folded.
    Beside,
    /// Folded at the side; it opens over the page.
    Over,
    /// A tab in the page's place.
    Tab,
}

/// How the window is divided.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Plan {
    /// A rail at the left; otherwise a bar on top.
    pub(super) rail: bool,
    pub(super) preview: PreviewPlace,
}

impl Plan {
    pub(super) fn of(width: f32) -> Self {
        let preview = if width >= size::FROM_PREVIEW {
            PreviewPlace::Beside
        } else if width >= size::FROM_FOLDED_PREVIEW {
            PreviewPlace::Over
        } else {
            PreviewPlace::Tab
        };
        Self { rail: width >= size::FROM_RAIL, preview }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_width_has_its_plan() {
        let cases = [
            (1180.0, true, PreviewPlace::Beside),
            (1120.0, true, PreviewPlace::Beside),
            (1119.0, true, PreviewPlace::Over),
            (1000.0, true, PreviewPlace::Over),
            (999.0, true, PreviewPlace::Tab),
            (900.0, true, PreviewPlace::Tab),
            (899.0, false, PreviewPlace::Tab),
            (400.0, false, PreviewPlace::Tab),
        ];
        for (width, rail, preview) in cases {
            assert_eq!(Plan::of(width), Plan { rail, preview }, "{width}");
        }
    }
}
