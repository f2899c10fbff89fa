//! A skill ID that was typed: whether people have the skill is learned from Amazon before anything is sent.

use skill_linker::wizard;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::stories::person::Person;
use crate::stories::way;

#[test]
fn it_is_known_for_the_skill_that_is_sent_to() {
    let mut person = Person::new();
    let skills = person.practice.skills();
    let named = |name: &str| skills.iter().position(|(_, known)| known == name).unwrap();
    let (quiet, live) = (named("Car-Fu"), named("Tea Timer"));
    way::fill_in_for(&mut person, quiet);
    way::sign_in(&mut person);
    let told = |person: &mut Person, skill: usize| {
        let id = skills[skill].0.clone();
        let about = id.clone();
        person.wait_until("the manifest is told", move |session| {
            session.account.manifest.done().is_some_and(|facts| facts.skill_id == about)
        });
        assert_eq!(person.session.wizard.skill_id, id);
        person.session.account.manifest.done().unwrap().is_live
    };
    assert!(!told(&mut person, quiet));

    // Another skill is named after the sign-in.
    person.wizard(wizard::Message::GoTo(Step::Skill));
    person.type_into(Input::SkillId, &skills[live].0);
    person.wizard(wizard::Message::GoTo(Step::Send));
    assert!(told(&mut person, live));
    assert_eq!(person.practice.writes().len(), 0);
}
