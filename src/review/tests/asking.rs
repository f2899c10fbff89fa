//! Asking the servers of what was brought in.

use crate::model::Answer;
use crate::model::Asked;
use crate::model::Body;
use crate::model::Ending;
use crate::model::Exchange;
use crate::model::HostPort;
use crate::model::HostSeen;
use crate::model::REGIONS;
use crate::model::Secret;
use crate::model::Seen;
use crate::model::Sent;
use crate::probing;
use crate::probing::Effect;
use crate::review::Copied;
use crate::review::FORMATS;
use crate::review::Message;
use crate::review::Review;
use crate::review::tests::SENT;
use crate::review::tests::pasted;
use crate::rules;
use crate::rules::Question;

/// What a page answers to that question.
fn answered(asked: Asked, status: u16) -> Seen {
    let sent = Sent::get("https://www.amazon.com/ap/oa".to_owned(), Vec::new());
    let body = Body::new(b"<form>redirect_uri_mismatch</form>".to_vec());
    let came = Ok(Answer { status, headers: Vec::new(), body, ending: Ending::Whole, took: 300 });
    Seen::Asked(asked, Exchange { sent, came })
}

fn tick(review: &mut Review) {
    for host in ["www.amazon.com", "api.amazon.com"] {
        let server = HostPort { host: host.to_owned(), port: 443 };
        assert!(review.probe(probing::Message::Tick(server), false).is_empty());
    }
}

/// Asked of what was sent; one return URL is refused.
fn asked() -> Review {
    let mut review = pasted(SENT);
    review.keep_asking_in_step();
    // The letter is looked at beforehand, and has to be written anew.
    assert!(review.reply().is_some());
    tick(&mut review);
    let effects = review.probe(probing::Message::Ask, false);
    let [Effect::Ask { id, .. }] = &effects[..] else { panic!("not asked") };
    let id = *id;
    let host = HostSeen {
        server: HostPort { host: "www.amazon.com".to_owned(), port: 443 },
        is_practice: true,
        ..HostSeen::default()
    };
    let mut all = vec![Seen::Host(host)];
    let statuses = [200, 400, 200];
    all.extend(REGIONS.map(Asked::SignIn).into_iter().zip(statuses).map(|(a, s)| answered(a, s)));
    all.push(answered(Asked::PlainReturn, 200));
    for seen in all {
        review.probe(probing::Message::Saw(id, Box::new(seen)), false);
    }
    review.probe(probing::Message::Ended(id, Ok(())), false);
    review
}

fn found(review: &Review) -> Vec<&'static str> {
    let shown = review.shown.as_ref().unwrap();
    shown.checked.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn nobody_is_asked_without_a_tick_and_never_with_a_secret() {
    let mut review = pasted(SENT);
    assert!(review.shown.as_ref().unwrap().had_secret());
    assert!(review.probe(probing::Message::Ask, false).is_empty());
    assert!(review.probe(probing::Message::Rehearse, false).is_empty());
    assert!(!review.has_asked());
    tick(&mut review);
    // Whatever is ticked: there is no secret in what is asked about.
    let token = HostPort { host: "api.amazon.com".to_owned(), port: 443 };
    review.probe(probing::Message::TickSecret(token.clone()), false);
    let effects = review.probe(probing::Message::Ask, false);
    let [Effect::Ask { secret, reach, .. }] = &effects[..] else { panic!("not asked") };
    assert!(secret.is_none() && !reach.own_network);
    assert_eq!(reach.ticked.len(), 2);
    assert!(review.has_asked());
    let run = review.probing.run().unwrap();
    assert!(run.subject.secret.is_empty() && !run.secret_sent);
    review.probe(probing::Message::Cancel, false);
    assert!(review.has_asked(), "what was asked stays asked");
    for server in [token, HostPort { host: "www.amazon.com".to_owned(), port: 443 }] {
        review.probe(probing::Message::TickForRehearsal(server), false);
    }
    assert!(!review.probe(probing::Message::Rehearse, false).is_empty());
    let run = review.probing.run().unwrap();
    assert!(run.subject.secret.is_empty() && !run.secret_sent);
}

#[test]
fn an_own_network_is_asked_by_the_persons_word_alone() {
    let mut review = pasted(SENT);
    tick(&mut review);
    review.probe(probing::Message::TickOwnNetwork, false);
    let effects = review.probe(probing::Message::Ask, false);
    let [Effect::Ask { reach, .. }] = &effects[..] else { panic!("not asked") };
    assert!(reach.own_network);
}

#[test]
fn what_the_servers_said_joins_the_others_sorted_and_stands_in_every_report() {
    let before = pasted(SENT);
    assert!(!found(&before).contains(&"AL-208"));
    let review = asked();
    let codes = found(&review);
    assert!(codes.contains(&"AL-208"), "{codes:?}");
    let shown = review.shown.as_ref().unwrap();
    let severities: Vec<_> = shown.checked.findings.iter().map(|one| one.severity).collect();
    assert!(severities.is_sorted(), "{codes:?}");
    assert_eq!(shown.links.lines.len(), codes.len());
    assert!(shown.stations.iter().any(|one| one.station.name == "redirect-urls"));
    for format in FORMATS {
        let told = format.tell(&shown.report());
        assert!(told.contains("AL-208"), "{format:?}");
        let told = told.to_lowercase();
        assert!(told.contains("redirect-urls") || told.contains("redirect urls"), "{format:?}");
        assert!(!told.contains("hush"), "{format:?}");
    }
    let title = shown.checked.findings.iter().find(|one| one.code == "AL-208").unwrap().title();
    assert!(review.reply().unwrap().contains(&title));
    let asked_too = "I also asked the servers in it, without the secret.";
    assert!(review.reply().unwrap().contains(asked_too));
    assert!(!before.reply().unwrap().contains(asked_too));
    let plain = before.shown.as_ref().unwrap().report();
    assert!(plain.stations.is_empty(), "nobody was asked");
}

#[test]
fn another_configuration_is_not_asked_about_by_the_ticks_of_this_one() {
    let mut review = asked();
    review.text = Secret::new(SENT.replace("02/token", "o2/token"));
    review.update(Message::Check);
    review.keep_asking_in_step();
    assert!(review.probing.ticked.is_empty() && !review.has_asked());
    assert!(!found(&review).contains(&"AL-208"));
    assert!(review.probe(probing::Message::Ask, false).is_empty());
}

#[test]
fn what_is_put_away_is_not_asked_any_longer() {
    let mut review = pasted(SENT);
    review.keep_asking_in_step();
    tick(&mut review);
    review.probe(probing::Message::Ask, false);
    review.update(Message::PutAway);
    assert!(review.keep_asking_in_step() == [Effect::Stop]);
    assert!(review.probing.run().is_none() && !review.has_asked());
}

#[test]
fn an_answer_that_changes_the_questions_leaves_what_came_behind() {
    let mut review = asked();
    *review.typed_mut(Question::VendorId) = "M2AB3CD4EFGH5I".to_owned();
    review.update(Message::AnswerTyped(Question::VendorId));
    review.keep_asking_in_step();
    assert!(!found(&review).contains(&"AL-208"));
    let shown = review.shown.as_ref().unwrap();
    assert!(shown.stations.is_empty(), "it was asked with another vendor ID");
    // One that changes nothing of them leaves it as it is.
    let mut review = asked();
    let answer = Some(rules::Answer::Text("custom".to_owned()));
    review.update(Message::Answer(Question::SkillType, answer));
    review.keep_asking_in_step();
    assert!(found(&review).contains(&"AL-208"));
    assert!(!review.shown.as_ref().unwrap().stations.is_empty());
}

#[test]
fn a_value_is_not_said_to_be_copied_in_the_place_of_another() {
    let mut review = pasted(SENT);
    review.keep_asking_in_step();
    review.update(Message::CopyDone(Copied::Fix(0), true));
    tick(&mut review);
    let effects = review.probe(probing::Message::Ask, false);
    let [Effect::Ask { id, .. }] = &effects[..] else { panic!("not asked") };
    let id = *id;
    assert!(review.is_copied(Copied::Fix(0)));
    let seen = Box::new(answered(Asked::SignIn(REGIONS[0]), 200));
    review.probe(probing::Message::Saw(id, seen), false);
    review.probe(probing::Message::Ended(id, Ok(())), false);
    assert!(!review.is_copied(Copied::Fix(0)));
}

#[test]
fn what_is_said_of_the_app_is_about_the_link_that_was_rehearsed() {
    let mut review = pasted(SENT);
    review.keep_asking_in_step();
    for host in ["www.amazon.com", "api.amazon.com"] {
        let server = HostPort { host: host.to_owned(), port: 443 };
        review.probe(probing::Message::TickForRehearsal(server), false);
    }
    let said = |review: &Review| review.shown.as_ref().unwrap().context.facts.works_in_alexa_app;
    review.probe(probing::Message::WorksInApp(Some(false)), false);
    assert_eq!(said(&review), Some(false));
    let effects = review.probe(probing::Message::Rehearse, false);
    assert!(matches!(&effects[..], [Effect::Meet { .. }]));
    assert_eq!(said(&review), None);
}
