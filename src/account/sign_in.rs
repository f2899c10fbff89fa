//! From "Sign in" to "Is this yours?".

use crate::account::Account;
use crate::account::Confirming;
use crate::account::Effect;
use crate::account::KeptIn;
use crate::account::SignIn;
use crate::account::SignInProblem;
use crate::account::SignedIn;
use crate::account::Waiting;
use crate::model::Rights;
use crate::model::Secret;
use crate::model::Vendor;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Client;
use crate::services::amazon::SignInAttempt;
use crate::services::amazon::Tokens;
use crate::services::amazon::refusal;
use crate::services::loopback::Callback;
use crate::services::loopback::parse_pasted_address;

impl Account {
    pub(super) fn start(&mut self, client: Client, rights: Rights) -> Vec<Effect> {
        let confirmed = self.signed_in().map(|signed_in| signed_in.vendor.id.clone());
        let mut effects = self.begin(SignIn::Opening);
        self.confirmed_vendor = confirmed;
        let client_id = client.id.clone();
        self.client = Some(client);
        self.rights = Some(rights);
        effects.push(Effect::Start { id: self.asked.sign_in, client_id, rights });
        effects
    }

    pub(super) fn use_token(&mut self, token: Secret) -> Vec<Effect> {
        let mut effects = self.begin(SignIn::Working);
        effects.extend(self.look_whose(Tokens { access: token, ..Tokens::default() }));
        effects
    }

    pub(super) fn use_environment_token(&mut self) -> Vec<Effect> {
        let mut effects = self.begin(SignIn::Working);
        effects.push(Effect::ReadEnvironmentToken(self.asked.sign_in));
        effects
    }

    pub(super) fn use_ask_profile(&mut self, name: String) -> Vec<Effect> {
        let mut effects = self.begin(SignIn::Working);
        effects.push(Effect::ReadAskProfile(self.asked.sign_in, name));
        effects
    }

    /// Ends what was under way and takes a fresh number.
    pub(super) fn begin(&mut self, sign_in: SignIn) -> Vec<Effect> {
        let effects = self.stop();
        self.wipe();
        self.sign_in = sign_in;
        self.asked.sign_in = self.next_id();
        effects
    }

    fn stop(&self) -> Vec<Effect> {
        match self.sign_in {
            SignIn::Opening | SignIn::Waiting(_) | SignIn::Working => {
                vec![Effect::Stop(self.asked.sign_in)]
            }
            SignIn::SignedOut | SignIn::Confirming(_) | SignIn::SignedIn(_) | SignIn::Failed(_) => {
                Vec::new()
            }
        }
    }

    fn is_current(&self, id: u64) -> bool {
        id == self.asked.sign_in
    }

    pub(super) fn started(&mut self, id: u64, attempt: SignInAttempt) -> Vec<Effect> {
        if !self.is_current(id) || self.sign_in != SignIn::Opening {
            return Vec::new();
        }
        let state = attempt.state.clone();
        self.sign_in = SignIn::Waiting(Waiting {
            address: attempt.address.clone(),
            return_url: attempt.return_url.clone(),
            ..Waiting::default()
        });
        self.attempt = Some(attempt);
        vec![Effect::Listen { id, state }]
    }

    pub(super) fn listening(&mut self, id: u64, listens: bool) -> Vec<Effect> {
        let is_current = self.is_current(id);
        let SignIn::Waiting(waiting) = &mut self.sign_in else { return Vec::new() };
        if !is_current {
            return Vec::new();
        }
        waiting.listens = listens;
        vec![Effect::OpenBrowser { id, address: waiting.address.clone() }]
    }

    pub(super) fn open_again(&mut self) -> Vec<Effect> {
        let SignIn::Waiting(waiting) = &self.sign_in else { return Vec::new() };
        vec![Effect::OpenBrowser { id: self.asked.sign_in, address: waiting.address.clone() }]
    }

    pub(super) fn browser_opened(&mut self, id: u64, opened: bool) -> Vec<Effect> {
        let is_current = self.is_current(id);
        if let SignIn::Waiting(waiting) = &mut self.sign_in
            && is_current
        {
            waiting.browser_opened = Some(opened);
        }
        Vec::new()
    }

    /// The same checks as the listener's, on an address that was pasted.
    pub(super) fn paste_back(&mut self, address: &Secret) -> Vec<Effect> {
        let (SignIn::Waiting(waiting), Some(attempt)) = (&mut self.sign_in, &self.attempt) else {
            return Vec::new();
        };
        match parse_pasted_address(address.expose(), &attempt.return_url, &attempt.state) {
            Ok(callback) => {
                let id = self.asked.sign_in;
                let mut effects = vec![Effect::Stop(id)];
                effects.extend(self.came_back(id, callback));
                effects
            }
            Err(problem) => {
                waiting.paste_problem = Some(problem);
                Vec::new()
            }
        }
    }

    pub(super) fn came_back(&mut self, id: u64, callback: Callback) -> Vec<Effect> {
        if !self.is_current(id) || !matches!(self.sign_in, SignIn::Waiting(_)) {
            return Vec::new();
        }
        let (Some(attempt), Some(client)) = (self.attempt.take(), self.client.clone()) else {
            return Vec::new();
        };
        match callback {
            Callback::Code(code) => {
                self.sign_in = SignIn::Working;
                let SignInAttempt { verifier, return_url, .. } = attempt;
                vec![Effect::Exchange { id, client, code, verifier, return_url }]
            }
            Callback::Refused { error, description } => {
                self.fail(SignInProblem::Amazon(refusal(&error, &description)))
            }
        }
    }

    pub(super) fn time_up(&mut self, id: u64) -> Vec<Effect> {
        if !self.is_current(id) || !matches!(self.sign_in, SignIn::Waiting(_)) {
            return Vec::new();
        }
        let mut effects = vec![Effect::Stop(id)];
        effects.extend(self.fail(SignInProblem::TookTooLong));
        effects
    }

    pub(super) fn found(&mut self, id: u64, answer: Result<Secret, SignInProblem>) -> Vec<Effect> {
        if !self.is_current(id) || self.sign_in != SignIn::Working {
            return Vec::new();
        }
        match answer {
            Ok(access) => self.look_whose(Tokens { access, ..Tokens::default() }),
            Err(problem) => self.fail(problem),
        }
    }

    /// Asks whose token it is.
    pub(super) fn look_whose(&mut self, tokens: Tokens) -> Vec<Effect> {
        let token = tokens.access.clone();
        self.tokens = Some(tokens);
        vec![Effect::ListVendors(self.asked.sign_in, token)]
    }

    pub(super) fn vendors(
        &mut self,
        id: u64,
        answer: Result<Vec<Vendor>, AmazonError>,
    ) -> Vec<Effect> {
        if !self.is_current(id) || self.sign_in != SignIn::Working || self.tokens.is_none() {
            return Vec::new();
        }
        match answer {
            Err(error) => self.fail(SignInProblem::Amazon(error)),
            Ok(vendors) if vendors.is_empty() => self.fail(SignInProblem::NoVendor),
            Ok(vendors) => self.show_whose(vendors),
        }
    }

    fn show_whose(&mut self, vendors: Vec<Vendor>) -> Vec<Effect> {
        let place = |id: &String| vendors.iter().position(|vendor| vendor.id == *id);
        let Some(remembered) = self.remembered_vendor.take() else {
            // Signed in once more for another right: the same vendor was answered for already.
            if let Some(chosen) = self.confirmed_vendor.as_ref().and_then(place) {
                return self.settle_and_keep(vendors, chosen);
            }
            self.sign_in = SignIn::Confirming(Confirming { vendors, chosen: 0 });
            return Vec::new();
        };
        // Confirmed when it was kept, so it is not asked again.
        match place(&remembered) {
            Some(chosen) => {
                self.settle(vendors, chosen, KeptIn::PasswordStore);
                Vec::new()
            }
            None => self.fail(SignInProblem::OtherVendor),
        }
    }

    pub(super) fn choose_vendor(&mut self, place: usize) -> Vec<Effect> {
        match &mut self.sign_in {
            SignIn::Confirming(confirming) if place < confirming.vendors.len() => {
                confirming.chosen = place;
            }
            SignIn::SignedIn(signed_in) => {
                if let Some(vendor) = signed_in.vendors.get(place) {
                    signed_in.vendor = vendor.clone();
                    self.forget_lists();
                }
            }
            SignIn::SignedOut
            | SignIn::Opening
            | SignIn::Waiting(_)
            | SignIn::Working
            | SignIn::Confirming(_)
            | SignIn::Failed(_) => {}
        }
        Vec::new()
    }

    pub(super) fn confirm(&mut self) -> Vec<Effect> {
        let SignIn::Confirming(Confirming { vendors, chosen }) = &self.sign_in else {
            return Vec::new();
        };
        let (vendors, chosen) = (vendors.clone(), *chosen);
        self.settle_and_keep(vendors, chosen)
    }

    /// Signed in, and kept where the person wants that.
    fn settle_and_keep(&mut self, vendors: Vec<Vendor>, chosen: usize) -> Vec<Effect> {
        self.settle(vendors, chosen, KeptIn::Memory);
        if self.stay_signed_in { self.keep() } else { Vec::new() }
    }

    fn settle(&mut self, vendors: Vec<Vendor>, chosen: usize, kept_in: KeptIn) {
        let tokens = self.tokens.as_ref();
        self.sign_in = SignIn::SignedIn(SignedIn {
            vendor: vendors.get(chosen).cloned().unwrap_or_default(),
            vendors,
            until: tokens.and_then(|tokens| tokens.until),
            kept_in,
            scopes: tokens.map(|tokens| tokens.scopes.clone()).unwrap_or_default(),
        });
    }

    pub(super) fn cancel(&mut self) -> Vec<Effect> {
        if matches!(self.sign_in, SignIn::SignedIn(_)) {
            return Vec::new();
        }
        let effects = self.stop();
        self.wipe();
        self.sign_in = SignIn::SignedOut;
        self.asked.sign_in = self.next_id();
        effects
    }

    pub(super) fn fail(&mut self, problem: SignInProblem) -> Vec<Effect> {
        self.wipe();
        self.sign_in = SignIn::Failed(problem);
        Vec::new()
    }

    /// Drops everything that belongs to a sign-in.
    pub(super) fn wipe(&mut self) {
        self.tokens = None;
        self.client = None;
        self.attempt = None;
        self.rights = None;
        self.renewal = None;
        self.remembered_vendor = None;
        self.confirmed_vendor = None;
        self.forget_lists();
    }
}
