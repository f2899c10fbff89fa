//! After a story: its secrets are in no file, on no clipboard in the clear, in no address and in no draft.

use std::fs;
use std::path::Path;

use base64::Engine as _;

use crate::stories::person::Person;

/// Closes the window and looks for the secret everywhere, also in the forms it could hide in.
pub(crate) fn leaves_no_trace(person: Person, secret: &str) {
    let forms = forms(secret);
    for text in person.seen_outside() {
        assert_none(&forms, &text, "an address or the clipboard");
    }
    let home = person.close();
    let mut files = 0;
    sweep(home.path(), &mut |path, bytes| {
        files += 1;
        assert_none(&forms, &String::from_utf8_lossy(bytes), &path.display().to_string());
    });
    assert!(files > 0 || !home.path().join("data").exists(), "the sweep saw something");
}

fn forms(secret: &str) -> Vec<String> {
    let mut forms = vec!["Atza|".to_owned(), "Atzr|".to_owned(), "Atza%7C".to_owned()];
    if !secret.is_empty() {
        forms.push(secret.to_owned());
        forms.push(base64::engine::general_purpose::STANDARD.encode(secret));
        forms.push(base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(secret));
        forms.push(url::form_urlencoded::byte_serialize(secret.as_bytes()).collect());
        forms.push(secret.chars().rev().collect());
    }
    forms
}

fn assert_none(forms: &[String], text: &str, place: &str) {
    for form in forms {
        assert!(!text.contains(form.as_str()), "a secret is in {place}");
    }
}

fn sweep(folder: &Path, look: &mut dyn FnMut(&Path, &[u8])) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sweep(&path, look);
        } else {
            look(&path, &fs::read(&path).unwrap());
        }
    }
}

#[test]
#[should_panic(expected = "a secret is in")]
fn the_sweep_finds_a_planted_secret() {
    let secret = "amzn1.oa2-cs.v1.planted";
    let person = Person::new();
    let hidden = base64::engine::general_purpose::STANDARD.encode(secret);
    fs::create_dir(person.home().join("inner")).unwrap();
    fs::write(person.home().join("inner/draft"), format!("x {hidden} y")).unwrap();
    leaves_no_trace(person, secret);
}
