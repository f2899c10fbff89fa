//! Files that a person names, on failing disks.

use std::fs;
use std::sync::atomic::Ordering;

use skill_linker::services::files;

use super::faulty_disk::ERRORS;
use super::faulty_disk::FaultyDisk;

#[test]
fn whatever_fails_the_file_is_whole_and_nothing_lies_about() {
    for fails_at in 0..5 {
        for error in ERRORS {
            let place = tempfile::tempdir().unwrap();
            let path = place.path().join("settings.json");
            files::save(&path, b"old and long").unwrap();
            let disk = FaultyDisk::failing(fails_at, error, false);
            let saved = files::save_on(&disk, &path, b"new");
            assert!(saved.is_err() && disk.done.load(Ordering::SeqCst) > fails_at);
            assert!(!saved.unwrap_err().text().is_empty());
            let kept = fs::read(&path).unwrap();
            assert!(kept == b"old and long" || kept == b"new", "{kept:?}");
            assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
            files::save(&path, b"newer").unwrap();
            assert_eq!(fs::read(&path).unwrap(), b"newer");
        }
    }
}
