//! Drafts on real folders and on failing disks.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use skill_linker::model::Draft;
use skill_linker::services::drafts::Access;
use skill_linker::services::drafts::DraftError;
use skill_linker::services::drafts::DraftId;
use skill_linker::services::drafts::Drafts;
use skill_linker::services::folder::Folder;
use skill_linker::services::folder::FolderError;
use tempfile::TempDir;

use super::faulty_disk::ERRORS;
use super::faulty_disk::FaultyDisk;

fn drafts(place: &TempDir) -> Drafts {
    Drafts::new(Folder::new(Some(place.path().join("drafts"))))
}

fn draft(saved_at: i64, skill_id: &str) -> Draft {
    Draft { saved_at, skill_id: skill_id.to_owned(), step: 4, ..Draft::default() }
}

fn files(place: &TempDir) -> Vec<PathBuf> {
    let folder = place.path().join("drafts");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
        .unwrap_or_default();
    files.sort();
    files
}

/// The file of the one draft there is: neither its copy nor its lock.
fn current(place: &TempDir) -> PathBuf {
    let is_current = |path: &&PathBuf| {
        let is_whole_name =
            path.file_stem().is_some_and(|stem| !stem.to_str().unwrap().contains('.'));
        is_whole_name && path.extension().is_some_and(|extension| extension == "json")
    };
    files(place).iter().find(is_current).unwrap().clone()
}

/// The ID of a draft that was saved, and is no longer open.
fn saved_once(drafts: &Drafts) -> DraftId {
    let mut open = drafts.start();
    open.save(&draft(1, "a")).unwrap();
    open.id().clone()
}

#[test]
fn drafts_are_listed_newest_first_and_carried_on_with() {
    let place = tempfile::tempdir().unwrap();
    let drafts = drafts(&place);
    assert!(drafts.list().unwrap().entries.is_empty());
    for (saved_at, skill) in [(2, "b"), (3, "c"), (1, "a")] {
        drafts.start().save(&draft(saved_at, skill)).unwrap();
    }
    let list = drafts.list().unwrap();
    let skills: Vec<&str> = list.entries.iter().map(|e| e.draft.skill_id.as_str()).collect();
    assert_eq!(skills, ["c", "b", "a"]);
    let mut opened = drafts.open(&list.entries[1].id).unwrap();
    assert_eq!((opened.draft, opened.hold.access()), (draft(2, "b"), Access::Write));
    opened.hold.save(&draft(9, "b")).unwrap();
    assert_eq!(drafts.list().unwrap().entries[0].draft, draft(9, "b"));
}

#[test]
fn a_second_window_may_look_but_not_save() {
    let place = tempfile::tempdir().unwrap();
    let (here, there) = (drafts(&place), drafts(&place));
    let mut first = here.start();
    first.save(&draft(1, "a")).unwrap();
    let entry = there.list().unwrap().entries.remove(0);
    assert!(entry.in_use);
    let mut second = there.open(&entry.id).unwrap();
    assert_eq!(second.hold.access(), Access::InUse);
    assert_eq!(second.hold.save(&draft(2, "mine")), Err(DraftError::InUse));
    assert_eq!(there.delete(&entry.id), Err(DraftError::InUse));
    assert_eq!(there.clear().unwrap().in_use, 1);
    first.save(&draft(3, "a")).unwrap();
    drop(first);
    assert_eq!(second.hold.access(), Access::InUse, "what was opened to be read stays so");
    drop(second);
    let third = there.open(&entry.id).unwrap();
    assert_eq!((third.draft, third.hold.access()), (draft(3, "a"), Access::Write));
}

#[test]
fn deleting_leaves_nothing_behind() {
    let place = tempfile::tempdir().unwrap();
    let drafts = drafts(&place);
    for number in 0..3 {
        let mut open = drafts.start();
        open.save(&draft(number, "a")).unwrap();
        open.save(&draft(number, "a")).unwrap();
    }
    let id = drafts.list().unwrap().entries.remove(0).id;
    drafts.delete(&id).unwrap();
    assert!(matches!(drafts.open(&id), Err(DraftError::Gone)));
    fs::write(place.path().join("drafts/notes.txt"), "not ours").unwrap();
    assert_eq!(drafts.clear().unwrap().removed, 2);
    assert!(drafts.list().unwrap().entries.is_empty());
    assert_eq!(files(&place), [place.path().join("drafts/notes.txt")]);
}

#[test]
fn a_damaged_draft_is_kept_aside_and_the_last_good_copy_opened() {
    for damage in [&b""[..], b"{}", &[0; 4096], &vec![b'x'; 1024 * 1024]] {
        let place = tempfile::tempdir().unwrap();
        let drafts = drafts(&place);
        let mut open = drafts.start();
        open.save(&draft(1, "a")).unwrap();
        open.save(&draft(2, "a")).unwrap();
        let id = open.id().clone();
        drop(open);
        fs::write(current(&place), damage).unwrap();
        assert_eq!(drafts.list().unwrap().entries[0].draft, draft(1, "a"));
        let mut opened = drafts.open(&id).unwrap();
        assert_eq!(opened.draft, draft(1, "a"));
        assert_eq!(fs::read(opened.recovered.unwrap()).unwrap(), damage);
        opened.hold.save(&draft(3, "a")).unwrap();
        drop(opened.hold);
        assert_eq!(drafts.open(&id).unwrap().draft, draft(3, "a"));
    }
}

#[test]
fn without_a_good_copy_the_damage_is_told_and_kept() {
    let place = tempfile::tempdir().unwrap();
    let drafts = drafts(&place);
    let id = saved_once(&drafts);
    fs::write(current(&place), "junk").unwrap();
    assert_eq!(drafts.list().unwrap().unreadable, 1);
    let Err(DraftError::Damaged(aside)) = drafts.open(&id) else { panic!("not damaged") };
    assert_eq!(fs::read(aside).unwrap(), b"junk");
    assert_eq!(drafts.list().unwrap().unreadable, 1);
}

#[test]
fn a_newer_version_is_left_alone() {
    let place = tempfile::tempdir().unwrap();
    let drafts = drafts(&place);
    let id = saved_once(&drafts);
    let body = "{\"step\": 7}\n";
    let newer = format!("skill-linker-draft 2 {} {}\n{body}", body.len(), checksum(2, body));
    fs::write(current(&place), &newer).unwrap();
    let mut opened = drafts.open(&id).unwrap();
    assert_eq!((opened.draft.step, opened.hold.access()), (7, Access::Newer));
    assert_eq!(opened.hold.save(&draft(2, "a")), Err(DraftError::Newer));
    assert_eq!(fs::read_to_string(current(&place)).unwrap(), newer);
}

fn checksum(version: u32, body: &str) -> String {
    use sha2::Digest as _;
    let mut hash = sha2::Sha256::new();
    hash.update(version.to_be_bytes());
    hash.update(body.as_bytes());
    format!("{:x}", hash.finalize())
}

/// What a draft may be after a save that went wrong: whole and old, or whole and new.
fn is_old_or_new(place: &TempDir, id: &DraftId, old: Option<&Draft>, new: &Draft) {
    match drafts(place).open(id) {
        Ok(opened) => {
            assert!(Some(&opened.draft) == old || opened.draft == *new, "{:?}", opened.draft);
            assert_eq!(opened.hold.access(), Access::Write);
        }
        Err(error) => assert!(old.is_none() && matches!(error, DraftError::Gone), "{error}"),
    }
}

#[test]
fn whatever_fails_the_draft_is_whole() {
    for earlier_saves in 0..3 {
        let mut faults = 0;
        for fails_at in 0.. {
            let mut has_failed = false;
            for error in ERRORS {
                for is_killed in [false, true] {
                    has_failed |= save_on_faulty_disk(earlier_saves, fails_at, error, is_killed);
                    faults += 1;
                }
            }
            if !has_failed {
                break;
            }
        }
        assert!(faults > 80, "only {faults} faults were tried");
    }
}

/// Whether the save came as far as the operation that fails.
fn save_on_faulty_disk(
    earlier_saves: usize,
    fails_at: usize,
    error: std::io::ErrorKind,
    is_killed: bool,
) -> bool {
    let place = tempfile::tempdir().unwrap();
    let mut open = drafts(&place).start();
    let id = open.id().clone();
    let old = draft(1, "old");
    for _ in 0..earlier_saves {
        open.save(&old).unwrap();
    }
    drop(open);
    let old = (earlier_saves > 0).then_some(&old);
    let disk = Arc::new(FaultyDisk::failing(fails_at, error, is_killed));
    let faulty = Drafts::new(
        Folder::new(Some(place.path().join("drafts"))).on(Arc::<FaultyDisk>::clone(&disk)),
    );
    let new = draft(2, "new");
    let mut hold = if old.is_some() { faulty.open(&id).unwrap().hold } else { faulty.start() };
    let id = hold.id().clone();
    let saved = hold.save(&new);
    let has_failed = disk.done.load(Ordering::SeqCst) > fails_at;
    assert_eq!(saved.is_err(), has_failed, "{fails_at} {error}");
    if !is_killed && saved.is_err() {
        // Nothing is lost: the same save works once the disk does.
        hold.save(&new).unwrap();
    }
    drop(hold);
    is_old_or_new(&place, &id, old, &new);
    drafts(&place).list().unwrap();
    let litter = files(&place).iter().any(|path| path.extension().is_some_and(|e| e == "new"));
    assert!(!litter, "{:?}", files(&place));
    has_failed
}

#[test]
fn a_disk_that_refuses_has_its_words() {
    let cases = [
        (std::io::ErrorKind::StorageFull, FolderError::Full),
        (std::io::ErrorKind::QuotaExceeded, FolderError::Full),
    ];
    let place = tempfile::tempdir().unwrap();
    let on = |disk: FaultyDisk| {
        Drafts::new(Folder::new(Some(place.path().join("drafts"))).on(Arc::new(disk)))
    };
    for (error, told) in cases {
        let saved = on(FaultyDisk::failing(0, error, true)).start().save(&draft(1, "a"));
        assert_eq!(saved, Err(DraftError::Folder(told)));
    }
    let read_only = FaultyDisk::failing(0, std::io::ErrorKind::ReadOnlyFilesystem, true);
    let saved = on(read_only).start().save(&draft(1, "a")).unwrap_err();
    assert!(matches!(saved, DraftError::Folder(FolderError::NotAllowed(_))));
    assert!(saved.text().contains("may not be written"), "{}", saved.text());
    on(FaultyDisk::sound()).start().save(&draft(1, "a")).unwrap();
}

#[test]
fn without_a_home_nothing_is_kept_and_it_says_so() {
    let drafts = Drafts::new(Folder::new(None));
    let no_home = Err(DraftError::Folder(FolderError::NoHome));
    assert_eq!(drafts.start().save(&draft(1, "a")), no_home);
    assert_eq!(drafts.list(), Err(FolderError::NoHome));
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("file"), "").unwrap();
    let below_a_file = Drafts::new(Folder::new(Some(place.path().join("file/drafts"))));
    assert!(matches!(below_a_file.start().save(&draft(1, "a")), Err(DraftError::Folder(_))));
    let long = Drafts::new(Folder::new(Some(place.path().join("x".repeat(4096)))));
    assert!(matches!(long.start().save(&draft(1, "a")), Err(DraftError::Folder(_))));
}

#[test]
fn no_secret_gets_into_a_draft() {
    let place = tempfile::tempdir().unwrap();
    let secret = format!("amzn1.oa2-cs.v1.{}", "0a".repeat(32));
    let mut kept = draft(1, "a");
    kept.settings.client_id.clone_from(&secret);
    kept.pasted_back = format!("Client Secret\n{secret}\n");
    kept.settings.scopes = vec!["profile".to_owned(), "0A".repeat(32)];
    kept.settings.other.insert("clientSecret".to_owned(), "plain-words".into());
    let mut open = drafts(&place).start();
    open.save(&kept).unwrap();
    open.save(&kept).unwrap();
    for path in files(&place) {
        let text = fs::read_to_string(&path).unwrap();
        for mark in [secret.as_str(), "0A0A", "plain-words"] {
            assert!(!text.contains(mark), "{mark} in {}", path.display());
        }
    }
}

/// Any bytes at all as the files of a draft.
#[test]
fn any_file_is_survived() {
    let place = tempfile::tempdir().unwrap();
    let drafts = drafts(&place);
    let id = saved_once(&drafts);
    let path = current(&place);
    fs::write(&path, vec![b'x'; 2 * 1024 * 1024]).unwrap();
    assert!(matches!(drafts.open(&id), Err(DraftError::Folder(FolderError::TooLarge(_)))));
    assert_eq!(drafts.list().unwrap().unreadable, 1);
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(matches!(drafts.open(&id), Err(DraftError::Folder(FolderError::Strange(_)))));
    assert_eq!(drafts.list().unwrap().unreadable, 1);
    #[cfg(unix)]
    {
        fs::remove_dir(&path).unwrap();
        std::os::unix::fs::symlink(Path::new("/dev/zero"), &path).unwrap();
        assert!(matches!(drafts.open(&id), Err(DraftError::Folder(FolderError::Strange(_)))));
    }
}
