//! The sign-in in the real password store of the system: the store alone, and a whole sign-in with "Stay signed in".
//! Needs a session bus with one; `password_store.sh` starts it, in one of three conditions, and says which one it is
//! in `STORE`. There is one entry, so one test at a time.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    reason = "tests, and stories that are told here in part"
)]

use std::env;
use std::process::Command;
use std::time::Duration;
use std::time::Instant;

use skill_linker::model::Secret;
use skill_linker::services::secret_store::SecretStore;
use skill_linker::services::secret_store::SecretStoreError;
use skill_linker::services::secret_store::StoredSignIn;

#[path = "../stories"]
mod stories {
    pub(crate) mod keyring_hangs;
    pub(crate) mod person;
    pub(crate) mod stay_signed_in;
    pub(crate) mod sweep;
    pub(crate) mod way;
}

/// What `password_store.sh` made ready: `unlocked`, `locked` or `absent`.
fn condition() -> String {
    env::var("STORE").unwrap()
}

/// The store holds as many entries, as it tells somebody who is not us.
fn holds(count: usize) {
    let search = [
        "call",
        "--session",
        "--dest",
        "org.freedesktop.secrets",
        "--object-path",
        "/org/freedesktop/secrets",
        "--method",
        "org.freedesktop.Secret.Service.SearchItems",
        "{}",
    ];
    let output = Command::new("gdbus").args(search).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(told.matches("/secrets/collection/").count(), count);
}

fn sign_in() -> StoredSignIn {
    StoredSignIn {
        client_id: "amzn1.application-oa2-client.0123".to_owned(),
        client_secret: Secret::new("amzn1.oa2-cs.v1.canary"),
        refresh_token: Secret::new("Atzr|canary"),
        vendor_id: "MPRACTICE2026".to_owned(),
    }
}

#[tokio::test]
async fn the_store_keeps_and_forgets_a_sign_in_or_says_why_not() {
    let store = SecretStore::System;
    let begin = Instant::now();
    let saved = store.save(sign_in()).await;
    assert!(begin.elapsed() < Duration::from_secs(5), "it answers, or is given up");
    match condition().as_str() {
        "unlocked" => {
            assert_eq!(saved, Ok(()));
            assert!(SecretStore::System.load().await == Ok(Some(sign_in())));
            assert_eq!(store.delete().await, Ok(()));
            assert!(store.load().await == Ok(None), "it is gone");
        }
        "locked" => assert!(saved.is_err(), "a locked store keeps nothing"),
        "absent" => assert_eq!(saved, Err(SecretStoreError::Absent)),
        other => panic!("no such condition: {other}"),
    }
}

#[test]
fn the_store_serves_a_whole_sign_in_or_it_goes_on_without() {
    if condition() == "unlocked" {
        stories::stay_signed_in::kept_until_signed_out(SecretStore::System, holds);
    } else {
        stories::keyring_hangs::goes_on_without(SecretStore::System);
    }
}
