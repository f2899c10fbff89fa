//! The table of contents: one line a message.

use crate::account::Account;
use crate::account::Effect;
use crate::account::Message;

impl Account {
    /// Takes a message in, and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::SignIn(client, rights) => self.start(client, rights),
            Message::UseToken(token) => self.use_token(token),
            Message::UseEnvironmentToken => self.use_environment_token(),
            Message::UseAskProfile(name) => self.use_ask_profile(name),
            Message::Restore => self.restore(),
            Message::OpenAgain => self.open_again(),
            Message::PasteBack(address) => self.paste_back(&address),
            Message::Cancel => self.cancel(),
            Message::ChooseVendor(place) => self.choose_vendor(place),
            Message::ItIsMine => self.confirm(),
            Message::SignOut => self.sign_out(),
            Message::StayEdited => self.stay_edited(),
            Message::Renew => self.renew_for_others(),
            Message::ListSkills => self.list_skills(),
            Message::ListMoreSkills => self.list_more_skills(),
            Message::ReadManifest(skill_id) => self.read_manifest(skill_id),
            Message::Started(id, attempt) => self.started(id, attempt),
            Message::Listening(id, listens) => self.listening(id, listens),
            Message::BrowserOpened(id, opened) => self.browser_opened(id, opened),
            Message::CameBack(id, answer) => self.came_back(id, answer),
            Message::TimeUp(id) => self.time_up(id),
            Message::Token(id, answer) => self.token(id, answer),
            Message::Found(id, answer) => self.found(id, answer),
            Message::Vendors(id, answer) => self.vendors(id, answer),
            Message::KeptRead(id, kept) => self.kept_read(id, kept),
            Message::KeptDone(id, done) => self.kept_done(id, done),
            Message::Forgotten(id, gone) => self.forgotten(id, gone),
            Message::Skills(id, answer) => self.skills(id, answer),
            Message::Manifest(id, answer) => self.manifest(id, answer),
        }
    }

    pub(super) fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }
}
