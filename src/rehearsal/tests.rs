//! Whole rehearsals against a world made of messages, many of them from seeds.

use crate::model::AccountLinking;
use crate::model::Answer;
use crate::model::Body;
use crate::model::Called;
use crate::model::Comeback;
use crate::model::Encoding;
use crate::model::Ended;
use crate::model::Ending;
use crate::model::Exchange;
use crate::model::Scheme;
use crate::model::Secret;
use crate::model::Silence;
use crate::model::Twist;
use crate::model::Way;
use crate::model::chance::Chance;
use crate::rehearsal::Effect;
use crate::rehearsal::Message;
use crate::rehearsal::Phase;
use crate::rehearsal::Plan;
use crate::rehearsal::Rehearsal;
use crate::rehearsal::Wait;
use crate::services::rehearsal::Call;
use crate::services::rehearsal::Prepared;

const BACK: &str = "http://127.0.0.1:9090/cb";
const GOOD: &str =
    r#"{"access_token":"a","token_type":"Bearer","expires_in":3600,"refresh_token":"r"}"#;

fn plan() -> Plan {
    Plan {
        settings: AccountLinking {
            grant_type: "AUTH_CODE".to_owned(),
            access_token_url: "https://api.tidewater-lights.com/token".to_owned(),
            access_token_scheme: "HTTP_BASIC".to_owned(),
            client_id: "voice-7".to_owned(),
            ..AccountLinking::default()
        },
        secret: Secret::new("hush"),
        way: Way::Loopback(9090),
        twist: Twist::AsAlexa,
        vendor_id: None,
        last_questions: true,
    }
}

fn prepared() -> Prepared {
    Prepared {
        address: "https://login.tidewater-lights.com/authorize?state=s".to_owned(),
        return_url: BACK.to_owned(),
        state: Secret::new("s"),
        verifier: Some(Secret::new("v")),
        made_up: Secret::new("wrong"),
    }
}

fn back(query: &str) -> Comeback {
    let url = url::Url::parse(&format!("{BACK}?{query}")).unwrap();
    Comeback::requested(&url, false, "")
}

fn answer(status: u16, body: &str) -> Exchange {
    let sent = crate::services::rehearsal::TokenCall {
        address: String::new(),
        client_id: String::new(),
        secret: Secret::default(),
        manner: crate::model::Manner { scheme: Scheme::Basic, encoding: Encoding::Plain },
        form: Vec::new(),
    }
    .sent();
    let body = Body::new(body.as_bytes().to_vec());
    let came = Ok(Answer { status, headers: Vec::new(), body, ending: Ending::Whole, took: 1 });
    Exchange { sent, came }
}

/// A machine that waits for the person, and the number it waits under.
fn waiting(plan: Plan) -> (Rehearsal, u64) {
    let mut machine = Rehearsal::default();
    let effects = machine.update(Message::Start(Box::new(plan)));
    let Some(Effect::Prepare { id, .. }) = effects.last() else { panic!("nothing prepared") };
    let id = *id;
    let effects = machine.update(Message::Prepared(id, prepared()));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::OpenBrowser { .. })));
    (machine, id)
}

/// Answers every question with what `server` says, until there is none; gives the questions and the waits between.
fn played(
    machine: &mut Rehearsal,
    first: Vec<Effect>,
    mut server: impl FnMut(Called) -> Exchange,
) -> Vec<Called> {
    let mut asked = Vec::new();
    let mut effects = first;
    for _ in 0..100 {
        let Some(effect) = effects.pop() else { break };
        let next = match effect {
            Effect::Ask { id, .. } => {
                let Phase::Asking(called) = machine.phase else { panic!("not asking") };
                asked.push(called);
                machine.update(Message::Answered(id, server(called)))
            }
            Effect::Wait { id, wait: Wait::Pause, milliseconds } => {
                assert!(milliseconds >= 1_500);
                machine.update(Message::TimeUp(id, Wait::Pause))
            }
            Effect::Prepare { .. }
            | Effect::LookAtPage { .. }
            | Effect::Listen { .. }
            | Effect::OpenBrowser { .. }
            | Effect::Wait { .. }
            | Effect::Stop(_) => Vec::new(),
        };
        effects.extend(next);
    }
    assert_eq!(machine.phase, Phase::Done);
    asked
}

#[test]
fn a_good_server_is_asked_everything_in_order() {
    let (mut machine, id) = waiting(plan());
    let first = machine.update(Message::CameBack(id, back("code=c&state=s")));
    let mut count = 0;
    let asked = played(&mut machine, first, |called| {
        count += 1;
        if matches!(called, Called::WrongSecret | Called::CodeAgain | Called::OldRefresh) {
            answer(400, "{}")
        } else {
            answer(200, &GOOD.replace("\"r\"", &format!("\"r{count}\"")))
        }
    });
    let expected = [
        Called::Exchange,
        Called::Refresh,
        Called::RefreshAgain,
        Called::WrongSecret,
        Called::OldRefresh,
        Called::NewestRefresh,
        Called::CodeAgain,
    ];
    assert_eq!(asked, expected);
    assert!(machine.seen.unwrap().done);
}

#[test]
fn the_last_questions_are_asked_only_when_that_was_said_before() {
    let (mut machine, id) = waiting(Plan { last_questions: false, ..plan() });
    let first = machine.update(Message::CameBack(id, back("code=c&state=s")));
    let asked = played(&mut machine, first, |_| answer(200, GOOD));
    assert_eq!(asked, [Called::Exchange, Called::Refresh, Called::RefreshAgain]);
}

#[test]
fn login_with_amazon_is_asked_whose_token_it_is_before_the_last_questions() {
    for (address, expected) in [
        ("https://api.amazon.com/auth/o2/token", 2),
        ("https://api.amazon.co.uk/auth/O2/token", 2),
        ("https://api.amazon.com.evil.example/auth/o2/token", 0),
    ] {
        let mut plan = plan();
        plan.settings.access_token_url = address.to_owned();
        let (mut machine, id) = waiting(plan);
        let first = machine.update(Message::CameBack(id, back("code=c&state=s")));
        let mut count = 0;
        let asked = played(&mut machine, first, |_| {
            count += 1;
            answer(200, &GOOD.replace("\"a\"", &format!("\"a{count}\"")))
        });
        let of_amazon = [Called::TokenInfo, Called::Profile];
        assert_eq!(asked.iter().filter(|one| of_amazon.contains(one)).count(), expected);
        if expected > 0 {
            assert_eq!(asked[3..6], [of_amazon[0], of_amazon[1], Called::WrongSecret]);
        }
    }
}

#[test]
#[expect(clippy::wildcard_enum_match_arm, reason = "the rest asks for nothing")]
fn the_newest_access_token_goes_to_amazons_own_server() {
    let mut plan = plan();
    plan.settings.access_token_url = "https://api.amazon.co.jp/auth/o2/token".to_owned();
    let (mut machine, id) = waiting(plan);
    let mut effects = machine.update(Message::CameBack(id, back("code=c&state=s")));
    let mut sent = Vec::new();
    for number in 0..20 {
        let Some(effect) = effects.pop() else { break };
        effects = match effect {
            Effect::Ask { id, call } => {
                sent.push(call.sent());
                let body = GOOD.replace("\"a\"", &format!("\"a{number}\""));
                machine.update(Message::Answered(id, answer(200, &body)))
            }
            Effect::Wait { id, wait, .. } => machine.update(Message::TimeUp(id, wait)),
            _ => Vec::new(),
        };
    }
    assert_eq!(sent[3].url, "https://api.amazon.co.jp/auth/o2/tokeninfo?access_token=a4");
    assert_eq!(sent[4].url, "https://api.amazon.co.jp/user/profile");
    assert_eq!(sent[4].authorization.as_ref().unwrap().expose(), "Bearer a4");
    assert!(sent[4].form.is_empty());
}

#[test]
fn a_login_that_took_two_minutes_is_remembered() {
    let (mut machine, id) = waiting(plan());
    assert!(machine.update(Message::TimeUp(id + 7, Wait::Slow)).is_empty());
    assert!(!machine.seen.as_ref().unwrap().was_slow);
    assert!(machine.update(Message::TimeUp(id, Wait::Slow)).is_empty());
    assert!(machine.seen.as_ref().unwrap().was_slow && machine.is_running());
}

#[test]
fn a_fault_of_the_server_is_asked_once_more_and_no_oftener() {
    for silence in [true, false] {
        let (mut machine, id) = waiting(plan());
        let first = machine.update(Message::CameBack(id, back("code=c&state=s")));
        let asked = played(&mut machine, first, |_| {
            let exchange = answer(503, "");
            if silence { Exchange { came: Err(Silence::CutOff), ..exchange } } else { exchange }
        });
        assert_eq!(asked, [Called::Exchange, Called::Exchange]);
    }
}

#[test]
fn a_refused_client_is_tried_the_other_ways_one_at_a_time() {
    let plan = Plan { secret: Secret::new("hu+sh"), ..plan() };
    let (mut machine, id) = waiting(plan);
    let first = machine.update(Message::CameBack(id, back("code=c&state=s")));
    let asked = played(&mut machine, first, |_| answer(401, r#"{"error":"invalid_client"}"#));
    let way = |scheme, encoding| Called::ExchangeAs(crate::model::Manner { scheme, encoding });
    let expected = [
        Called::Exchange,
        way(Scheme::Basic, Encoding::Plain),
        way(Scheme::Body, Encoding::Encoded),
    ];
    assert_eq!(asked, expected);
}

#[test]
fn a_refused_code_is_not_sent_again() {
    let (mut machine, id) = waiting(plan());
    let first = machine.update(Message::CameBack(id, back("code=c&state=s")));
    let asked = played(&mut machine, first, |_| answer(400, r#"{"error":"invalid_grant"}"#));
    assert_eq!(asked, [Called::Exchange]);
}

#[test]
fn a_wrong_answer_leads_to_no_question() {
    for query in ["code=c", "code=c&state=t", "code=&state=s", "code=a&code=b&state=s", "state=s"] {
        let (mut machine, id) = waiting(plan());
        let effects = machine.update(Message::CameBack(id, back(query)));
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Ask { .. })), "{query}");
        assert_eq!(machine.phase, Phase::Done, "{query}");
    }
}

#[test]
fn a_verifier_goes_along_and_a_wrong_one_when_that_is_rehearsed() {
    for (twist, expected) in [(Twist::AsAlexa, "v"), (Twist::WrongVerifier, "wrong")] {
        let (mut machine, id) = waiting(Plan { twist, ..plan() });
        let effects = machine.update(Message::CameBack(id, back("code=c&state=s")));
        let Some(Effect::Ask { call, .. }) = effects.last() else { panic!("not asked") };
        let Call::Token(call) = call else { panic!("another question") };
        let verifier = call.form.iter().find(|(name, _)| *name == "code_verifier").unwrap();
        assert_eq!(verifier.1.expose(), expected);
    }
}

#[test]
fn cancel_and_the_deadline_end_it_and_late_answers_fall_on_the_floor() {
    let (mut machine, id) = waiting(plan());
    assert!(machine.update(Message::Cancel).contains(&Effect::Stop(id)));
    assert_eq!(machine.seen.as_ref().unwrap().ended, Some(Ended::Cancelled));
    assert!(machine.update(Message::CameBack(id, back("code=c&state=s"))).is_empty());
    assert_eq!(machine.phase, Phase::Done);

    let (mut machine, id) = waiting(plan());
    assert!(machine.update(Message::TimeUp(id + 7, Wait::Login)).is_empty());
    machine.update(Message::TimeUp(id, Wait::Login));
    assert_eq!(machine.seen.unwrap().ended, Some(Ended::TimeUp));
}

#[test]
fn a_page_that_does_not_work_shortens_the_wait() {
    let (mut machine, id) = waiting(plan());
    let effects = machine.update(Message::Page(id, answer(404, "gone")));
    assert!(matches!(effects[..], [Effect::Wait { wait: Wait::DeadPage, .. }]));
    let (mut machine, id) = waiting(plan());
    assert!(machine.update(Message::Page(id, answer(200, "<form>"))).is_empty());
}

#[test]
fn what_was_pasted_goes_through_the_same_checks() {
    let (mut machine, _) = waiting(Plan { way: Way::Alexa(crate::model::REGIONS[0]), ..plan() });
    assert!(machine.update(Message::Pasted(Secret::new("hello"))).is_empty());
    assert!(matches!(&machine.phase, Phase::Waiting(waiting) if waiting.pasted_something_else));
    let effects = machine.update(Message::Pasted(Secret::new(format!("{BACK}?code=c&state=s"))));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Ask { .. })));
}

/// Any messages in any order: it never asks twice at once, and ends whenever it is told to.
#[test]
fn any_order_of_messages_is_survived() {
    for seed in 0..3_000_u64 {
        let mut chance = Chance::new(seed);
        let mut machine = Rehearsal::default();
        let mut asks = 0;
        for _ in 0..60 {
            let id = chance.below(12);
            let message = match chance.below(9) {
                0 => Message::Start(Box::new(plan())),
                1 => Message::Prepared(id, prepared()),
                2 => Message::NotPrepared(id),
                3 => Message::CameBack(id, back("code=c&state=s")),
                4 => Message::Pasted(Secret::new(format!("{BACK}?code=c&state=s"))),
                5 => Message::Answered(id, answer(200, GOOD)),
                6 => Message::TimeUp(id, Wait::Pause),
                7 => Message::Page(id, answer(500, "")),
                _ => Message::TimeUp(id, Wait::Login),
            };
            let answered = matches!(message, Message::Answered(..));
            let before = machine.phase.clone();
            let effects = machine.update(message);
            let new = effects.iter().filter(|effect| matches!(effect, Effect::Ask { .. })).count();
            asks += new;
            assert!(new <= 1 && !(answered && new > 0), "seed {seed}: asked without a pause");
            let was_asking = matches!(before, Phase::Asking(_));
            assert!(!(was_asking && new > 0), "seed {seed}: two questions at once");
        }
        assert!(asks < 60);
        machine.update(Message::Cancel);
        assert!(!machine.is_running(), "seed {seed}");
    }
}
