//! "Stay signed in": one entry in the password store of the system, or nothing. Never a file.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::thread;
use std::time::Duration;

use keyring_core::Entry;
use keyring_core::Error;
use keyring_core::api::CredentialStoreApi as _;
use serde_json::Value;
use serde_json::json;
use thiserror::Error;
use tokio::sync::oneshot;
use tokio::time::timeout;
use zeroize::Zeroizing;

use crate::i18n::key;
use crate::i18n::text;
use crate::model::Secret;

/// A store that takes longer counts as not answering.
const PATIENCE: Duration = Duration::from_secs(3);

const SERVICE: &str = "Skill Linker";
const USER: &str = "Login with Amazon";

/// What is kept of a sign-in.
#[derive(Clone, Eq, PartialEq)]
pub struct StoredSignIn {
    pub client_id: String,
    pub client_secret: Secret,
    pub refresh_token: Secret,
    /// The vendor that was confirmed to be the person's.
    pub vendor_id: String,
}

/// Where a sign-in is kept.
#[derive(Clone)]
pub enum SecretStore {
    /// The system's own.
    System,
    /// In memory only, for practice and for tests.
    Memory(Arc<Mutex<Option<StoredSignIn>>>),
    /// One that always fails this way, for tests.
    Failing(SecretStoreError),
    /// One that never answers, for tests.
    Hanging,
}

/// Why nothing was kept or read. The sign-in itself goes on in memory.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum SecretStoreError {
    #[error("there is no password store")]
    Absent,
    #[error("the password store is locked")]
    Locked,
    #[error("the password store refused")]
    Refused,
    #[error("the password store does not answer")]
    Slow,
    /// The entry there is not one of ours.
    #[error("the password store gave back something else")]
    Strange,
}

impl SecretStoreError {
    /// What happened and what to do, for people.
    pub fn text(self) -> String {
        text(match self {
            Self::Absent => key::SECRET_STORE_ABSENT,
            Self::Locked => key::SECRET_STORE_LOCKED,
            Self::Refused => key::SECRET_STORE_REFUSED,
            Self::Slow => key::SECRET_STORE_SLOW,
            Self::Strange => key::SECRET_STORE_STRANGE,
        })
    }
}

impl SecretStore {
    /// An empty one in memory.
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Keeps a sign-in in place of the one that was there.
    pub async fn save(&self, sign_in: StoredSignIn) -> Result<(), SecretStoreError> {
        let store = self.clone();
        on_thread(move || store.save_now(sign_in)).await
    }

    /// The sign-in that was kept, if there is one.
    pub async fn load(&self) -> Result<Option<StoredSignIn>, SecretStoreError> {
        let store = self.clone();
        on_thread(move || store.load_now()).await
    }

    /// Forgets the sign-in, and looks whether it is gone.
    pub async fn delete(&self) -> Result<(), SecretStoreError> {
        let store = self.clone();
        on_thread(move || store.delete_now()).await
    }

    fn save_now(&self, sign_in: StoredSignIn) -> Result<(), SecretStoreError> {
        match self {
            Self::System => {
                let entry = entry()?;
                entry.set_secret(written(&sign_in).as_bytes()).map_err(|error| refused(&error))
            }
            Self::Memory(kept) => {
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(sign_in);
                Ok(())
            }
            Self::Failing(error) => Err(*error),
            Self::Hanging => hang(),
        }
    }

    fn load_now(&self) -> Result<Option<StoredSignIn>, SecretStoreError> {
        match self {
            Self::System => match entry()?.get_secret().map(Zeroizing::new) {
                Ok(bytes) => read(&bytes).map(Some).ok_or(SecretStoreError::Strange),
                Err(Error::NoEntry) => Ok(None),
                Err(error) => Err(refused(&error)),
            },
            Self::Memory(kept) => Ok(kept.lock().unwrap_or_else(PoisonError::into_inner).clone()),
            Self::Failing(error) => Err(*error),
            Self::Hanging => hang(),
        }
    }

    fn delete_now(&self) -> Result<(), SecretStoreError> {
        match self {
            Self::System => {
                let entry = entry()?;
                match entry.delete_credential() {
                    Ok(()) | Err(Error::NoEntry) => {}
                    Err(error) => return Err(refused(&error)),
                }
                match entry.get_secret().map(Zeroizing::new) {
                    Err(Error::NoEntry) => Ok(()),
                    Ok(_still_there) => Err(SecretStoreError::Refused),
                    Err(error) => Err(refused(&error)),
                }
            }
            Self::Memory(kept) => {
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = None;
                Ok(())
            }
            Self::Failing(error) => Err(*error),
            Self::Hanging => hang(),
        }
    }
}

/// Asks on a thread of its own, which is left behind when it hangs: it must hold up neither window nor exit.
async fn on_thread<T: Send + 'static>(
    ask: impl FnOnce() -> Result<T, SecretStoreError> + Send + 'static,
) -> Result<T, SecretStoreError> {
    let (sender, receiver) = oneshot::channel();
    thread::Builder::new()
        .name("password store".to_owned())
        .spawn(move || {
            // Nobody listens any more when it took too long.
            let _ = sender.send(ask());
        })
        .map_err(|_error| SecretStoreError::Refused)?;
    match timeout(PATIENCE, receiver).await {
        Ok(Ok(answer)) => answer,
        // The thread panicked.
        Ok(Err(_closed)) => Err(SecretStoreError::Refused),
        Err(_elapsed) => Err(SecretStoreError::Slow),
    }
}

fn hang() -> ! {
    loop {
        thread::park();
    }
}

fn entry() -> Result<Entry, SecretStoreError> {
    #[cfg(target_os = "linux")]
    let store = zbus_secret_service_keyring_store::Store::new();
    #[cfg(target_os = "macos")]
    let store = apple_native_keyring_store::keychain::Store::new();
    #[cfg(target_os = "windows")]
    let store = windows_native_keyring_store::Store::new();
    store
        .map_err(|error| {
            if matches!(error, Error::NoStorageAccess(_)) {
                SecretStoreError::Locked
            } else {
                SecretStoreError::Absent
            }
        })?
        .build(SERVICE, USER, None)
        .map_err(|error| refused(&error))
}

fn refused(error: &Error) -> SecretStoreError {
    if matches!(error, Error::NoStorageAccess(_)) {
        SecretStoreError::Locked
    } else if matches!(
        error,
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::Ambiguous(_)
    ) {
        SecretStoreError::Strange
    } else {
        SecretStoreError::Refused
    }
}

fn written(sign_in: &StoredSignIn) -> Zeroizing<String> {
    let value = json!({
        "clientId": sign_in.client_id,
        "clientSecret": sign_in.client_secret.expose(),
        "refreshToken": sign_in.refresh_token.expose(),
        "vendorId": sign_in.vendor_id,
    });
    Zeroizing::new(value.to_string())
}

fn read(bytes: &[u8]) -> Option<StoredSignIn> {
    let value: Value = serde_json::from_slice(bytes).ok()?;
    let member = |name: &str| value.get(name)?.as_str().map(str::to_owned);
    Some(StoredSignIn {
        client_id: member("clientId")?,
        client_secret: Secret::new(member("clientSecret")?),
        refresh_token: Secret::new(member("refreshToken")?),
        vendor_id: member("vendorId")?,
    })
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tokio's test macro waits for its runtime")]
mod tests {
    use super::*;

    fn sign_in() -> StoredSignIn {
        StoredSignIn {
            client_id: "amzn1.application-oa2-client.0".to_owned(),
            client_secret: Secret::new("the \"secret\""),
            refresh_token: Secret::new("Atzr|token"),
            vendor_id: "M2AB3CD4EFGH5I".to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert!(read(written(&sign_in()).as_bytes()) == Some(sign_in()));
        for junk in [&b""[..], b"\xff", b"[]", b"{\"clientId\": 1}"] {
            assert!(read(junk).is_none());
        }
    }

    #[tokio::test]
    async fn a_sign_in_is_kept_and_forgotten() {
        let store = SecretStore::memory();
        assert!(store.load().await == Ok(None));
        store.save(sign_in()).await.unwrap();
        assert!(store.load().await == Ok(Some(sign_in())));
        store.delete().await.unwrap();
        assert!(store.load().await == Ok(None));
    }

    #[tokio::test]
    async fn a_store_that_fails_says_why() {
        for error in [
            SecretStoreError::Absent,
            SecretStoreError::Locked,
            SecretStoreError::Refused,
            SecretStoreError::Strange,
        ] {
            let store = SecretStore::Failing(error);
            assert!(store.load().await == Err(error));
            assert_eq!(store.save(sign_in()).await, Err(error));
            assert_eq!(store.delete().await, Err(error));
        }
    }

    #[tokio::test]
    async fn a_store_that_hangs_is_left_alone() {
        assert_eq!(SecretStore::Hanging.delete().await, Err(SecretStoreError::Slow));
    }
}
