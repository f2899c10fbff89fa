//! What is written down around a sending: the intent before it, and the settings that were there. None of it holds
//! a secret.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;
use sha2::Digest as _;
use sha2::Sha256;

use crate::model::CreateIntent;
use crate::model::Intent;
use crate::services::clock;
use crate::services::folder::Folder;
use crate::services::folder::FolderError;

/// How the file of an intent begins.
const INTENT: &str = "intent-";
/// The file of the one skill that is being made.
const CREATION: &str = "creation.json";

/// The folders, in the folder for the data of this program.
#[derive(Clone)]
pub struct Records {
    intents: Folder,
    earlier: Folder,
}

impl Records {
    pub fn new(data: &Folder) -> Self {
        Self { intents: data.inner("intents"), earlier: data.inner("earlier") }
    }

    /// Writes down what is about to be sent, in place of an earlier intent for the same skill.
    pub fn keep_intent(&self, intent: &Intent) -> Result<(), FolderError> {
        let name = format!("{INTENT}{}.json", mark(&intent.skill_id));
        write(&self.intents, &name, intent)
    }

    /// The intents whose outcome nobody learned. One that cannot be read helps nobody and is left out.
    pub fn intents(&self) -> Result<Vec<Intent>, FolderError> {
        let names = self.intents.names()?;
        let settings = names.iter().filter(|name| name.starts_with(INTENT));
        Ok(settings.filter_map(|name| read(&self.intents, name)).collect())
    }

    /// The outcome is known.
    pub fn forget_intent(&self, skill_id: &str) -> Result<(), FolderError> {
        self.intents.remove(&format!("{INTENT}{}.json", mark(skill_id))).map(|_removed| ())
    }

    /// Writes down which skill is being made, in place of what was written down of it before.
    pub fn keep_creation(&self, intent: &CreateIntent) -> Result<(), FolderError> {
        write(&self.intents, CREATION, intent)
    }

    /// The skill whose making was not seen to its end. One that cannot be read helps nobody.
    pub fn creation(&self) -> Option<CreateIntent> {
        read(&self.intents, CREATION)
    }

    /// The skill is made, or was not.
    pub fn forget_creation(&self) -> Result<(), FolderError> {
        self.intents.remove(CREATION).map(|_removed| ())
    }

    /// Keeps the settings that are about to be replaced, as a file of that moment (milliseconds since 1970, UTC).
    pub fn keep_earlier(
        &self,
        skill_id: &str,
        moment: i64,
        settings: &Map<String, Value>,
    ) -> Result<(), FolderError> {
        let name = format!("earlier-{}-{}.json", mark(skill_id), clock::stamp(moment));
        let mut told = settings.clone();
        told.retain(|member, _| member != "clientSecret");
        let kept = json!({
            "skillId": skill_id,
            "stage": "development",
            "time": clock::rfc3339(moment),
            "accountLinkingRequest": told,
        });
        write(&self.earlier, &name, &kept)
    }

    /// The file of the settings that were replaced last, if they were kept.
    pub fn earlier(&self, skill_id: &str) -> Result<Option<Vec<u8>>, FolderError> {
        let beginning = format!("earlier-{}-", mark(skill_id));
        let names = self.earlier.names()?;
        let latest = names.iter().rev().find(|name| name.starts_with(&beginning));
        latest.map_or(Ok(None), |name| self.earlier.read(name))
    }

    /// Removes all of them; how many there were.
    pub fn clear(&self) -> Result<usize, FolderError> {
        let mut removed = 0;
        let kinds =
            [(&self.intents, INTENT), (&self.intents, CREATION), (&self.earlier, "earlier-")];
        for (folder, beginning) in kinds {
            for name in folder.names()?.iter().filter(|name| name.starts_with(beginning)) {
                removed += usize::from(folder.remove(name)?);
            }
        }
        Ok(removed)
    }
}

/// A skill ID as part of a file's name: its first 16 hexadecimal digits of SHA-256, so that no path can hide in it.
fn mark(skill_id: &str) -> String {
    let digits = format!("{:x}", Sha256::digest(skill_id.as_bytes()));
    digits.chars().take(16).collect()
}

fn write<T: Serialize>(folder: &Folder, name: &str, record: &T) -> Result<(), FolderError> {
    let mut text = serde_json::to_string_pretty(record).unwrap_or_default();
    text.push('\n');
    folder.write(name, text.as_bytes()).map(|_path| ())
}

fn read<T: DeserializeOwned>(folder: &Folder, name: &str) -> Option<T> {
    serde_json::from_slice(&folder.read(name).ok()??).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SKILL: &str = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";

    fn settings(text: &str) -> Map<String, Value> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn an_intent_is_there_until_it_is_forgotten() {
        let place = tempfile::tempdir().unwrap();
        let records = Records::new(&Folder::new(Some(place.path().join("data"))));
        assert_eq!(records.intents(), Ok(Vec::new()));
        let intent = Intent { skill_id: SKILL.to_owned(), has_secret: true, ..Intent::default() };
        records.keep_intent(&Intent { has_secret: false, ..intent.clone() }).unwrap();
        records.keep_intent(&intent).unwrap();
        std::fs::write(place.path().join("data/intents/intent-0.json"), "junk").unwrap();
        assert_eq!(records.intents(), Ok(vec![intent]));
        records.forget_intent(SKILL).unwrap();
        records.forget_intent(SKILL).unwrap();
        assert_eq!(records.intents(), Ok(Vec::new()));
        assert_eq!(records.clear(), Ok(1));
    }

    #[test]
    fn a_skill_that_is_being_made_is_no_intent_to_send() {
        let place = tempfile::tempdir().unwrap();
        let records = Records::new(&Folder::new(Some(place.path().join("data"))));
        assert_eq!(records.creation(), None);
        let intent = CreateIntent { vendor_id: "M1".to_owned(), ..CreateIntent::default() };
        records.keep_creation(&intent).unwrap();
        assert_eq!(records.creation(), Some(intent.clone()));
        assert_eq!(records.intents(), Ok(Vec::new()));
        records.forget_creation().unwrap();
        assert_eq!(records.creation(), None);
        records.keep_creation(&intent).unwrap();
        assert_eq!(records.clear(), Ok(1));
    }

    #[test]
    fn the_latest_earlier_settings_come_back_without_a_secret() {
        let place = tempfile::tempdir().unwrap();
        let records = Records::new(&Folder::new(Some(place.path().join("data"))));
        assert_eq!(records.earlier(SKILL), Ok(None));
        let old = settings(r#"{"clientId": "old"}"#);
        let new = settings(r#"{"clientId": "new", "clientSecret": "s3cret"}"#);
        records.keep_earlier(SKILL, 1_769_904_000_001, &new).unwrap();
        records.keep_earlier(SKILL, 1_769_904_000_000, &old).unwrap();
        records.keep_earlier("another", 1_769_904_000_002, &old).unwrap();
        let earlier = records.earlier(SKILL).unwrap().unwrap();
        let kept: Value = serde_json::from_slice(&earlier).unwrap();
        assert_eq!(kept["time"], "2026-02-01T00:00:00.001Z");
        assert_eq!(kept["accountLinkingRequest"], json!({"clientId": "new"}));
        let imported = crate::import::read(&earlier).unwrap();
        assert_eq!(imported.settings.client_id, "new");
        assert_eq!(records.clear(), Ok(3));
        assert_eq!(records.earlier(SKILL), Ok(None));
    }

    #[test]
    fn no_path_hides_in_a_name() {
        for skill_id in ["../../etc", "C:\\x", "a\0b", "", "CON"] {
            assert!(mark(skill_id).bytes().all(|b| b.is_ascii_hexdigit()), "{skill_id:?}");
        }
    }
}
