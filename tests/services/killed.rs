//! A real program, killed while it saves.
#![expect(clippy::print_stdout, reason = "the child tells its parent")]

use std::io::BufRead as _;
use std::io::BufReader;
use std::process::Command;
use std::process::Stdio;

use skill_linker::model::Draft;
use skill_linker::services::drafts::Drafts;
use skill_linker::services::folder::Folder;

/// Where the child saves; without it the child has nothing to do.
const PLACE: &str = "SKILL_LINKER_TEST_DRAFTS";

fn drafts(place: &str) -> Drafts {
    Drafts::new(Folder::new(Some(place.into())))
}

/// The child: saves for as long as it lives, and says each time what is on disk by now.
#[test]
fn saves_until_it_is_killed() {
    let Ok(place) = std::env::var(PLACE) else { return };
    let drafts = drafts(&place);
    let first = drafts.list().unwrap().entries.into_iter().next();
    let (mut hold, mut number) = match first {
        Some(entry) => (drafts.open(&entry.id).unwrap().hold, entry.draft.saved_at),
        None => (drafts.start(), 0),
    };
    // An end, in case nobody kills it.
    for _ in 0..100_000 {
        number += 1;
        let text = "x".repeat(usize::try_from(number % 5000).unwrap());
        let draft = Draft { saved_at: number, profile_description: text, ..Draft::default() };
        hold.save(&draft).unwrap();
        println!("\nsaved {number}");
    }
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_draft() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("drafts").to_str().unwrap().to_owned();
    for round in 1..=20 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["services::killed::saves_until_it_is_killed", "--exact", "--nocapture"])
            .env(PLACE, &folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said: Vec<i64> = lines
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("saved ")?.parse().ok())
            .take(round)
            .collect();
        child.kill().unwrap();
        child.wait().unwrap();
        let newest = *said.last().expect("the child saved something");
        let list = drafts(&folder).list().unwrap();
        assert_eq!((list.entries.len(), list.unreadable), (1, 0));
        let entry = &list.entries[0];
        assert!(!entry.in_use, "the lock went with the program");
        assert!(entry.draft.saved_at >= newest, "{} after {newest}", entry.draft.saved_at);
        let expected = usize::try_from(entry.draft.saved_at % 5000).unwrap();
        assert_eq!(entry.draft.profile_description.len(), expected);
        let litter = std::fs::read_dir(&folder).unwrap().any(|entry| {
            entry.unwrap().path().extension().is_some_and(|extension| extension == "new")
        });
        assert!(!litter);
    }
}
