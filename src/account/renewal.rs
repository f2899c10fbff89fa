//! A new token when the old one has run out: once, and then whatever asked goes on.

use crate::account::Account;
use crate::account::Effect;
use crate::account::KeptIn;
use crate::account::SignIn;
use crate::account::SignInProblem;
use crate::account::state::Renewal;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Tokens;

impl Account {
    pub(super) fn renew_for_others(&mut self) -> Vec<Effect> {
        if let Some(renewal) = &mut self.renewal {
            renewal.is_asked_for = true;
            return Vec::new();
        }
        let effects = self.renew(true);
        if effects.is_empty() {
            self.sign_in = SignIn::Failed(SignInProblem::Amazon(AmazonError::SignedOut(
                crate::model::AmazonWords::default(),
            )));
            self.wipe();
            return vec![Effect::Renewed(false)];
        }
        effects
    }

    /// Asks for a new token; nothing when there is no way to get one.
    pub(super) fn renew(&mut self, is_asked_for: bool) -> Vec<Effect> {
        let (Some(tokens), Some(client)) = (&self.tokens, &self.client) else {
            return Vec::new();
        };
        if tokens.refresh.is_empty() {
            return Vec::new();
        }
        let (client, refresh) = (client.clone(), tokens.refresh.clone());
        let id = self.next_id();
        self.renewal = Some(Renewal { id, is_asked_for });
        vec![Effect::Refresh { id, client, refresh }]
    }

    pub(super) fn token(&mut self, id: u64, answer: Result<Tokens, AmazonError>) -> Vec<Effect> {
        if let Some(renewal) = self.renewal.take_if(|renewal| renewal.id == id) {
            return self.renewed(renewal, answer);
        }
        if id == self.asked.sign_in && matches!(self.sign_in, SignIn::Opening | SignIn::Waiting(_))
        {
            // Not even the sign-in address came about.
            return match answer {
                Ok(_) => Vec::new(),
                Err(error) => self.fail(SignInProblem::Amazon(error)),
            };
        }
        let is_expected = id == self.asked.sign_in
            && self.sign_in == SignIn::Working
            && self.tokens.as_ref().is_none_or(|tokens| tokens.access.is_empty());
        if !is_expected {
            return Vec::new();
        }
        match answer {
            Ok(tokens) => {
                let (tokens, rotated) = self.with_refresh(tokens);
                let mut effects = self.look_whose(tokens);
                // A token that was swapped while restoring is kept before anything else can fail.
                if rotated && self.remembered_vendor.is_some() {
                    effects.splice(0..0, self.keep());
                }
                effects
            }
            Err(AmazonError::SignInAgain(words)) if self.remembered_vendor.is_some() => {
                self.refused(AmazonError::SignInAgain(words))
            }
            Err(error) => self.fail(SignInProblem::Amazon(error)),
        }
    }

    fn renewed(&mut self, renewal: Renewal, answer: Result<Tokens, AmazonError>) -> Vec<Effect> {
        match answer {
            Ok(tokens) => {
                let (tokens, rotated) = self.with_refresh(tokens);
                let mut effects = Vec::new();
                let until = tokens.until;
                self.tokens = Some(tokens);
                let mut is_kept = false;
                if let SignIn::SignedIn(signed_in) = &mut self.sign_in {
                    signed_in.until = until;
                    is_kept = signed_in.kept_in == KeptIn::PasswordStore;
                }
                if rotated && is_kept {
                    effects.extend(self.keep());
                }
                if renewal.is_asked_for {
                    effects.push(Effect::Renewed(true));
                }
                effects.extend(self.ask_again());
                effects
            }
            Err(error) => {
                let is_refused =
                    matches!(error, AmazonError::SignInAgain(_) | AmazonError::WrongClient(_));
                let mut effects = Vec::new();
                if is_refused {
                    effects = self.refused(error);
                } else {
                    // The way to Amazon failed, not the sign-in: what is kept may still be good.
                    self.fail_lists(&error);
                }
                if renewal.is_asked_for {
                    effects.push(Effect::Renewed(false));
                }
                effects
            }
        }
    }

    /// The refresh token of the answer, or the one that was there when the answer has none.
    fn with_refresh(&self, mut tokens: Tokens) -> (Tokens, bool) {
        let old = self.tokens.as_ref().map(|tokens| &tokens.refresh);
        if tokens.refresh.is_empty() {
            tokens.refresh = old.cloned().unwrap_or_default();
            return (tokens, false);
        }
        let rotated = old != Some(&tokens.refresh);
        (tokens, rotated)
    }

    /// A refused refresh token is of no use to anybody: it goes, here and in the password store.
    fn refused(&mut self, error: AmazonError) -> Vec<Effect> {
        let was_kept = self.remembered_vendor.is_some()
            || self.signed_in().is_some_and(|signed_in| signed_in.kept_in == KeptIn::PasswordStore);
        let mut effects = self.fail(SignInProblem::Amazon(error));
        if was_kept {
            effects.extend(self.forget());
        }
        effects
    }
}
