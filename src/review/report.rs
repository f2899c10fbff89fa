//! What leaves the desk: corrected values, the report, the letter.

use crate::review::Copied;
use crate::review::Effect;
use crate::review::Format;
use crate::review::Message;
use crate::review::Review;
use crate::review::Shown;
use crate::rules::Finding;

/// How long “Copied” stands, in milliseconds.
const COPIED_STANDS: u64 = 2000;

impl Review {
    /// The letter to the customer.
    pub fn reply(&self) -> Option<&str> {
        self.shown.as_ref().map(Shown::letter)
    }

    /// Whether “Copied” stands on that button now.
    pub fn is_copied(&self, what: Copied) -> bool {
        self.copied.is_some_and(|(copied, _)| copied == what)
    }

    fn text(&self, what: Copied) -> Option<String> {
        let shown = self.shown.as_ref()?;
        match what {
            Copied::Fix(place) => shown.checked.findings.get(place).and_then(Finding::text_to_copy),
            Copied::Repaired => self.repaired_text(),
            Copied::Report(format) => Some(format.tell(&shown.report())),
            Copied::Reply => Some(shown.letter().to_owned()),
        }
    }

    pub(super) fn copy(&self, what: Copied) -> Vec<Effect> {
        self.text(what).map(|text| Effect::Copy(what, text)).into_iter().collect()
    }

    pub(super) fn save_report(&self, format: Format) -> Vec<Effect> {
        let Some(text) = self.text(Copied::Report(format)) else { return Vec::new() };
        vec![Effect::SaveFile { name: format.file_name(), text }]
    }

    pub(super) fn copy_done(&mut self, what: Copied, taken: bool) -> Vec<Effect> {
        self.clipboard_missing = !taken;
        if !taken {
            return Vec::new();
        }
        self.clock += 1;
        self.copied = Some((what, self.clock));
        vec![Effect::After(COPIED_STANDS, Message::TimeUp(self.clock))]
    }

    pub(super) fn time_up(&mut self, clock: u64) -> Vec<Effect> {
        self.copied = self.copied.filter(|(_, started)| *started != clock);
        Vec::new()
    }
}
