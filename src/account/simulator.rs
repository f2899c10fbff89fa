//! Any message in any order, with any answer, from a seed: what has to hold always is asserted here.

use crate::account::Account;
use crate::account::Effect;
use crate::account::Message;
use crate::account::tests::RETURN_URL;
use crate::account::tests::attempt;
use crate::account::tests::client;
use crate::account::tests::signed_out;
use crate::account::tests::tokens;
use crate::account::tests::vendor;
use crate::model::AmazonWords;
use crate::model::ManifestFacts;
use crate::model::Rights;
use crate::model::Secret;
use crate::model::SkillPage;
use crate::model::chance::Chance;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Tokens;
use crate::services::loopback::Callback;
use crate::services::secret_store::StoredSignIn;

/// Any message in any order, with any answer: nothing is kept or used before it is confirmed, no renewal goes
/// round in circles, and nothing is left after the end.
#[test]
fn nothing_is_broken_in_any_order() {
    for seed in 0..10_000_u64 {
        let mut chance = Chance::new(seed);
        let mut account = Account::default();
        let mut open: Vec<Message> = Vec::new();
        let mut is_confirmed = false;
        let mut renewals_since_press = 0;
        for _ in 0..40 {
            let message = if open.is_empty() || chance.one_in(4) {
                renewals_since_press = 0;
                wish(chance.below(14))
            } else {
                open.swap_remove(usize::try_from(chance.below(open.len() as u64)).unwrap())
            };
            is_confirmed |= matches!(message, Message::ItIsMine | Message::KeptRead(_, Some(_)));
            for effect in account.update(message) {
                if let Effect::Keep(..) = effect {
                    assert!(is_confirmed, "seed {seed}: kept before it was confirmed");
                }
                if let Effect::Refresh { .. } = effect {
                    renewals_since_press += 1;
                    assert!(renewals_since_press <= 2, "seed {seed}: renewing in circles");
                }
                open.extend(answer(&effect, &mut chance));
            }
            let has_token = account.access_token().is_some();
            assert_eq!(has_token, account.signed_in().is_some(), "seed {seed}");
        }
        account.update(Message::SignOut);
        assert!(account.access_token().is_none() && account.tokens.is_none(), "seed {seed}");
    }
}

fn wish(number: u64) -> Message {
    match number {
        0 | 1 => Message::SignIn(client(), Rights { creates: true, tries: true }),
        2 => Message::UseToken(Secret::new("t")),
        3 => Message::UseEnvironmentToken,
        4 => Message::UseAskProfile("default".to_owned()),
        5 => Message::Restore,
        6 => Message::PasteBack(Secret::new(format!("{RETURN_URL}?code=c&state=the-state"))),
        7 => Message::Cancel,
        8 => Message::ChooseVendor(1),
        9 | 10 => Message::ItIsMine,
        11 => Message::Renew,
        12 => Message::ListSkills,
        _ => Message::ReadManifest("s".to_owned()),
    }
}

fn answer(effect: &Effect, chance: &mut Chance) -> Option<Message> {
    let bad = match chance.below(4) {
        0 => Some(signed_out()),
        1 => Some(AmazonError::SignInAgain(AmazonWords::default())),
        _ => None,
    };
    let or = |good: Tokens| bad.clone().map_or(Ok(good), Err);
    Some(match effect {
        Effect::Start { id, .. } => Message::Started(*id, attempt()),
        Effect::Listen { id, .. } if chance.one_in(3) => Message::TimeUp(*id),
        Effect::Listen { id, .. } => Message::CameBack(*id, Callback::Code(Secret::new("c"))),
        Effect::OpenBrowser { id, .. } => Message::BrowserOpened(*id, false),
        Effect::Exchange { id, .. } | Effect::Refresh { id, .. } => {
            Message::Token(*id, or(tokens(if chance.one_in(2) { "" } else { "new" })))
        }
        Effect::ReadEnvironmentToken(id) | Effect::ReadAskProfile(id, _) => {
            Message::Found(*id, Ok(Secret::new("t")))
        }
        Effect::ListVendors(id, _) => {
            Message::Vendors(*id, bad.map_or(Ok(vec![vendor("M1"), vendor("M2")]), Err))
        }
        Effect::ReadKept(id) => Message::KeptRead(
            *id,
            chance.one_in(2).then(|| StoredSignIn {
                client_id: client().id,
                client_secret: client().secret,
                refresh_token: Secret::new("refresh"),
                vendor_id: "M1".to_owned(),
            }),
        ),
        Effect::Keep(id, _) => Message::KeptDone(*id, chance.one_in(2)),
        Effect::Forget(id) => Message::Forgotten(*id, chance.one_in(2)),
        Effect::ListSkills { id, .. } => {
            Message::Skills(*id, bad.map_or(Ok(SkillPage::default()), Err))
        }
        Effect::ReadManifest { id, .. } => {
            Message::Manifest(*id, bad.map_or(Ok(ManifestFacts::default()), Err))
        }
        Effect::Stop(_) | Effect::Renewed(_) => return None,
    })
}
