//! A disk that takes nothing, a home that is read only or missing: all can be set up and sent, and it is said what
//! was not kept.

use std::io::ErrorKind;
use std::sync::Arc;

use skill_linker::effects::World;
use skill_linker::push::Said;
use skill_linker::services::drafts::DraftError;
use skill_linker::services::folder::Folder;
use skill_linker::services::folder::FolderError;
use skill_linker::session::Message;

use crate::services::faulty_disk::FaultyDisk;
use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

fn told(mut person: Person, why: &FolderError) {
    let secret = way::fill_in_for(&mut person, 2);
    person.wait_until("it is said", |session| session.draft_problem.is_some());
    let problem = person.session.draft_problem.clone();
    assert_eq!(problem, Some(DraftError::Folder(why.clone())));
    assert!(person.session.saved_at.is_none());
    way::sign_in(&mut person);
    way::send(&mut person, Message::Replace);
    assert_eq!(person.session.push.said, Some(Said::EarlierNotKept));
    assert!(person.practice.writes().is_empty(), "first the person is told");
    way::send(&mut person, Message::Replace);
    assert!(!way::receipt(&person).can_put_back);
    assert_eq!(person.practice.writes().len(), 1);
    leaves_no_trace(person, &secret);
}

fn on_disk_that_says(error: ErrorKind) -> Person {
    let disk = Arc::new(FaultyDisk::failing(0, error, true));
    Person::living_in(|world| World { data: world.data.clone().on(disk), ..world })
}

#[test]
fn a_full_disk() {
    told(on_disk_that_says(ErrorKind::StorageFull), &FolderError::Full);
}

#[test]
fn no_home() {
    let person = Person::living_in(|world| World { data: Folder::new(None), ..world });
    told(person, &FolderError::NoHome);
}
