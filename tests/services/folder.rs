//! Who may look into our folder.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::fs::symlink;
use std::path::Path;

use skill_linker::services::folder::Folder;
use skill_linker::services::folder::FolderError;

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().permissions().mode() & 0o777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
#[cfg(target_os = "linux")]
fn what_is_written_is_ours_alone_even_without_a_mask() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(Some(place.path().join("a/b"))).inner("c");
    let before = rustix::process::umask(rustix::fs::Mode::empty());
    let written = folder.write("file", b"x");
    let lock = folder.open_lock("lock");
    rustix::process::umask(before);
    assert_eq!(mode(&written.unwrap()), 0o600);
    lock.unwrap();
    assert_eq!(mode(&place.path().join("a/b/c/lock")), 0o600);
    for made in ["a", "a/b", "a/b/c"] {
        assert_eq!(mode(&place.path().join(made)), 0o700, "{made}");
    }
}

#[test]
fn what_was_open_to_others_is_closed() {
    let place = tempfile::tempdir().unwrap();
    let base = place.path().join("ours");
    let folder = Folder::new(Some(base.clone())).inner("inner");
    let file = folder.write("file", b"x").unwrap();
    for path in [&base, &base.join("inner"), &file] {
        set_mode(path, 0o777);
    }
    assert_eq!(folder.read("file").unwrap().unwrap(), b"x");
    assert_eq!((mode(&base), mode(&base.join("inner"))), (0o700, 0o700));
    assert_eq!(mode(&file) & 0o077, 0);
}

#[test]
fn links_are_refused() {
    let place = tempfile::tempdir().unwrap();
    let elsewhere = place.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("file"), "theirs").unwrap();
    let link = place.path().join("link");
    symlink(&elsewhere, &link).unwrap();
    let strange = FolderError::Strange(link.clone());
    for folder in [Folder::new(Some(link.clone())), Folder::new(Some(link.clone())).inner("in")] {
        assert_eq!(folder.write("file", b"x"), Err(strange.clone()));
        assert_eq!(folder.read("file"), Err(strange.clone()));
        assert_eq!(folder.names(), Err(strange.clone()));
    }
    assert_eq!(fs::read(elsewhere.join("file")).unwrap(), b"theirs");

    let folder = Folder::new(Some(place.path().join("ours")));
    folder.write("other", b"x").unwrap();
    symlink(elsewhere.join("file"), place.path().join("ours/file")).unwrap();
    let refused = folder.read("file");
    assert!(matches!(refused, Err(FolderError::Strange(_))));
    folder.write("file", b"mine").unwrap();
    assert_eq!(fs::read(elsewhere.join("file")).unwrap(), b"theirs", "a link is replaced");
    symlink(elsewhere.join("file"), place.path().join("ours/next.new")).unwrap();
    folder.write("next", b"mine").unwrap();
    assert_eq!(fs::read(elsewhere.join("file")).unwrap(), b"theirs");
    symlink(elsewhere.join("file"), place.path().join("ours/lock")).unwrap();
    assert!(matches!(folder.open_lock("lock"), Err(FolderError::Strange(_))));
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_of_somebody_else_is_refused() {
    let place = tempfile::tempdir().unwrap();
    let theirs = if rustix::process::geteuid().is_root() {
        let theirs = place.path().join("theirs");
        fs::create_dir(&theirs).unwrap();
        std::os::unix::fs::chown(&theirs, Some(4711), None).unwrap();
        theirs
    } else {
        Path::new("/usr").to_owned()
    };
    let folder = Folder::new(Some(theirs.clone()));
    assert_eq!(folder.write("file", b"x"), Err(FolderError::Foreign(theirs.clone())));
    assert_eq!(folder.read("file"), Err(FolderError::Foreign(theirs)));
}
