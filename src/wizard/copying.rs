//! Copy buttons: what each copies, what it says afterwards, and the ticks.

use std::ops::Range;

use crate::model::AlexaRedirectUrl;
use crate::model::FIELDS;
use crate::model::Field;
use crate::model::Secret;
use crate::model::write_request;
use crate::wizard::Copied;
use crate::wizard::Effect;
use crate::wizard::Message;
use crate::wizard::SignInWith;
use crate::wizard::Ticks;
use crate::wizard::Wizard;

/// How long "Copied" stands, in milliseconds.
const COPIED_STANDS: u64 = 2000;

/// Where the browser comes back to after signing in here; has to be registered in exactly these letters.
pub const SIGN_IN_RETURN_URL: &str = "http://127.0.0.1:9090/cb";

impl Wizard {
    /// Amazon's three redirect URLs for this skill; empty until the vendor ID is known.
    pub fn redirect_urls(&self) -> Vec<AlexaRedirectUrl> {
        self.vendor_id().map_or_else(Vec::new, |vendor_id| {
            AlexaRedirectUrl::all(&vendor_id, self.grant_type()).to_vec()
        })
    }

    /// Every address that the security profile has to let people back to, in the order of the rows: Alexa's, and the
    /// one for signing in here where that cannot be done without. Empty until the vendor ID is known.
    pub fn return_urls(&self) -> Vec<String> {
        let mut urls: Vec<String> =
            self.redirect_urls().iter().map(AlexaRedirectUrl::address).collect();
        if self.needs_sign_in_url() && !urls.is_empty() {
            urls.push(SIGN_IN_RETURN_URL.to_owned());
        }
        urls
    }

    /// Whether people's own profile has to let this program sign in: a skill is made by somebody who did.
    pub fn needs_sign_in_url(&self) -> bool {
        self.sign_in_with == SignInWith::Amazon && self.own_new_skill().is_some()
    }

    /// The vendor ID, read from what was given.
    pub fn vendor_id(&self) -> Option<String> {
        let given = self.vendor.trim();
        if given.is_empty() {
            return None;
        }
        AlexaRedirectUrl::parse(given)
            .map(|url| url.vendor_id)
            .ok()
            .or_else(|| given.chars().all(|c| c.is_ascii_alphanumeric()).then(|| given.to_owned()))
    }

    /// What a copy button puts on the clipboard; empty when there is nothing to copy yet. Never a secret.
    pub fn copy_text(&self, copied: Copied) -> String {
        match copied {
            Copied::RedirectUrl(index) => {
                self.redirect_urls().get(index).map_or_else(String::new, AlexaRedirectUrl::address)
            }
            Copied::AllRedirectUrls => self.return_urls().join("\n"),
            Copied::SignInUrl => SIGN_IN_RETURN_URL.to_owned(),
            Copied::ProfileName => self.profile_name.clone(),
            Copied::ProfileDescription => self.profile_description.clone(),
            Copied::PrivacyUrl => self.privacy_url.clone(),
            Copied::Json => write_request(&self.request(), ""),
            Copied::ByHand(field) => self.by_hand_text(field),
            Copied::Command => self.command_line(),
            Copied::Suggestion(code) => self.suggestion(code),
            Copied::Code(index) => {
                let file = self.code_files().into_iter().nth(index);
                file.map_or_else(String::new, |file| file.text)
            }
            Copied::JsonWithSecret | Copied::SignInAddress => String::new(),
        }
    }

    /// A copy button. What holds the secret leaves marked as one.
    pub(super) fn copy(&mut self, copied: Copied) -> Vec<Effect> {
        if copied == Copied::JsonWithSecret {
            let json = write_request(&self.request(), self.secret.expose());
            return vec![Effect::CopySecret(copied, Secret::new(json))];
        }
        if copied == Copied::ByHand(Field::ClientSecret) {
            return vec![Effect::CopySecret(copied, self.secret.clone())];
        }
        let text = self.copy_text(copied);
        if text.is_empty() { Vec::new() } else { vec![Effect::Copy(copied, text)] }
    }

    /// The clipboard took the text: say so for two seconds, and tick the row. Without one, say that.
    pub(super) fn copy_done(&mut self, copied: Copied, taken: bool) -> Vec<Effect> {
        self.clipboard_missing = !taken;
        if !taken {
            return Vec::new();
        }
        self.tick(copied, true);
        self.clock += 1;
        self.copied = Some((copied, self.clock));
        vec![Effect::SaveDraft, Effect::After(COPIED_STANDS, Message::TimeUp(self.clock))]
    }

    /// "Copied" has stood long enough.
    pub(super) fn time_up(&mut self, clock: u64) -> Vec<Effect> {
        self.copied = self.copied.filter(|(_, started)| *started != clock);
        Vec::new()
    }

    /// A row's tick pressed by hand.
    pub(super) fn toggle_copied(&mut self, copied: Copied) -> Vec<Effect> {
        let ticked = self.ticked(copied);
        self.tick(copied, !ticked);
        vec![Effect::SaveDraft]
    }

    /// Whether the row of a copy button is ticked.
    pub fn ticked(&self, copied: Copied) -> bool {
        let (mut ticks, all) = (self.ticks, self.return_url_rows());
        let row = row(&mut ticks, copied, all);
        !row.is_empty() && row.iter().all(|tick| *tick)
    }

    fn tick(&mut self, copied: Copied, ticked: bool) {
        let all = self.return_url_rows();
        row(&mut self.ticks, copied, all).fill(ticked);
    }

    /// How many rows of addresses are copied at once.
    pub fn return_url_rows(&self) -> usize {
        if self.needs_sign_in_url() { 4 } else { 3 }
    }
}

/// The ticks that belong to a copy button; none for one that stands in no list. `all` rows are copied at once.
fn row(ticks: &mut Ticks, copied: Copied, all: usize) -> &mut [bool] {
    let (list, places) = if let Copied::ByHand(field) = copied {
        let place = FIELDS.iter().position(|known| *known == field).unwrap_or_default();
        (ticks.by_hand.as_mut_slice(), place..place + 1)
    } else {
        (ticks.urls.as_mut_slice(), tick_places(copied, all))
    };
    list.get_mut(places).unwrap_or_default()
}

/// The ticks of the four rows of addresses that belong to a copy button.
fn tick_places(copied: Copied, all: usize) -> Range<usize> {
    match copied {
        Copied::RedirectUrl(index) => index.min(3)..(index + 1).min(3),
        Copied::AllRedirectUrls => 0..all,
        Copied::SignInUrl => 3..4,
        Copied::ProfileName
        | Copied::ProfileDescription
        | Copied::PrivacyUrl
        | Copied::Json
        | Copied::JsonWithSecret
        | Copied::Suggestion(_)
        | Copied::ByHand(_)
        | Copied::Command
        | Copied::Code(_)
        | Copied::SignInAddress => 0..0,
    }
}
