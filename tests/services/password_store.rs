//! The system's password store where there is none.
#![expect(clippy::print_stdout, reason = "the child tells its parent")]

use std::process::Command;
use std::time::Duration;

use skill_linker::services::secret_store::SecretStore;
use skill_linker::services::secret_store::SecretStoreError;
use tokio::time::timeout;

/// Set in the child, which has no bus to find a store on.
const CHILD: &str = "SKILL_LINKER_TEST_NO_BUS";

#[tokio::test]
async fn says_what_the_store_answers() {
    if std::env::var_os(CHILD).is_none() {
        return;
    }
    let answer = timeout(Duration::from_secs(10), SecretStore::System.load()).await.unwrap();
    println!(
        "\nstore: {}",
        answer.err().map_or("works", |error| match error {
            SecretStoreError::Absent => "absent",
            SecretStoreError::Locked
            | SecretStoreError::Refused
            | SecretStoreError::Slow
            | SecretStoreError::Strange => "something else",
        })
    );
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_bus_the_store_is_absent() {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["services::password_store::says_what_the_store_answers", "--exact", "--nocapture"])
        .env(CHILD, "1")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env("XDG_RUNTIME_DIR", "/nonexistent")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("\nstore: absent"), "{said}");
}
