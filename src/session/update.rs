//! What each message does: a table of contents, and the verbs of the window itself.

use std::path::PathBuf;

use crate::account;
use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::push::Push;
use crate::review;
use crate::services::files::FileError;
use crate::session::Effect;
use crate::session::Message;
use crate::session::Preferences;
use crate::session::Screen;
use crate::session::Session;
use crate::session::Toast;
use crate::wizard;
use crate::wizard::Copied;
use crate::wizard::Wizard;

const TOAST_MILLISECONDS: u64 = 4000;

impl Session {
    /// What has to be done when the program starts.
    pub fn start(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::ListDrafts];
        effects.extend(self.account_did(account::Message::Restore));
        effects
    }

    /// Takes one message in and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Wizard(message) => self.wizard_did(message),
            Message::Account(message) => self.account_did(message),
            Message::Audit(message) => self.audit_did(message),
            Message::Create(message) => self.create_did(message),
            Message::Probe(message) => self.probe_did(message),
            Message::Push(message) => self.push_did(message),
            Message::Review(message) => self.review_did(message),
            Message::Try(message) => self.trying_did(message),
            Message::ReviewInWizard => self.review_in_wizard(),
            Message::OpenAtDesk(told) => self.open_at_desk(told),
            Message::OpenStart => self.open_start(),
            Message::SetUp => self.set_up(),
            Message::OpenWizard => self.open(Screen::Wizard),
            Message::OpenCheck => self.open(Screen::Check),
            Message::OpenAudit => self.open_audit(),
            Message::StartAudit => self.start_audit(),
            Message::OpenAudited(skill_id, stage) => self.open_audited(&skill_id, stage),
            Message::OpenSettings => self.open_settings(),
            Message::CloseSettings => self.open(self.before_settings),
            Message::ToggleHelp => self.toggle_help(),
            Message::CarryOn(id) => self.carry_on(id),
            Message::DeleteDraft(id) => vec![Effect::DeleteDraft(id)],
            Message::SaveDraft => self.save_draft_now(),
            Message::ClearEverything => self.clear_everything(),
            Message::DraftsListed(drafts) => self.drafts_listed(drafts),
            Message::DraftOpened(opened) => self.draft_opened(&opened),
            Message::DraftFailed(error) => self.draft_failed(error),
            Message::DraftSaved(id, time) => self.draft_saved(id, time),
            Message::DraftNotSaved(error) => self.draft_not_saved(error),
            Message::Cleared(cleared) => self.cleared(cleared),
            Message::FileSaved(saved) => self.file_saved(saved),
            Message::PageNotOpened(error) => self.say_text(error.text()),
            Message::SignIn => self.sign_in(),
            Message::UseToken => self.use_token(),
            Message::PasteBack => self.paste_back(),
            Message::PickSkill(id) => self.pick_skill(&id),
            Message::ReadAmazon if self.screen == Screen::Check => {
                self.review_did(review::Message::ReadAmazon)
            }
            Message::ReadAmazon => self.read_amazon(),
            Message::StartFromAmazon => self.start_from_amazon(),
            Message::CreateSkill => self.create_skill(),
            Message::UseSkill(id) => self.use_skill(id),
            Message::LeaveModel => self.leave_model(),
            Message::OpenModel => self.open_model(),
            Message::CreationFound(intent) => self.creation_found(intent),
            Message::Send => self.send(false),
            Message::Replace => self.send(true),
            Message::KeepCurrent => self.keep_current(),
            Message::PutBack => self.put_back(),
            Message::EarlierRead(bytes) => self.earlier_read(bytes.as_deref()),
            Message::SaveReport => self.save_report(),
            Message::IntentFound(intent) => self.intent_found(intent),
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
            Message::WindowLeft => self.window_left(),
            Message::CloseToast => self.close_toast(),
            Message::ToastOver(id) => self.toast_over(id),
        }
    }

    pub(super) fn wizard_did(&mut self, message: wizard::Message) -> Vec<Effect> {
        if message == wizard::Message::Copy(Copied::SignInAddress) {
            return self.copy_sign_in_address();
        }
        if let Some(effects) = self.ask_which_draft(&message) {
            return effects;
        }
        let folds = matches!(message, wizard::Message::FoldPreview(_));
        let makes_skill = message == wizard::Message::ChooseNewSkill(true);
        let step = self.wizard.step;
        let effects = self.wizard_effects(message);
        self.keep_probe_in_step();
        let mut effects: Vec<Effect> =
            effects.into_iter().filter_map(|effect| self.wizard_effect(effect)).collect();
        if folds {
            let open = self.wizard.preview_open;
            effects.extend(self.prefer(|chosen| chosen.preview_open = open));
        }
        if makes_skill {
            effects.extend(self.begin_new_skill());
        }
        effects.extend(self.read_if_another());
        if self.wizard.step != step {
            effects.extend(self.begin_trying());
            effects.extend(self.begin_creating());
        }
        effects
    }

    fn wizard_effects(&mut self, message: wizard::Message) -> Vec<wizard::Effect> {
        match self.of_probe(&message) {
            Some(effects) => effects,
            None => self.wizard.update(message),
        }
    }

    fn wizard_effect(&self, effect: wizard::Effect) -> Option<Effect> {
        if effect == wizard::Effect::SaveDraft {
            // At the desk one signs in with boxes of the wizard, and sets nothing up.
            self.save_draft().filter(|_| self.screen != Screen::Check)
        } else {
            Some(Effect::Wizard(effect))
        }
    }

    pub(super) fn open(&mut self, screen: Screen) -> Vec<Effect> {
        self.screen = screen;
        self.help_open = false;
        self.wizard.hide_secret();
        match screen {
            Screen::Check | Screen::Settings => Vec::new(),
            // What was brought in stays until it is put away, or the window closes: going back loses nothing.
            Screen::Start | Screen::Wizard | Screen::Audit => {
                self.review_did(review::Message::Leave)
            }
        }
    }

    fn open_start(&mut self) -> Vec<Effect> {
        let mut effects = self.open(Screen::Start);
        effects.push(Effect::ListDrafts);
        effects
    }

    pub(super) fn set_up(&mut self) -> Vec<Effect> {
        let mut effects = self.take_wizard(Wizard::new());
        self.read_only = None;
        self.open_draft = None;
        effects.extend(self.open(Screen::Wizard));
        // What was open is saved first, and may be of the skill that is set up next.
        effects.extend([Effect::StartDraft, Effect::ListDrafts]);
        effects
    }

    /// Another set-up takes the place of the one that was open.
    pub(super) fn take_wizard(&mut self, wizard: Wizard) -> Vec<Effect> {
        let mut effects = self.forget_creating();
        self.wizard = wizard;
        self.wizard.preview_open = self.preferences.preview_open;
        if let Some(skills) = self.account.skills.done() {
            self.wizard.take_skills(&skills.found);
        }
        self.saved_at = None;
        self.draft_problem = None;
        self.push = Push::default();
        self.sent = None;
        effects.extend(self.forget_trying());
        effects.extend(self.forget_probe());
        effects
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

    fn take_preferences(&mut self, preferences: Preferences) -> Vec<Effect> {
        self.wizard.preview_open = preferences.preview_open;
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

    fn window_left(&mut self) -> Vec<Effect> {
        self.wizard.hide_secret();
        Vec::new()
    }

    fn close_toast(&mut self) -> Vec<Effect> {
        self.toast = None;
        Vec::new()
    }

    fn toast_over(&mut self, id: u64) -> Vec<Effect> {
        self.toast = self.toast.take().filter(|toast| toast.id != id);
        Vec::new()
    }

    /// Shows a toast, in the place of the one before.
    pub(super) fn say(&mut self, key: Key) -> Vec<Effect> {
        self.say_text(text(key))
    }

    fn file_saved(&mut self, saved: Result<PathBuf, FileError>) -> Vec<Effect> {
        self.say_text(match saved {
            Ok(path) => {
                text_with(key::SESSION_FILE_SAVED, &[("path", &path.display().to_string())])
            }
            Err(error) => error.text(),
        })
    }

    fn say_text(&mut self, text: String) -> Vec<Effect> {
        self.toasts += 1;
        self.toast = Some(Toast { text, id: self.toasts });
        vec![Effect::After(TOAST_MILLISECONDS, Message::ToastOver(self.toasts))]
    }
}
