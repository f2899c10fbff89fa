//! Bringing a configuration in: from the box or a file.

use crate::import;
use crate::import::ImportProblem;
use crate::model::Context;
use crate::review::Effect;
use crate::review::Opened;
use crate::review::Origin;
use crate::review::Pane;
use crate::review::Pointed;
use crate::review::Reading;
use crate::review::Review;
use crate::review::Shown;
use crate::review::Slot;
use crate::review::Tab;
use crate::review::Unread;

impl Review {
    /// Whether nothing was brought in, nor anything that could not be read.
    pub fn is_empty(&self) -> bool {
        self.shown.is_none() && self.found.is_empty() && self.text.is_empty()
    }

    /// Which of the two is brought in now: the second while comparing.
    pub fn slot(&self) -> Slot {
        if self.pane == Pane::Compare { Slot::Second } else { Slot::First }
    }

    /// Why the one that is brought in now could not be read.
    pub fn unread_here(&self) -> Option<&Unread> {
        self.unread.as_ref().filter(|(slot, _)| *slot == self.slot()).map(|(_, unread)| unread)
    }

    pub(super) fn check(&mut self) -> Vec<Effect> {
        let text = std::mem::take(&mut self.text);
        let slot = self.slot();
        let read = read(text.expose().as_bytes(), &Origin::Pasted, &Context::default());
        match read {
            Ok(found) => {
                self.found_left_out = 0;
                self.found(slot, found, Vec::new())
            }
            Err(problem) => {
                // What could not be read stays, to be mended by hand.
                self.text = text;
                self.unread(slot, Unread::Import(problem))
            }
        }
    }

    pub(super) fn files_read(&mut self, slot: Slot, opened: Opened) -> Vec<Effect> {
        let (mut all, mut not_read, mut last) = (Vec::new(), Vec::new(), None);
        for file in opened.files {
            let mut context =
                Context { path: Some(file.path), manifest: file.manifest, ..Context::default() };
            context.facts.in_git_work_tree = Some(file.in_git_work_tree);
            match read(&file.bytes, &Origin::File(file.name.clone()), &context) {
                Ok(found) => all.extend(found),
                Err(problem) => {
                    not_read.push(file.name);
                    last = Some(problem);
                }
            }
        }
        match last {
            Some(problem) if all.is_empty() => self.unread(slot, Unread::Import(problem)),
            _ => {
                self.found_left_out = opened.left_out;
                self.found(slot, all, not_read)
            }
        }
    }

    fn found(&mut self, slot: Slot, mut all: Vec<Shown>, not_read: Vec<String>) -> Vec<Effect> {
        self.found.clear();
        self.found_unread = not_read;
        self.found_for = slot;
        self.unread = None;
        // Of a folder that was not read whole, the only one may not be the one that is looked for.
        if all.len() == 1
            && self.found_left_out == 0
            && let Some(only) = all.pop()
        {
            self.take(slot, only);
            return Vec::new();
        }
        self.found = all;
        self.pointed = Some(Pointed::Heading);
        if slot == Slot::First {
            self.shown = None;
            self.second = None;
        }
        Vec::new()
    }

    /// One of several that were found. The others stay, to come back to.
    pub(super) fn pick(&mut self, place: usize) -> Vec<Effect> {
        if let Some(picked) = self.found.get(place).cloned() {
            self.take(self.found_for, picked);
        }
        Vec::new()
    }

    /// Which of the two the list of those that were found is for.
    pub fn found_for(&self) -> Slot {
        self.found_for
    }

    /// Whether the one that is shown is one of several.
    pub fn is_one_of_several(&self) -> bool {
        self.found_for == Slot::First && !self.found.is_empty()
    }

    pub(super) fn back_to_list(&mut self) -> Vec<Effect> {
        if self.is_one_of_several() {
            self.shown = None;
            self.second = None;
            self.pane = Pane::Findings;
            self.pointed = Some(Pointed::Heading);
        }
        Vec::new()
    }

    pub(super) fn take(&mut self, slot: Slot, shown: Shown) {
        self.unread = None;
        self.copied = None;
        self.reading = Reading::Idle;
        self.pointed = Some(Pointed::Heading);
        match slot {
            Slot::First => {
                self.shown = Some(shown);
                self.brought += 1;
                self.second = None;
                self.typed.clear();
                self.answered.clear();
                self.repair = None;
                self.pane = Pane::Findings;
                self.tab = Tab::Findings;
            }
            Slot::Second => self.second = Some(shown),
        }
    }

    pub(super) fn no_dialog(&mut self) -> Vec<Effect> {
        self.asks_for_path = true;
        self.unread(self.slot(), Unread::NoDialog)
    }

    pub(super) fn open_path(&self) -> Vec<Effect> {
        let path = self.path.trim();
        if path.is_empty() { Vec::new() } else { vec![Effect::ReadFile(self.slot(), path.into())] }
    }

    pub(super) fn unread(&mut self, slot: Slot, why: Unread) -> Vec<Effect> {
        self.unread = Some((slot, why));
        self.pointed = Some(Pointed::Problem);
        self.tab = Tab::Findings;
        if slot == Slot::First {
            self.pane = Pane::Findings;
        }
        Vec::new()
    }
}

/// Every configuration in the bytes, judged.
fn read(bytes: &[u8], origin: &Origin, context: &Context) -> Result<Vec<Shown>, ImportProblem> {
    let all = import::read_all(bytes)?;
    Ok(all
        .into_iter()
        .map(|imported| Shown::new(imported, bytes, origin.clone(), context.clone()))
        .collect())
}
