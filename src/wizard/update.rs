//! What each message does: a table of contents.

use crate::model::Secret;
use crate::model::write_request;
use crate::wizard::Copied;
use crate::wizard::Effect;
use crate::wizard::Focus;
use crate::wizard::JSON_FILE;
use crate::wizard::Message;
use crate::wizard::Wizard;

impl Wizard {
    /// Takes one message in and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        let fills = matches!(message, Message::Recognised(..));
        let effects = self.act(message);
        if !fills && effects.contains(&Effect::SaveDraft) {
            // An answer was changed since, so "Filled n answers" cannot be taken back any more.
            self.filled = None;
        }
        effects
    }

    fn act(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Edited(input) => self.edited(input),
            Message::Left(input) => self.left_box(input),
            Message::Pasted(input, text) => self.pasted(input, &text),
            Message::Focused(input) => self.focused_box(input),
            Message::Undo(input) => self.undo(input),
            Message::UndoFilled => self.undo_filled(),
            Message::Recognised(input, answer) => self.recognised(input, answer),
            Message::Next => self.next(),
            Message::Back => self.back(),
            Message::GoTo(step) => self.go_to(step),
            Message::Change(input) => self.change(input),
            Message::Jump(input) => self.jump(input),
            Message::ChooseSignInWith(chosen) => self.choose_sign_in_with(chosen),
            Message::ChooseKind(kind) => self.choose_kind(kind),
            Message::ChooseNewSkill(makes) => self.choose_new_skill(makes),
            Message::ChooseLocale(locale) => self.choose_locale(locale),
            Message::ChooseHosting(hosting) => self.choose_hosting(hosting),
            Message::ToggleBrand => self.toggle_brand(),
            Message::TakeInvocation => self.take_invocation(),
            Message::ChooseGrant(grant) => self.choose_grant(grant),
            Message::Add(input) => self.add(input),
            Message::Remove(input, index) => self.remove(input, index),
            Message::ToggleScope(scope) => self.toggle_scope(&scope),
            Message::ToggleSkipOnEnablement => self.toggle_skip_on_enablement(),
            Message::ToggleVoice => self.toggle_voice(),
            Message::TogglePkce => self.toggle_pkce(),
            Message::ChooseScheme(scheme) => self.choose_scheme(scheme),
            Message::ToggleProfilePin(pin) => toggle(&mut self.ticks.profile, pin),
            Message::ToggleReturnUrlPin(pin) => toggle(&mut self.ticks.return_urls, pin),
            Message::ToggleCredentialPin(pin) => toggle(&mut self.ticks.credentials, pin),
            Message::ToggleTryingPin(pin) => toggle(&mut self.ticks.trying, pin),
            Message::ChooseCodeLanguage(language) => self.choose_code_language(language),
            Message::ShowCodeFile(index) => self.show_code_file(index),
            Message::SaveCodeFolder => self.save_code_folder(),
            Message::SaveCodeZip => self.save_code_zip(),
            Message::ToggleCodePin(pin) => toggle(&mut self.ticks.code, pin),
            Message::ToggleCopied(copied) => self.toggle_copied(copied),
            Message::Copy(copied) => self.copy(copied),
            Message::CopyDone(copied, taken) => self.copy_done(copied, taken),
            Message::TimeUp(clock) => self.time_up(clock),
            Message::SecondGone(clock) => self.second_gone(clock),
            Message::ShowSecret => self.show_secret(),
            Message::HideSecret => self.hide_secret_now(),
            Message::ReplaceSecret => self.replace_secret(),
            Message::Discover => self.discover(),
            Message::Discovered(id, answer) => self.discovered(id, answer),
            Message::ChooseRegion(region) => self.choose_region(region),
            Message::ApplyFix(code) => self.apply_fix(code),
            Message::FoldPreview(open) => self.fold_preview(open),
            Message::SaveJson => self.save_json(),
            Message::SaveJsonWithSecret => self.save_json_with_secret(),
            Message::FinishByHand(by_hand) => self.finish_by_hand(by_hand),
            Message::OpenPage(address) => vec![Effect::Open(address)],
        }
    }

    fn save_json(&self) -> Vec<Effect> {
        vec![Effect::SaveFile { name: JSON_FILE, text: self.copy_text(Copied::Json) }]
    }

    fn save_json_with_secret(&self) -> Vec<Effect> {
        let json = write_request(&self.request(), self.secret.expose());
        vec![Effect::SaveSecretFile { name: JSON_FILE, text: Secret::new(json) }]
    }

    fn finish_by_hand(&mut self, by_hand: bool) -> Vec<Effect> {
        self.by_hand = by_hand;
        self.focus_wanted = Some(Focus::Heading);
        Vec::new()
    }

    fn fold_preview(&mut self, open: bool) -> Vec<Effect> {
        self.preview_open = Some(open);
        Vec::new()
    }
}

fn toggle(ticks: &mut [bool], index: usize) -> Vec<Effect> {
    if let Some(tick) = ticks.get_mut(index) {
        *tick = !*tick;
    }
    vec![Effect::SaveDraft]
}
