//! What each message does: a table of contents.

use crate::review::Effect;
use crate::review::Message;
use crate::review::Review;
use crate::review::Slot;
use crate::review::Tab;
use crate::review::Unread;

impl Review {
    /// Takes one message in and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Check => self.check(),
            Message::OpenFile => vec![Effect::OpenFile(self.slot())],
            Message::OpenPath => self.open_path(),
            Message::Dropped(path) => vec![Effect::ReadFile(self.slot(), path)],
            Message::FileRead(slot, Ok(files)) => self.files_read(slot, files),
            Message::FileRead(slot, Err(error)) => self.unread(slot, Unread::File(error)),
            Message::NoDialog => self.no_dialog(),
            Message::Pick(place) => self.pick(place),
            Message::BackToList => self.back_to_list(),
            Message::ReadAmazon => self.read_amazon(),
            Message::ReadSkill(id) => self.read_skill(id),
            Message::ReadOtherStage => self.read_other_stage(),
            Message::AmazonRead(id, answer) => self.amazon_read(id, answer),
            Message::Renewed(done) => self.renewed(done),
            Message::Cancel | Message::Leave => self.cancel(),
            Message::Show(told) => self.show(Slot::First, *told),
            Message::Saw(symptom) => self.saw(symptom),
            Message::Answer(question, answer) => self.answer(question, answer),
            Message::AnswerTyped(question) => self.answer_typed(question),
            Message::ShowLine(finding) => self.show_line(finding),
            Message::ShowFinding(line) => self.show_finding(line),
            Message::OpenTab(tab) => self.open_tab(tab),
            Message::OpenPane(pane) => self.open_pane(pane),
            Message::Copy(what) => self.copy(what),
            Message::CopyDone(what, taken) => self.copy_done(what, taken),
            Message::TimeUp(clock) => self.time_up(clock),
            Message::SaveReport(format) => self.save_report(format),
            Message::SaveRepaired => self.save_repaired(),
            Message::OpenPage(page) => vec![Effect::OpenPage(page)],
            Message::ForgetSecond => self.forget_second(),
            Message::PutAway => self.put_away(),
        }
    }

    fn open_tab(&mut self, tab: Tab) -> Vec<Effect> {
        self.tab = tab;
        Vec::new()
    }

    fn put_away(&mut self) -> Vec<Effect> {
        let effects = self.cancel();
        // What is being asked is ended by whoever keeps the asking in step.
        let probing = std::mem::take(&mut self.probing);
        let Self { clock, brought, asks_for_path, .. } = *self;
        *self = Self { asks_for_path, probing, clock, brought, ..Self::default() };
        effects
    }
}
