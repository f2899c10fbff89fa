//! What each message does.

use crate::i18n::Key;
use crate::i18n::key;
use crate::session::Effect;
use crate::session::Message;
use crate::session::Preferences;
use crate::session::Screen;
use crate::session::Session;
use crate::session::Toast;
use crate::wizard;
use crate::wizard::Wizard;

const TOAST_MILLISECONDS: u64 = 4000;

impl Session {
    /// Takes one message in and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Wizard(message) => self.wizard_did(message),
            Message::OpenStart => self.open(Screen::Start),
            Message::SetUp => self.set_up(),
            Message::OpenWizard => self.open(Screen::Wizard),
            Message::OpenCheck => self.open(Screen::Check),
            Message::OpenSettings => self.open_settings(),
            Message::CloseSettings => self.open(self.before_settings),
            Message::ToggleHelp => self.toggle_help(),
            Message::Practise => self.practise(),
            Message::PracticeStarted(address) => self.practice_started(address),
            Message::PracticeFailed => self.practice_failed(),
            Message::LeavePractice => self.leave_practice(),
            Message::PreferencesRead(preferences) => self.take_preferences(preferences),
            Message::ChooseTheme(theme) => self.prefer(|chosen| chosen.theme = theme),
            Message::ChooseMotion(motion) => self.prefer(|chosen| chosen.motion = motion),
            Message::ChooseLanguage(tag) => self.prefer(|chosen| chosen.language = tag),
            Message::Larger => self.prefer(|chosen| chosen.zoom = chosen.larger()),
            Message::Smaller => self.prefer(|chosen| chosen.zoom = chosen.smaller()),
            Message::UsualSize => self.prefer(|chosen| chosen.zoom = 100),
            Message::SystemIsDark(dark) => self.system_is_dark(dark),
            Message::Offline(offline) => self.offline(offline),
            Message::CloseToast => self.close_toast(),
            Message::ToastOver(id) => self.toast_over(id),
        }
    }

    fn wizard_did(&mut self, message: wizard::Message) -> Vec<Effect> {
        self.wizard.update(message).into_iter().map(Effect::Wizard).collect()
    }

    fn open(&mut self, screen: Screen) -> Vec<Effect> {
        self.screen = screen;
        self.help_open = false;
        self.wizard.hide_secret();
        Vec::new()
    }

    fn set_up(&mut self) -> Vec<Effect> {
        self.wizard = Wizard::new();
        self.open(Screen::Wizard)
    }

    fn open_settings(&mut self) -> Vec<Effect> {
        if self.screen == Screen::Settings {
            return Vec::new();
        }
        self.before_settings = self.screen;
        self.open(Screen::Settings)
    }

    fn toggle_help(&mut self) -> Vec<Effect> {
        self.help_open = !self.help_open;
        Vec::new()
    }

    fn practise(&mut self) -> Vec<Effect> {
        if self.practice_starting || self.practising.is_some() {
            return Vec::new();
        }
        self.practice_starting = true;
        vec![Effect::StartPractice]
    }

    fn practice_started(&mut self, address: String) -> Vec<Effect> {
        self.practice_starting = false;
        self.practising = Some(address);
        self.set_up()
    }

    fn practice_failed(&mut self) -> Vec<Effect> {
        self.practice_starting = false;
        self.say(key::SESSION_PRACTICE_FAILED)
    }

    fn leave_practice(&mut self) -> Vec<Effect> {
        if self.practising.take().is_none() {
            return Vec::new();
        }
        self.wizard = Wizard::new();
        let mut effects = self.open(Screen::Start);
        effects.push(Effect::StopPractice);
        effects
    }

    fn take_preferences(&mut self, preferences: Preferences) -> Vec<Effect> {
        self.preferences = preferences;
        Vec::new()
    }

    fn prefer(&mut self, choose: impl FnOnce(&mut Preferences)) -> Vec<Effect> {
        choose(&mut self.preferences);
        vec![Effect::SavePreferences(self.preferences.clone())]
    }

    fn system_is_dark(&mut self, dark: Option<bool>) -> Vec<Effect> {
        self.system_is_dark = dark;
        Vec::new()
    }

    fn offline(&mut self, offline: bool) -> Vec<Effect> {
        self.offline = offline;
        Vec::new()
    }

    fn close_toast(&mut self) -> Vec<Effect> {
        self.toast = None;
        Vec::new()
    }

    fn toast_over(&mut self, id: u64) -> Vec<Effect> {
        self.toast = self.toast.filter(|toast| toast.id != id);
        Vec::new()
    }

    /// Shows a toast, in the place of the one before.
    fn say(&mut self, text: Key) -> Vec<Effect> {
        self.toasts += 1;
        self.toast = Some(Toast { text, id: self.toasts });
        vec![Effect::After(TOAST_MILLISECONDS, Message::ToastOver(self.toasts))]
    }
}
