//! "Stay signed in": the password store, and leaving it again.

use crate::account::Account;
use crate::account::Effect;
use crate::account::KeptIn;
use crate::account::SignIn;
use crate::services::amazon::Client;
use crate::services::amazon::Tokens;
use crate::services::secret_store::StoredSignIn;

impl Account {
    pub(super) fn restore(&mut self) -> Vec<Effect> {
        if self.sign_in != SignIn::SignedOut {
            return Vec::new();
        }
        let mut effects = self.begin(SignIn::Working);
        effects.push(Effect::ReadKept(self.asked.sign_in));
        effects
    }

    pub(super) fn kept_read(&mut self, id: u64, kept: Option<StoredSignIn>) -> Vec<Effect> {
        if id != self.asked.sign_in || self.sign_in != SignIn::Working {
            return Vec::new();
        }
        let Some(StoredSignIn { client_id, client_secret, refresh_token: refresh, vendor_id }) =
            kept
        else {
            self.sign_in = SignIn::SignedOut;
            return Vec::new();
        };
        let client = Client { id: client_id, secret: client_secret };
        self.client = Some(client.clone());
        self.tokens = Some(Tokens { refresh: refresh.clone(), ..Tokens::default() });
        self.remembered_vendor = Some(vendor_id);
        self.stay_signed_in = true;
        vec![Effect::Refresh { id, client, refresh }]
    }

    pub(super) fn stay_edited(&mut self) -> Vec<Effect> {
        let Some(kept_in) = self.signed_in().map(|signed_in| signed_in.kept_in) else {
            return Vec::new();
        };
        match (self.stay_signed_in, kept_in) {
            (true, KeptIn::Memory | KeptIn::MemoryAsStoreRefused) => self.keep(),
            (false, KeptIn::PasswordStore) => self.forget(),
            (true, KeptIn::PasswordStore)
            | (false, KeptIn::Memory | KeptIn::MemoryAsStoreRefused) => Vec::new(),
        }
    }

    /// Puts the sign-in into the password store. A token got elsewhere cannot be kept.
    pub(super) fn keep(&mut self) -> Vec<Effect> {
        let Some(kept) = self.to_keep() else {
            self.say_kept(KeptIn::MemoryAsStoreRefused);
            return Vec::new();
        };
        self.asked.store = self.next_id();
        vec![Effect::Keep(self.asked.store, kept)]
    }

    fn to_keep(&self) -> Option<StoredSignIn> {
        let tokens = self.tokens.as_ref().filter(|tokens| !tokens.refresh.is_empty())?;
        let client = self.client.clone()?;
        let vendor_id = self
            .signed_in()
            .map(|signed_in| signed_in.vendor.id.clone())
            .or_else(|| self.remembered_vendor.clone())?;
        Some(StoredSignIn {
            client_id: client.id,
            client_secret: client.secret,
            refresh_token: tokens.refresh.clone(),
            vendor_id,
        })
    }

    pub(super) fn kept_done(&mut self, id: u64, done: bool) -> Vec<Effect> {
        if id == self.asked.store {
            self.say_kept(if done { KeptIn::PasswordStore } else { KeptIn::MemoryAsStoreRefused });
        }
        Vec::new()
    }

    fn say_kept(&mut self, kept_in: KeptIn) {
        if let SignIn::SignedIn(signed_in) = &mut self.sign_in {
            signed_in.kept_in = kept_in;
        }
    }

    pub(super) fn forget(&mut self) -> Vec<Effect> {
        self.asked.store = self.next_id();
        vec![Effect::Forget(self.asked.store)]
    }

    pub(super) fn forgotten(&mut self, id: u64, gone: bool) -> Vec<Effect> {
        if id == self.asked.store {
            self.left_behind = !gone;
            if gone {
                self.say_kept(KeptIn::Memory);
            }
        }
        Vec::new()
    }

    pub(super) fn sign_out(&mut self) -> Vec<Effect> {
        let was_kept =
            self.signed_in().is_some_and(|signed_in| signed_in.kept_in == KeptIn::PasswordStore);
        let mut effects = self.begin(SignIn::SignedOut);
        self.stay_signed_in = false;
        if was_kept {
            effects.extend(self.forget());
        }
        effects
    }
}
