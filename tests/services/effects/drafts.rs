//! Drafts saved by themselves, on disks that refuse.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use skill_linker::effects::Effects;
use skill_linker::effects::World;
use skill_linker::model::Intent;
use skill_linker::model::Secret;
use skill_linker::push;
use skill_linker::services::drafts::Access;
use skill_linker::services::drafts::DraftError;
use skill_linker::services::folder::Folder;
use skill_linker::services::folder::FolderError;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Preferences;
use skill_linker::session::Session;
use skill_linker::wizard;
use tempfile::TempDir;

use super::Window;
use super::draft;
use super::saved;
use super::world;
use crate::services::faulty_disk::FaultyDisk;

#[test]
fn the_newest_of_several_drafts_is_saved_by_itself() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(world(place.path()));
    for skill in ["a", "ab", "abc"] {
        window.perform(Effect::SaveDraft(draft(skill)));
    }
    let time = window.wait(saved).unwrap();
    assert!(time > 1_600_000_000_000);
    let list = window.list();
    assert_eq!(list.entries.len(), 1);
    assert_eq!(list.entries[0].draft.skill_id, "abc");
    assert_eq!(list.entries[0].draft.saved_at, time);
    let woken = Arc::clone(&window.woken);
    drop(window);
    assert_eq!(woken.load(Ordering::SeqCst), 2, "each message wakes the window");
}

#[test]
fn closing_the_window_saves_what_was_typed_last() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(world(place.path()));
    window.perform(Effect::SaveDraft(draft("last")));
    drop(window);
    let mut window = Window::new(world(place.path()));
    let list = window.list();
    assert_eq!(list.entries[0].draft.skill_id, "last");
    assert!(!list.entries[0].in_use);
}

#[test]
fn another_set_up_is_another_draft_and_an_old_one_can_be_opened() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(world(place.path()));
    window.perform(Effect::SaveDraft(draft("one")));
    window.perform(Effect::StartDraft);
    window.perform(Effect::SaveDraft(draft("two")));
    let list = window.list();
    let skills: Vec<&str> = list.entries.iter().map(|e| e.draft.skill_id.as_str()).collect();
    assert_eq!(skills.len(), 2);
    let one = list.entries.iter().find(|entry| entry.draft.skill_id == "one").unwrap();
    window.perform(Effect::OpenDraft(one.id.clone()));
    let opened = window.wait(|message| match message {
        Message::DraftOpened(opened) => Some(opened),
        _ => None,
    });
    assert_eq!((opened.draft.skill_id.as_str(), opened.access), ("one", Access::Write));

    let mut second = Window::new(world(place.path()));
    second.perform(Effect::OpenDraft(one.id.clone()));
    let opened = second.wait(|message| match message {
        Message::DraftOpened(opened) => Some(opened),
        _ => None,
    });
    assert_eq!(opened.access, Access::InUse);
    second.perform(Effect::SaveDraft(draft("mine")));
    assert_eq!(second.wait(saved), Err(DraftError::InUse));

    window.perform(Effect::DeleteDraft(one.id.clone()));
    let left = window.wait(|message| match message {
        Message::DraftsListed(list) => Some(list.entries.len()),
        _ => None,
    });
    assert_eq!(left, 1);
}

#[test]
fn a_save_that_failed_is_told_kept_and_done_in_the_end() {
    let place = TempDir::new().unwrap();
    // The first write is refused at its first operation; everything after it works.
    let disk = FaultyDisk::failing(0, std::io::ErrorKind::StorageFull, false);
    let broken = world(place.path());
    let data = broken.data.clone().on(Arc::new(disk));
    let mut window = Window::new(World { data, ..broken });
    window.perform(Effect::SaveDraft(draft("kept")));
    assert_eq!(window.wait(saved), Err(DraftError::Folder(FolderError::Full)));
    window.wait(saved).expect("it is tried again by itself");
    assert_eq!(window.list().entries[0].draft.skill_id, "kept");
}

#[test]
fn a_draft_that_the_disk_refused_is_not_lost_to_the_next_set_up() {
    let place = TempDir::new().unwrap();
    let disk = FaultyDisk::failing(0, std::io::ErrorKind::StorageFull, false);
    let broken = world(place.path());
    let data = broken.data.clone().on(Arc::new(disk));
    let mut window = Window::new(World { data, ..broken });
    window.perform(Effect::SaveDraft(draft("first")));
    window.perform(Effect::StartDraft);
    assert_eq!(window.wait(saved), Err(DraftError::Folder(FolderError::Full)));
    window.perform(Effect::SaveDraft(draft("second")));
    let list = window.list();
    let mut skills: Vec<&str> = list.entries.iter().map(|e| e.draft.skill_id.as_str()).collect();
    skills.sort_unstable();
    assert_eq!(skills, ["first", "second"]);
}

#[test]
fn without_a_home_everything_goes_on_and_is_told() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(World { data: Folder::new(None), ..world(place.path()) });
    window.perform(Effect::SaveDraft(draft("a")));
    assert_eq!(window.wait(saved), Err(DraftError::Folder(FolderError::NoHome)));
    window.perform(Effect::SavePreferences(Preferences::default()));
    assert_eq!(window.effects.preferences(), Preferences::default());
    window.effects.start();
    let intent = Intent { skill_id: "s".to_owned(), ..Intent::default() };
    let keep = push::Effect::Keep { id: 4, intent, earlier: None };
    window.perform(Effect::Push(keep, Secret::default()));
    let kept = window.wait(|message| match message {
        Message::Push(push::Message::Kept { id, intent_kept, .. }) => Some((id, intent_kept)),
        _ => None,
    });
    assert_eq!(kept, (4, false));
}

#[test]
fn a_panic_of_the_window_still_saves_what_was_typed() {
    let place = TempDir::new().unwrap();
    let world_there = world(place.path());
    let window = move || {
        let (effects, _messages) = Effects::new(world_there, || {}).unwrap();
        let mut sitting = (Session::default(), effects);
        let mut typed = sitting.0.update(Message::SetUp);
        "amzn1.ask.skill.typed".clone_into(&mut sitting.0.wizard.skill_id);
        let edited = wizard::Message::Edited(wizard::Input::SkillId);
        typed.extend(sitting.0.update(Message::Wizard(edited)));
        for effect in typed {
            sitting.1.perform(effect);
        }
        panic!("a mistake of ours in the middle of a frame");
    };
    let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(window));
    assert!(ended.is_err());
    let list = Window::new(world(place.path())).list();
    assert_eq!(list.entries.len(), 1);
    assert_eq!(list.entries[0].draft.skill_id, "amzn1.ask.skill.typed");
}
