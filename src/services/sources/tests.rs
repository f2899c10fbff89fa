//! Files, folders and archives, sound and hostile.

use std::io::Cursor;
use std::io::Write as _;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const SETTINGS: &str = r#"{"type": "AUTH_CODE", "clientId": "c"}"#;

/// A project of the ASK CLI, and what else lies in such a folder.
const PROJECT: [(&str, &str); 9] = [
    ("accountLinking.json", SETTINGS),
    ("ask-resources.json", "{}"),
    ("lambda/node_modules/x/accountLinking.json", "no"),
    ("lambda/data.json", "{\"name\": \"no\"}"),
    ("lambda/package.json", "no"),
    ("notes.txt", "no"),
    ("skill-package/linking-broken.json", "{]"),
    ("skill-package/interactionModels/custom/en-US.json", "no"),
    ("skill-package/skill.json", "manifest"),
];

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn laid_out(place: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = place.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn names(sources: &Sources) -> Vec<&str> {
    sources.files.iter().map(|source| source.name.as_str()).collect()
}

fn refused(read: Result<Sources, FileError>) -> ArchiveProblem {
    match read {
        Err(FileError::Archive { problem, .. }) => problem,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_is_one_source() {
    let place = tempfile::tempdir().unwrap();
    laid_out(place.path(), &[("a.json", "{}")]);
    let found = read(&place.path().join("a.json")).unwrap();
    assert_eq!((found.kind, names(&found)), (Kind::File, vec!["a.json"]));
    assert_eq!(found.files[0].bytes().unwrap().as_ref(), b"{}");
    assert!(
        found.files[0].path().ends_with("a.json")
            && Path::new(&found.files[0].path()).is_absolute()
    );
    assert_eq!(names(&read_bytes("-", b"{}".to_vec()).unwrap()), ["-"]);
    let large = place.path().join("large.json");
    fs::write(&large, vec![b' '; 1024 * 1024 + 1]).unwrap();
    assert_eq!(read(&large).unwrap().files[0].bytes(), Err(FileError::TooLarge(large.clone())));
    let missing = place.path().join("no.json");
    assert_eq!(read(&missing), Err(FileError::NotThere(missing.clone())));
}

#[test]
fn a_package_gives_the_same_as_a_folder_and_as_a_zip() {
    let place = tempfile::tempdir().unwrap();
    laid_out(place.path(), &PROJECT);
    let entries: Vec<(&str, &[u8])> =
        PROJECT.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let archive = place.path().join("project.zip");
    fs::write(&archive, zipped(&entries)).unwrap();
    for (path, kind) in [(place.path(), Kind::Folder), (&archive, Kind::Archive)] {
        let found = read(path).unwrap();
        assert_eq!(found.kind, kind);
        assert_eq!(names(&found), ["accountLinking.json", "skill-package/linking-broken.json"]);
        for source in &found.files {
            assert!(source.bytes().unwrap().starts_with(b"{"));
            let manifest = found.manifest_of(source).unwrap();
            assert_eq!(manifest.bytes().unwrap().as_ref(), b"manifest");
        }
        assert!(found.files[1].path().contains("skill-package"));
    }
}

#[test]
fn a_project_of_jovo_and_one_inside_an_outer_folder_are_packages_too() {
    for (files, expected) in [
        (
            &["platforms/alexaSkill/accountLinking.json", "platforms/alexaSkill/skill.json"][..],
            &["platforms/alexaSkill/accountLinking.json"][..],
        ),
        (
            &["repo-main/skill-package/skill.json", "repo-main/al.json", "repo-main/a.log"],
            &["repo-main/al.json"],
        ),
        (&[".ask/ask-states.json", "linking.json", "mail.eml"], &["linking.json"]),
    ] {
        let entries: Vec<(&str, &[u8])> =
            files.iter().map(|name| (*name, SETTINGS.as_bytes())).collect();
        let found = read_bytes("x.zip", zipped(&entries)).unwrap();
        assert_eq!(names(&found), expected);
    }
}

#[test]
fn every_file_has_the_manifest_of_its_own_skill() {
    let files: [(&str, &[u8]); 5] = [
        ("a/skill-package/skill.json", b"A"),
        ("a/linking.json", SETTINGS.as_bytes()),
        ("b/skill-package/skill.json", b"B"),
        ("b/linking.json", SETTINGS.as_bytes()),
        ("c/linking.json", b"{}"),
    ];
    let found = read_bytes("x.zip", zipped(&files)).unwrap();
    let manifests: Vec<Option<Vec<u8>>> = found
        .files
        .iter()
        .map(|source| Some(found.manifest_of(source)?.bytes().unwrap().into_owned()))
        .collect();
    assert_eq!(manifests, [Some(b"A".to_vec()), Some(b"B".to_vec()), None]);
}

#[test]
fn a_folder_that_is_no_package_is_a_list() {
    let place = tempfile::tempdir().unwrap();
    laid_out(
        place.path(),
        &[
            ("b.json", ""),
            ("a/x.JSON", ""),
            ("mail.txt", ""),
            ("x.png", ""),
            (".hidden/y.json", ""),
        ],
    );
    let found = read(place.path()).unwrap();
    assert_eq!(names(&found), ["a/x.JSON", "b.json"]);
    assert_eq!(found.unread, []);
    assert_eq!(found.passed, 3);
    assert!(found.manifest_of(&found.files[0]).is_none());
}

#[test]
fn a_folder_or_an_archive_without_settings_is_refused() {
    let place = tempfile::tempdir().unwrap();
    laid_out(place.path(), &[("skill-package/skill.json", "{}"), ("a.json", "{\"name\": \"no\"}")]);
    assert_eq!(read(place.path()), Err(FileError::NoSettings(place.path().to_owned())));
    let found = read_bytes("x", zipped(&[("x.png", b"")]));
    assert_eq!(found, Err(FileError::NoSettings("x".into())));
    assert_eq!(read_bytes("x", zipped(&[])), Err(FileError::NoSettings("x".into())));
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_and_pipes_not_waited_for() {
    use std::os::unix::fs::symlink;
    let place = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    laid_out(outside.path(), &[("secret.json", "{}")]);
    laid_out(place.path(), &[("a.json", "{}")]);
    symlink(outside.path().join("secret.json"), place.path().join("b.json")).unwrap();
    symlink(outside.path(), place.path().join("c")).unwrap();
    symlink(place.path(), place.path().join("round")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(place.path().join("d.json")).status();
    let found = read(place.path()).unwrap();
    assert_eq!(names(&found), ["a.json"]);
    assert_eq!(found.passed, if made.is_ok_and(|status| status.success()) { 4 } else { 3 });
    for link in ["b.json", "c"].map(|name| place.path().join(name)) {
        assert_eq!(read(&link), Err(FileError::Link(link.clone())));
    }
}

#[test]
fn archives_over_a_limit_are_refused() {
    let large = vec![b' '; 1024 * 1024];
    let names: Vec<String> = (0..201).map(|number| format!("{number}.json")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"{}"[..])).collect();
    let nine: Vec<(&str, &[u8])> =
        names[..9].iter().map(|name| (name.as_str(), &large[..])).collect();
    assert_eq!(read_bytes("x", zipped(&many[..200])).unwrap().files.len(), 200);
    assert_eq!(refused(read_bytes("x", zipped(&many))), ArchiveProblem::TooMany);
    assert_eq!(read_bytes("x", zipped(&nine[..8])).unwrap().files.len(), 8);
    assert_eq!(refused(read_bytes("x", zipped(&nine))), ArchiveProblem::TooLarge);
    let one = [&large[..], b" "].concat();
    assert_eq!(
        refused(read_bytes("x", zipped(&[("a.json", &one)]))),
        ArchiveProblem::EntryTooLarge
    );
}

#[test]
fn an_archive_that_lies_about_its_sizes_is_refused() {
    let mut bytes = zipped(&[("a.json", &vec![b' '; 3 * 1024 * 1024])]);
    let honest = u32::try_from(3 * 1024 * 1024).unwrap().to_le_bytes();
    while let Some(at) = bytes.windows(4).position(|four| four == honest) {
        bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    let problem = refused(read_bytes("x", bytes));
    assert!(matches!(problem, ArchiveProblem::EntryTooLarge | ArchiveProblem::Damaged));
}

#[test]
fn an_archive_with_a_password_is_said_to_have_one() {
    let mut bytes = zipped(&[("a.json", b"{}")]);
    for (mark, at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let header = bytes.windows(4).position(|four| four == mark).unwrap();
        bytes[header + at] |= 1;
    }
    assert_eq!(refused(read_bytes("x", bytes)), ArchiveProblem::Locked);
}

#[test]
fn a_broken_archive_is_damaged_wherever_it_is_cut() {
    let whole = zipped(&[("a.json", b"{}"), ("b.json", &[b'x'; 300])]);
    for length in 4..whole.len() {
        assert_eq!(refused(read_bytes("x", whole[..length].to_vec())), ArchiveProblem::Damaged);
    }
    for at in 4..whole.len() {
        let mut bent = whole.clone();
        bent[at] ^= 0x55;
        let _read = read_bytes("x", bent);
    }
    let ends = [&b"PK\x03\x04"[..], &b"PK\x05\x06".repeat(20_000)].concat();
    assert_eq!(refused(read_bytes("x", ends)), ArchiveProblem::Damaged);
    let mut huge = b"PK\x03\x04".to_vec();
    huge.resize(9 * 1024 * 1024, 0);
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("x.zip"), huge).unwrap();
    assert_eq!(refused(read(&place.path().join("x.zip"))), ArchiveProblem::TooLarge);
}

#[test]
fn names_in_an_archive_are_only_shown() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("x.zip");
    let hostile = ["../../up.json", "/etc/abs.json", "c:\\win\\x.json", "a\nb.json"];
    let entries: Vec<(&str, &[u8])> = hostile.iter().map(|name| (*name, &b"{}"[..])).collect();
    fs::write(&path, zipped(&entries)).unwrap();
    let found = read(&path).unwrap();
    assert!(found.files.len() >= 3);
    assert!(found.files.iter().all(|source| source.bytes().unwrap().as_ref() == b"{}"));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn what_is_in_a_file_is_not_printed() {
    let found = read_bytes("-", b"hush".to_vec()).unwrap();
    assert!(!format!("{found:?}").contains("hush") && !format!("{found:?}").contains("104"));
}

#[test]
fn version_control_is_looked_for_above_and_not_further_than_forty_folders() {
    let place = tempfile::tempdir().unwrap();
    let root = place.path().canonicalize().unwrap();
    let around = root.ancestors().count();
    let nested = |levels: usize| root.join(vec!["d"; levels].join("/"));
    fs::create_dir_all(nested(40)).unwrap();
    let source = |folder: &Path| Source::named("a.json".to_owned(), folder.join("a.json"));
    assert!(around < 30, "the folder for temporary files lies too deep for this test");
    assert!(!source(&nested(3)).is_in_git_work_tree());
    fs::create_dir(root.join(".git")).unwrap();
    assert!(source(&root).is_in_git_work_tree());
    assert!(source(&nested(39)).is_in_git_work_tree());
    assert!(!source(&nested(40)).is_in_git_work_tree());
    assert!(!source(&root.join("d/../../elsewhere")).is_in_git_work_tree());
    // Out of an archive, only the archive's own place counts.
    let outside = tempfile::tempdir().unwrap();
    let name = root.join("d/a.json").to_string_lossy().into_owned();
    let inside = |archive: &Path| Source::unpacked(&name, archive, Vec::new());
    assert!(!inside(&outside.path().join("x.zip")).is_in_git_work_tree());
    assert!(inside(&root.join("d/x.zip")).is_in_git_work_tree());
}
