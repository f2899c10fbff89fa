//! A paste: cleaned, recognised, and put where it belongs.

use crate::i18n::key;
use crate::model::Secret;
use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::Note;
use crate::wizard::Recogniser;
use crate::wizard::Wizard;
use crate::wizard::cleaned;
use crate::wizard::cleaning::Cleaned;
use crate::wizard::filling::Offer;
use crate::wizard::found::Found;
use crate::wizard::found::home_of;
use crate::wizard::found::values_in;

impl Wizard {
    /// The text a box would hold after a paste.
    pub(super) fn pasted(&mut self, input: Input, text: &str) -> Vec<Effect> {
        self.forget_talk(input);
        self.kept.remove(&input);
        self.focused = Some(input);
        let clean = cleaned(input, text);
        let mut found = values_in(text);
        let settings = self.settings_in(input, text, &found);
        if found.is_empty() {
            let home = home_of(&clean.text);
            found.extend(home.map(|home| Found { home, value: Secret::new(&*clean.text) }));
        }
        for found in &mut found {
            found.home = home_beside(found.home, input);
        }
        match &found[..] {
            _ if settings.is_some() => self.offer(input, clean, Offer { found, settings }),
            [only] if accepts(input, only.home) => self.put_pasted(input, text, clean, Some(only)),
            [] => self.put_pasted(input, text, clean, None),
            [only] if only.home.is_secret() && !input.is_secret() => {
                self.held.insert(input, only.value.clone());
                self.text_mut(input).clear();
                self.ask(input, Recogniser::SecretElsewhere);
            }
            [only] => {
                let before = Secret::new(self.text(input));
                let question = Recogniser::BelongsTo(only.home);
                self.put(input, only.value.expose());
                self.undos.insert(input, vec![(input, before)]);
                self.ask(input, question);
            }
            _ if is_open(input) && !found.iter().any(|found| found.home.is_secret()) => {
                self.put_pasted(input, text, clean, None);
            }
            _ => self.offer(input, clean, Offer { found, settings }),
        }
        vec![Effect::SaveDraft]
    }

    /// Asks whether to fill in what a paste held. “Keep it here” puts the text into the box after all.
    fn offer(&mut self, input: Input, clean: Cleaned, offer: Offer) {
        self.offered.insert(input, offer);
        self.undos.insert(input, vec![(input, Secret::new(clean.text))]);
        self.ask(input, Recogniser::Several);
    }

    /// Puts a paste into its box, and says what was taken off on the way.
    fn put_pasted(&mut self, input: Input, raw: &str, clean: Cleaned, found: Option<&Found>) {
        let Cleaned { mut text, mut removed } = clean;
        if let Some(found) = found.filter(|found| !is_open(input) && found.value.expose() != text) {
            found.value.expose().clone_into(&mut text);
            removed = vec![key::WIZARD_REMOVED_AROUND];
        }
        if input == Input::PastedBack {
            raw.clone_into(self.text_mut(input));
            return;
        }
        if !removed.is_empty() {
            self.notes.insert(input, Note::Cleaned { removed });
            self.undos.insert(input, vec![(input, Secret::new(raw))]);
        }
        self.put(input, &text);
    }
}

/// Whether a value of that home may stand in a box.
pub(super) fn accepts(input: Input, home: Input) -> bool {
    let is_address = matches!(home, Input::AuthorizationUrl | Input::AccessTokenUrl);
    let takes_addresses = matches!(
        input,
        Input::Endpoint
            | Input::Issuer
            | Input::ProviderPart
            | Input::ReciprocalAccessTokenUrl
            | Input::NewDomain
            | Input::NewRedirectUrl
            | Input::IosUrl
            | Input::AndroidUrl
            | Input::PrivacyUrl
    );
    home == input
        || (is_address && takes_addresses)
        || (is_open(input) && (input.is_secret() || !home.is_secret()))
}

/// Whether any text may stand in a box: words, what a page shows, an address with a code, a token.
fn is_open(input: Input) -> bool {
    let any = [Input::PastedBack, Input::PasteBackAddress, Input::AccessToken];
    input.is_words() || any.contains(&input)
}

/// The boxes for signing in here have their own ID and secret.
pub(super) fn home_beside(home: Input, input: Input) -> Input {
    let signs_in =
        [Input::SignInClientId, Input::SignInClientSecret, Input::AccessToken].contains(&input);
    if signs_in && home == Input::ClientId {
        Input::SignInClientId
    } else if signs_in && home == Input::ClientSecret {
        Input::SignInClientSecret
    } else {
        home
    }
}
