//! Showing the client secret for half a minute, and replacing it.

use crate::wizard::Effect;
use crate::wizard::Focus;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// How long a secret stays shown, in seconds.
const SHOWN: u8 = 30;

impl Wizard {
    pub(super) fn show_secret(&mut self) -> Vec<Effect> {
        if self.secret.is_empty() {
            return Vec::new();
        }
        self.secret_shown = SHOWN;
        vec![self.one_more_second()]
    }

    fn one_more_second(&mut self) -> Effect {
        self.clock += 1;
        self.secret_clock = self.clock;
        Effect::After(1000, Message::SecondGone(self.clock))
    }

    pub(super) fn second_gone(&mut self, clock: u64) -> Vec<Effect> {
        if clock != self.secret_clock || self.secret_shown == 0 {
            return Vec::new();
        }
        self.secret_shown -= 1;
        if self.secret_shown == 0 { Vec::new() } else { vec![self.one_more_second()] }
    }

    /// Masks the secret again: on leaving the page, and when the window loses the focus.
    pub fn hide_secret(&mut self) {
        self.secret_shown = 0;
    }

    pub(super) fn hide_secret_now(&mut self) -> Vec<Effect> {
        self.hide_secret();
        Vec::new()
    }

    pub(super) fn replace_secret(&mut self) -> Vec<Effect> {
        self.secret.clear();
        self.hide_secret();
        self.focus_wanted = Some(Focus::Input(Input::ClientSecret));
        Vec::new()
    }
}
