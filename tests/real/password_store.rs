//! The sign-in in the real password store of the system. Needs a session bus with one; `password_store.sh`
//! starts it, in one of three conditions, and says which one it is in `STORE`.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::env;
use std::time::Duration;
use std::time::Instant;

use skill_linker::model::Secret;
use skill_linker::services::secret_store::SecretStore;
use skill_linker::services::secret_store::SecretStoreError;
use skill_linker::services::secret_store::StoredSignIn;

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
    match env::var("STORE").unwrap().as_str() {
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
