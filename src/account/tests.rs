//! Stories of signing in, message by message.

use crate::account::Account;
use crate::account::Effect;
use crate::account::KeptIn;
use crate::account::Message;
use crate::account::SignIn;
use crate::account::SignInProblem;
use crate::model::AmazonWords;
use crate::model::Job;
use crate::model::ManifestFacts;
use crate::model::Rights;
use crate::model::Secret;
use crate::model::SkillPage;
use crate::model::SkillSummary;
use crate::model::Vendor;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Client;
use crate::services::amazon::SignInAttempt;
use crate::services::amazon::Tokens;
use crate::services::loopback::Callback;
use crate::services::loopback::CallbackProblem;
use crate::services::secret_store::StoredSignIn;

pub(super) const RETURN_URL: &str = "http://127.0.0.1:9090/cb";

pub(super) fn client() -> Client {
    Client { id: "amzn1.application-oa2-client.1".to_owned(), secret: Secret::new("client-secret") }
}

pub(super) fn attempt() -> SignInAttempt {
    SignInAttempt {
        address: "https://www.amazon.com/ap/oa?client_id=1".to_owned(),
        return_url: RETURN_URL.to_owned(),
        state: Secret::new("the-state"),
        verifier: Secret::new("the-verifier"),
    }
}

pub(super) fn tokens(refresh: &str) -> Tokens {
    Tokens {
        access: Secret::new("access"),
        refresh: Secret::new(refresh),
        until: Some(3600),
        scopes: Vec::new(),
    }
}

pub(super) fn vendor(id: &str) -> Vendor {
    Vendor { id: id.to_owned(), name: format!("Vendor {id}") }
}

pub(super) fn signed_out() -> AmazonError {
    AmazonError::SignedOut(AmazonWords::default())
}

/// An account whose browser is open, and the number of the attempt.
fn waiting() -> (Account, u64) {
    let mut account = Account::default();
    let effects = account.update(Message::SignIn(client(), Rights::default()));
    let [Effect::Start { id, rights: Rights { tries: false, .. }, .. }] = effects.as_slice() else {
        panic!()
    };
    let id = *id;
    let effects = account.update(Message::Started(id, attempt()));
    assert!(effects == [Effect::Listen { id, state: Secret::new("the-state") }]);
    let effects = account.update(Message::Listening(id, true));
    assert!(effects == [Effect::OpenBrowser { id, address: attempt().address }]);
    (account, id)
}

/// The same with the question "Is this yours?" open.
fn confirming() -> Account {
    let (mut account, id) = waiting();
    let effects = account.update(Message::CameBack(id, Callback::Code(Secret::new("code"))));
    let [Effect::Exchange { code, verifier, return_url, .. }] = effects.as_slice() else {
        panic!()
    };
    assert_eq!((code.expose(), verifier.expose()), ("code", "the-verifier"));
    assert_eq!(return_url, RETURN_URL);
    let effects = account.update(Message::Token(id, Ok(tokens("refresh"))));
    assert!(effects == [Effect::ListVendors(id, Secret::new("access"))]);
    assert!(account.access_token().is_none(), "not before it was confirmed");
    account.update(Message::Vendors(id, Ok(vec![vendor("M1"), vendor("M2")])));
    account
}

fn signed_in() -> Account {
    let mut account = confirming();
    assert!(account.update(Message::ItIsMine).is_empty());
    account
}

#[test]
fn the_whole_way_to_signed_in() {
    let mut account = confirming();
    account.update(Message::ChooseVendor(7));
    account.update(Message::ChooseVendor(1));
    account.stay_signed_in = true;
    let effects = account.update(Message::ItIsMine);
    let [Effect::Keep(id, kept)] = effects.as_slice() else { panic!() };
    assert_eq!(kept.vendor_id, "M2");
    assert_eq!(kept.refresh_token.expose(), "refresh");
    assert_eq!(account.signed_in().unwrap().kept_in, KeptIn::Memory);
    account.update(Message::KeptDone(*id, true));
    assert_eq!(account.signed_in().unwrap().kept_in, KeptIn::PasswordStore);
    assert_eq!(account.access_token().unwrap().expose(), "access");
    let effects = account.update(Message::SignOut);
    let [Effect::Forget(id)] = effects.as_slice() else { panic!() };
    assert_eq!(account.sign_in, SignIn::SignedOut);
    account.update(Message::Forgotten(*id, false));
    assert!(account.left_behind);
}

/// Signs in, up to the answer whose account it is.
fn sign_in(account: &mut Account, vendors: &[&str]) {
    let effects = account.update(Message::SignIn(client(), Rights::default()));
    let Some(Effect::Start { id, .. }) = effects.last() else { panic!() };
    let id = *id;
    account.update(Message::Started(id, attempt()));
    account.update(Message::CameBack(id, Callback::Code(Secret::new("code"))));
    account.update(Message::Token(id, Ok(tokens("refresh"))));
    account.update(Message::Vendors(id, Ok(vendors.iter().map(|id| vendor(id)).collect())));
}

#[test]
fn signing_in_once_more_asks_whose_it_is_only_when_it_is_somebody_elses() {
    let rows: [(&[&str], bool); 3] = [(&["M1"], false), (&["M3", "M1"], false), (&["M3"], true)];
    for (vendors, is_asked) in rows {
        let mut account = signed_in();
        sign_in(&mut account, vendors);
        assert_eq!(matches!(account.sign_in, SignIn::Confirming(_)), is_asked, "{vendors:?}");
        let whose = account.signed_in().map(|signed_in| signed_in.vendor.id.as_str());
        assert_eq!(whose, (!is_asked).then_some("M1"));
    }
    // Whoever signed out is asked again.
    let mut account = signed_in();
    account.update(Message::SignOut);
    sign_in(&mut account, &["M1"]);
    assert!(matches!(account.sign_in, SignIn::Confirming(_)));
}

#[test]
fn a_store_that_refuses_leaves_it_in_memory_and_says_so() {
    let mut account = signed_in();
    account.stay_signed_in = true;
    let effects = account.update(Message::StayEdited);
    let [Effect::Keep(id, _)] = effects.as_slice() else { panic!() };
    account.update(Message::KeptDone(*id, false));
    assert_eq!(account.signed_in().unwrap().kept_in, KeptIn::MemoryAsStoreRefused);
}

#[test]
fn pasting_back_goes_through_the_same_checks() {
    let (mut account, id) = waiting();
    let problem = |account: &Account| {
        let SignIn::Waiting(waiting) = &account.sign_in else { panic!() };
        waiting.paste_problem
    };
    for (pasted, expected) in [
        ("nonsense", CallbackProblem::OtherAddress),
        ("http://127.0.0.1:9090/cb?code=c&state=another", CallbackProblem::OtherState),
        ("http://127.0.0.1:9090/cb?code=c", CallbackProblem::OtherState),
        ("http://127.0.0.1:9090/cb?state=the-state", CallbackProblem::Nothing),
    ] {
        assert!(account.update(Message::PasteBack(Secret::new(pasted))).is_empty());
        assert_eq!(problem(&account), Some(expected), "{pasted}");
    }
    let address = format!("{RETURN_URL}?code=c&state=the-state");
    let effects = account.update(Message::PasteBack(Secret::new(address.clone())));
    assert!(matches!(effects.as_slice(), [Effect::Stop(_), Effect::Exchange { .. }]));
    // Used once: neither the same address nor the listener counts any more.
    assert!(account.update(Message::PasteBack(Secret::new(address))).is_empty());
    assert!(account.update(Message::CameBack(id, Callback::Code(Secret::new("x")))).is_empty());
}

#[test]
fn refusals_and_time_end_the_sign_in_with_words() {
    let (mut account, id) = waiting();
    let refused =
        Callback::Refused { error: "access_denied".to_owned(), description: "No.".to_owned() };
    account.update(Message::CameBack(id, refused));
    let SignIn::Failed(SignInProblem::Amazon(AmazonError::ConsentRefused(words))) =
        &account.sign_in
    else {
        panic!()
    };
    assert_eq!(words.message, "No.");
    let (mut account, id) = waiting();
    assert!(account.update(Message::TimeUp(id)) == [Effect::Stop(id)]);
    assert_eq!(account.sign_in, SignIn::Failed(SignInProblem::TookTooLong));
    let (mut account, id) = waiting();
    account.update(Message::Token(id, Err(AmazonError::TimedOut)));
    assert!(matches!(account.sign_in, SignIn::Failed(SignInProblem::Amazon(_))));
}

#[test]
fn cancelling_stops_the_listener_and_old_answers_fall_on_the_floor() {
    let (mut account, id) = waiting();
    assert!(account.update(Message::Cancel) == [Effect::Stop(id)]);
    assert_eq!(account.sign_in, SignIn::SignedOut);
    assert!(account.update(Message::CameBack(id, Callback::Code(Secret::new("c")))).is_empty());
    assert_eq!(account.sign_in, SignIn::SignedOut);
}

#[test]
fn an_account_without_a_vendor_cannot_go_on() {
    let mut account = Account::default();
    let effects = account.update(Message::UseToken(Secret::new("t")));
    let [Effect::ListVendors(id, _)] = effects.as_slice() else { panic!() };
    account.update(Message::Vendors(*id, Ok(Vec::new())));
    assert_eq!(account.sign_in, SignIn::Failed(SignInProblem::NoVendor));
}

#[test]
fn what_is_kept_signs_in_again_without_a_question() {
    let stored = || StoredSignIn {
        client_id: client().id,
        client_secret: client().secret,
        refresh_token: Secret::new("refresh"),
        vendor_id: "M2".to_owned(),
    };
    for (vendors, expected) in
        [(vec![vendor("M1"), vendor("M2")], true), (vec![vendor("M1")], false)]
    {
        let mut account = Account::default();
        let effects = account.update(Message::Restore);
        let [Effect::ReadKept(id)] = effects.as_slice() else { panic!() };
        let id = *id;
        let effects = account.update(Message::KeptRead(id, Some(stored())));
        assert!(matches!(effects.as_slice(), [Effect::Refresh { .. }]));
        // A swapped refresh token is kept before the old one is let go.
        let effects = account.update(Message::Token(id, Ok(tokens("rotated"))));
        let [Effect::Keep(_, kept), Effect::ListVendors(..)] = effects.as_slice() else { panic!() };
        assert_eq!(kept.refresh_token.expose(), "rotated");
        account.update(Message::Vendors(id, Ok(vendors)));
        assert_eq!(account.signed_in().is_some_and(|s| s.vendor.id == "M2"), expected);
    }
    let mut account = Account::default();
    let effects = account.update(Message::Restore);
    let [Effect::ReadKept(id)] = effects.as_slice() else { panic!() };
    let id = *id;
    account.update(Message::KeptRead(id, Some(stored())));
    let refused = AmazonError::SignInAgain(AmazonWords::default());
    let effects = account.update(Message::Token(id, Err(refused)));
    assert!(matches!(effects.as_slice(), [Effect::Forget(_)]), "a refused token helps nobody");
}

#[test]
fn a_token_that_ran_out_is_renewed_once_and_the_list_goes_on() {
    let mut account = signed_in();
    let effects = account.update(Message::ListSkills);
    let [Effect::ListSkills { id, .. }] = effects.as_slice() else { panic!() };
    let effects = account.update(Message::Skills(*id, Err(signed_out())));
    let [Effect::Refresh { id, .. }] = effects.as_slice() else { panic!() };
    let effects = account.update(Message::Token(*id, Ok(tokens(""))));
    let [Effect::ListSkills { id, .. }] = effects.as_slice() else { panic!() };
    assert!(account.update(Message::Skills(*id, Err(signed_out()))).is_empty());
    assert!(matches!(account.skills, Job::Failed(AmazonError::SignedOut(_))));
}

#[test]
fn without_a_refresh_token_the_asker_is_told_at_once() {
    let mut account = Account::default();
    let effects = account.update(Message::UseToken(Secret::new("t")));
    let [Effect::ListVendors(id, _)] = effects.as_slice() else { panic!() };
    account.update(Message::Vendors(*id, Ok(vec![vendor("M1")])));
    account.update(Message::ItIsMine);
    assert!(account.update(Message::Renew) == [Effect::Renewed(false)]);
    assert!(account.access_token().is_none());
}

#[test]
fn skills_come_page_by_page_and_are_searched() {
    let mut account = signed_in();
    let skill = |id: &str, name: &str| SkillSummary {
        id: id.to_owned(),
        name: name.to_owned(),
        ..SkillSummary::default()
    };
    let effects = account.update(Message::ListSkills);
    let [Effect::ListSkills { id, vendor_id, .. }] = effects.as_slice() else { panic!() };
    assert_eq!(vendor_id, "M1");
    let first = SkillPage { skills: vec![skill("s1", "Car-Fu")], next: Some("p2".to_owned()) };
    account.update(Message::Skills(*id, Ok(first)));
    let effects = account.update(Message::ListMoreSkills);
    assert!(account.update(Message::ListMoreSkills).is_empty(), "one page at a time");
    let [Effect::ListSkills { id, next: Some(next), .. }] = effects.as_slice() else { panic!() };
    assert_eq!(next, "p2");
    let second = SkillPage { skills: vec![skill("s1", "Car-Fu"), skill("s2", "Tea")], next: None };
    account.update(Message::Skills(*id, Ok(second)));
    assert_eq!(account.found_skills().count(), 2);
    account.search = " tEa".to_owned();
    assert_eq!(account.found_skills().count(), 1);
    let effects = account.update(Message::ReadManifest("s2".to_owned()));
    let [Effect::ReadManifest { id, .. }] = effects.as_slice() else { panic!() };
    account.update(Message::Manifest(*id + 1, Ok(ManifestFacts::default())));
    assert!(account.manifest.is_running());
}
