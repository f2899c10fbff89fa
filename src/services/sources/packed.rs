//! Configurations that were made up, laid out as a folder and packed as a zip, and read back.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::io::Write as _;
use std::path::Path;

use proptest::prelude::*;
use zip::CompressionMethod;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::model::AccountLinking;
use crate::model::write_request;

const FOLDERS: [&str; 5] = ["", "skill-package/", "platforms/alexaSkill/", "a b/ä/", ".ask/"];
/// What else lies in a project. None of it holds settings.
const OTHERS: [&str; 6] = [
    "ask-resources.json",
    "lambda/index.js",
    "node_modules/x/link.json",
    "package.json",
    "skill-package/interactionModels/custom/en-US.json",
    "skill-package/skill.json",
];

fn settings() -> impl Strategy<Value = AccountLinking> {
    let text = "\\PC{1,40}";
    (text, text, prop::collection::vec(text, 0..5), any::<Option<bool>>()).prop_map(
        |(client_id, authorization_url, scopes, skip_on_enablement)| AccountLinking {
            grant_type: "AUTH_CODE".to_owned(),
            client_id,
            authorization_url,
            scopes,
            skip_on_enablement,
            ..AccountLinking::default()
        },
    )
}

/// Each configuration under its name.
fn configurations() -> impl Strategy<Value = BTreeMap<String, AccountLinking>> {
    let name = (prop::sample::select(&FOLDERS), "[a-z0-9ä_-]{1,12}", "(json|jsonc)");
    let name = name.prop_map(|(folder, stem, extension)| format!("{folder}{stem}.{extension}"));
    let is_taken =
        |name: &String| OTHERS.contains(&name.as_str()) || !names::may_hold_settings(name);
    let name = name.prop_map(move |name| if is_taken(&name) { "a.json".to_owned() } else { name });
    prop::collection::btree_map(name, settings(), 1..5)
}

fn packed(files: &BTreeMap<String, String>, method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn laid_out(files: &BTreeMap<String, String>, place: &Path) {
    for (name, text) in files {
        let path = place.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// What was read, by name.
fn read_back(sources: &Sources) -> BTreeMap<String, AccountLinking> {
    let read = |source: &Source| import::read(&source.bytes().unwrap()).unwrap().settings;
    sources.files.iter().map(|source| (source.name.clone(), read(source))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_packed_is_read_back_from_a_zip_and_from_a_folder(
        configurations in configurations(),
        others in prop::sample::subsequence(&OTHERS, 0..=OTHERS.len()),
        is_small in any::<bool>(),
    ) {
        let written = configurations.iter().map(|(name, one)| (name.clone(), write_request(one, "")));
        let others = others.into_iter().map(|name| (name.to_owned(), "{}".to_owned()));
        let files: BTreeMap<String, String> = written.chain(others).collect();
        let method = if is_small { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let place = tempfile::tempdir().unwrap();
        laid_out(&files, place.path());
        let archive = read_bytes("x.zip", packed(&files, method)).unwrap();
        let folder = read(place.path()).unwrap();
        for found in [&archive, &folder] {
            prop_assert_eq!(&read_back(found), &configurations);
            let has_manifest = files.contains_key("skill-package/skill.json");
            for source in &found.files {
                prop_assert_eq!(found.manifest_of(source).is_some(), has_manifest);
            }
        }
    }
}
