//! What a person prefers, in one small file of JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::services::folder::Folder;
use crate::services::folder::FolderError;

const FILE: &str = "preferences.json";

/// What was kept; the usual when nothing was, or when it cannot be read.
pub fn load<T: Default + DeserializeOwned>(folder: &Folder) -> T {
    let bytes = folder.read(FILE).ok().flatten();
    bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// Keeps the preferences for the next start.
pub fn save<T: Serialize>(folder: &Folder, preferences: &T) -> Result<(), FolderError> {
    let text = serde_json::to_string_pretty(preferences).unwrap_or_default();
    folder.write(FILE, text.as_bytes()).map(|_path| ())
}

/// Forgets them; whether there were any.
pub fn clear(folder: &Folder) -> Result<bool, FolderError> {
    folder.remove(FILE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_junk_is_the_usual() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::new(Some(place.path().join("data")));
        assert!(load::<Vec<u8>>(&folder).is_empty());
        save(&folder, &[1_u8, 2]).unwrap();
        assert_eq!(load::<Vec<u8>>(&folder), [1, 2]);
        folder.write(FILE, b"\xff{").unwrap();
        assert!(load::<Vec<u8>>(&folder).is_empty());
        assert_eq!(clear(&folder), Ok(true));
        assert_eq!(clear(&folder), Ok(false));
    }
}
