//! Bringing a configuration in: from the box, a file, or Amazon.

use std::fmt;

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::import;
use crate::import::ImportProblem;
use crate::model::Context;
use crate::model::Purpose;
use crate::model::SkillId;
use crate::model::SkillKind;
use crate::model::Stage;
use crate::review::Effect;
use crate::review::Origin;
use crate::review::Pane;
use crate::review::Pointed;
use crate::review::Reading;
use crate::review::Review;
use crate::review::Shown;
use crate::review::Slot;
use crate::review::Tab;
use crate::services::amazon::AmazonError;
use crate::services::files::FileError;

/// What Amazon has for a skill.
#[derive(Clone, Debug, PartialEq)]
pub struct FromAmazon {
    pub skill_id: String,
    pub stage: Stage,
    /// The members of `accountLinkingResponse`; `None` when there are no settings.
    pub settings: Option<Map<String, Value>>,
    /// The kind of skill, when a list told it.
    pub kind: Option<SkillKind>,
    /// The manifest as it was told; `None` when it was not read.
    pub manifest: Option<Map<String, Value>>,
    /// The vendor whose skill it is; empty when not known.
    pub vendor_id: String,
}

/// A file that was read, by its name inside what was opened.
#[derive(Clone, PartialEq)]
pub struct Brought {
    pub name: String,
    pub bytes: Vec<u8>,
    /// Where it lies, for the rule about files inside a skill package. No report tells it.
    pub path: String,
    /// Whether a folder above it is under version control.
    pub in_git_work_tree: bool,
    /// The manifest of the skill it belongs to.
    pub manifest: Option<Value>,
}

/// What was behind a path.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    pub files: Vec<Brought>,
    /// How many more files there are, which were not read.
    pub left_out: usize,
}

impl fmt::Debug for Brought {
    /// What is in it may be a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Brought").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Why nothing is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Unread {
    File(FileError),
    Import(ImportProblem),
    NoDialog,
    /// What was typed is no skill ID.
    NotASkillId,
    /// Amazon has no settings for the skill.
    NothingAtAmazon,
}

impl Review {
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

    fn take(&mut self, slot: Slot, shown: Shown) {
        self.unread = None;
        self.copied = None;
        self.reading = Reading::Idle;
        self.pointed = Some(Pointed::Heading);
        match slot {
            Slot::First => {
                self.shown = Some(shown);
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

    pub(super) fn read_amazon(&mut self) -> Vec<Effect> {
        let Ok(skill_id) = SkillId::parse(self.skill_id.trim()) else {
            return self.unread(self.slot(), Unread::NotASkillId);
        };
        self.ask_amazon(self.slot(), skill_id.as_str().to_owned(), self.stage)
    }

    pub(super) fn read_skill(&mut self, id: String) -> Vec<Effect> {
        self.skill_id = id;
        self.read_amazon()
    }

    pub(super) fn read_other_stage(&mut self) -> Vec<Effect> {
        let shown = self.shown.as_ref().map(|shown| &shown.origin);
        let Some(Origin::Amazon { skill_id, stage }) = shown else { return Vec::new() };
        let other = match stage {
            Stage::Development => Stage::Live,
            Stage::Live => Stage::Development,
        };
        self.ask_amazon(Slot::Second, skill_id.clone(), other)
    }

    fn ask_amazon(&mut self, slot: Slot, skill_id: String, stage: Stage) -> Vec<Effect> {
        self.clock += 1;
        let id = self.clock;
        self.unread = None;
        let asked = Effect::ReadAmazon { id, skill_id: skill_id.clone(), stage };
        self.reading = Reading::Running { id, slot, skill_id, stage, renewed: false };
        vec![asked]
    }

    pub(super) fn amazon_read(
        &mut self,
        answered: u64,
        answer: Result<Box<FromAmazon>, AmazonError>,
    ) -> Vec<Effect> {
        let Reading::Running { id, slot, renewed, .. } = &mut self.reading else {
            return Vec::new();
        };
        if *id != answered {
            return Vec::new();
        }
        let slot = *slot;
        match answer {
            Err(AmazonError::SignedOut(_)) if !*renewed => {
                *renewed = true;
                vec![Effect::RenewSignIn]
            }
            Err(error) => {
                self.reading = Reading::Failed(error);
                Vec::new()
            }
            Ok(told) => self.show(slot, *told),
        }
    }

    /// Asks again with the new sign-in; without one the person has to sign in first, which the screen says.
    pub(super) fn renewed(&mut self, done: bool) -> Vec<Effect> {
        let Reading::Running { id, skill_id, stage, renewed: true, .. } = &self.reading else {
            return Vec::new();
        };
        if done {
            return vec![Effect::ReadAmazon { id: *id, skill_id: skill_id.clone(), stage: *stage }];
        }
        self.reading = Reading::Idle;
        Vec::new()
    }

    pub(super) fn cancel(&mut self) -> Vec<Effect> {
        let Reading::Running { id, .. } = self.reading else { return Vec::new() };
        self.reading = Reading::Idle;
        vec![Effect::Stop(id)]
    }

    pub(super) fn show(&mut self, slot: Slot, told: FromAmazon) -> Vec<Effect> {
        self.reading = Reading::Idle;
        let Some(settings) = told.settings else {
            return self.unread(slot, Unread::NothingAtAmazon);
        };
        let bytes = json!({"accountLinkingResponse": settings}).to_string();
        let context = Context {
            purpose: Some(Purpose::Read),
            stage: Some(told.stage.as_str().to_owned()),
            vendor_id: Some(told.vendor_id).filter(|id| !id.is_empty()),
            skill_type: told.kind.map(|kind| kind.as_str().to_owned()),
            manifest: told.manifest.map(Value::Object),
            ..Context::default()
        };
        let imported = match import::read(bytes.as_bytes()) {
            Ok(imported) => imported,
            Err(problem) => return self.unread(slot, Unread::Import(problem)),
        };
        let origin = Origin::Amazon { skill_id: told.skill_id, stage: told.stage };
        self.take(slot, Shown::new(imported, bytes.as_bytes(), origin, context));
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
