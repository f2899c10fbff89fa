//! Asking the addresses and rehearsing at step 7: pictures of every state, and what strangers' text may do there.

use egui_kittest::kittest::Queryable as _;

use super::asked_states::asked;
use super::asked_states::own;
use super::window;
use crate::support;

#[test]
fn every_state_of_asking_is_drawn() {
    let all = [((1180.0, 780.0), ""), ((800.0, 600.0), "-800x600"), ((450.0, 450.0), "-450x450")];
    // Drawing takes long: the smaller windows and the dark are drawn when somebody means to look at them.
    let is_meant = std::env::var_os("ALL_SHOTS").is_some();
    let sizes = if is_meant { &all[..] } else { &all[..1] };
    let looks: &[(bool, &str)] =
        if is_meant { &[(false, "light"), (true, "dark")] } else { &[(false, "light")] };
    let mut harness = window::open(own(), (1180.0, 780.0), false);
    for (size, in_words) in sizes {
        for (dark, look) in looks {
            for (name, session) in asked() {
                window::swap(&mut harness, session, *size, *dark);
                support::shot(&harness, &format!("{name}{in_words}-{look}"));
            }
        }
    }
}

fn shown(name: &str, press: &[&str]) -> String {
    let session = asked().into_iter().find(|(known, _)| *known == name).unwrap().1;
    let mut harness = window::open(session, (1180.0, 2400.0), false);
    for label in press {
        harness.get_by_label(label).click();
        harness.run();
    }
    support::shot(&harness, &format!("{name}-exchange-light"));
    format!("{:?}", harness.root())
}

#[test]
fn a_strangers_words_are_shown_as_words() {
    let shown = shown("ask-failed", &["Sign-in page, back to Europe and India"]);
    assert!(shown.contains("<script>alert(1)</script> ⟨U+202E⟩"), "{shown}");
    assert!(!shown.contains('\u{202e}') && !shown.contains('\u{1b}'));
}

#[test]
fn tokens_are_shown_by_their_length_however_short() {
    let shown =
        shown("rehearse-finished", &["The way back from the sign-in", "The code for tokens"]);
    for hidden in ["a-token-that-is-long-enough", "\"short\"", "c0de", "not-a-real-one"] {
        assert!(!shown.contains(hidden), "{hidden}");
    }
    assert!(shown.contains("••••••••(27)") && shown.contains("••••••••(5)"), "{shown}");
}

#[test]
fn whoever_practises_is_told_before_that_their_own_server_is_really_asked() {
    let session = asked().into_iter().find(|(name, _)| *name == "rehearse-choosing").unwrap().1;
    let harness = window::open(session, (1180.0, 2400.0), false);
    let told = harness.query_all_by_label_contains("This server is not part of the practice");
    assert_eq!(told.count(), 2);
}

#[test]
fn whoever_has_a_server_at_home_reads_what_to_do() {
    for (name, words) in [
        ("ask-at-home", "127.0.0.1 is known to your own network alone. Tick"),
        ("ask-at-home-down", "Address found: problem, 0 of 1"),
        ("ask-at-home-untrusted", "Is the authority your own? Have this computer trust it"),
    ] {
        let shown = shown(name, &[]);
        assert!(shown.contains(words), "{shown}");
    }
}

#[test]
fn what_opens_under_the_stations_comes_into_sight() {
    let (size, session) = ((450.0, 450.0), own());
    let mut harness = window::open(session, size, false);
    harness.get_by_label("Rehearse with a sign-in…").click();
    harness.run();
    let place = harness.get_by_label("Rehearse the link").rect();
    assert!(place.top() > 0.0 && place.bottom() < size.1 - 100.0, "{place:?}");
    let lead = harness.get_by_label_contains("You sign in, and we do what Alexa does").rect();
    assert!(lead.bottom() < size.1, "{lead:?}");
}
