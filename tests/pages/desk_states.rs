//! Every state of the desk, by name.

use serde_json::json;
use skill_linker::account::SignIn;
use skill_linker::account::SignInProblem;
use skill_linker::model::Secret;
use skill_linker::model::Stage;
use skill_linker::review;
use skill_linker::services::amazon::AmazonError;
use skill_linker::session::Message;
use skill_linker::session::Session;

use super::states::said_by_amazon;
use super::states::signed_in;

/// What a customer may send: a typing error, a scope Amazon does not know, a secret, a comma too many.
pub(crate) const SENT_BY_SOMEBODY: &str = r#"{"accountLinkingRequest": {"skipOnEnablement": "true", "type": "AUTH_CODE",
    "authorizationUrl": "https://www.amazon.com/ap/oa", "domains": [],
    "clientId": "amzn1.application-oa2-client.5d20e7a94c1b4f38a6d2b07c93e41f6a", "scopes": ["user_id"],
    "accessTokenUrl": "https://api.amazon.com/auth/02/token", "clientSecret": "not-a-real-one",
    "accessTokenScheme": "HTTP_BASIC",}}"#;

const NOTHING_WRONG: &str = r#"{"accountLinkingResponse": {"skipOnEnablement": true, "type": "AUTH_CODE",
    "authorizationUrl": "https://www.amazon.com/ap/oa", "domains": [],
    "clientId": "amzn1.application-oa2-client.5d20e7a94c1b4f38a6d2b07c93e41f6a", "scopes": ["profile:user_id"],
    "accessTokenUrl": "https://api.amazon.com/auth/o2/token", "accessTokenScheme": "HTTP_BASIC"}}"#;

/// The check of what somebody sent.
pub(crate) fn reviewing(text: &str) -> Session {
    let mut session = Session::default();
    session.update(Message::OpenCheck);
    if !text.is_empty() {
        session.review.text = Secret::new(text);
        session.update(Message::Review(review::Message::Check));
    }
    session
}

/// The same with more than fits, and long values.
fn reviewing_much() -> Session {
    let long =
        "a-very-long-name-that-somebody-chose-for-a-scope-because-nobody-said-stop".repeat(2);
    let scopes: Vec<String> = (0..24).map(|n| format!("user_id,{long}-{n} ")).collect();
    reviewing(
        &json!({"accountLinkingReq": {"skipOnEnablement": "yes", "type": "auth code",
            "authorizationUrl": format!("http://jo:pw@192.168.1.20:8123/authorise/{long}#x"),
            "accessTokenUrl": format!("http://192.168.1.20:8123/{long}/token "),
            "clientId": "YOUR_CLIENT_ID", "clientSecret": " <your secret> ", "scopes": scopes,
            "domains": ["https://a.example/x", "", "b.example", "b.example"],
            "redirectUrls": ["https://pitangui.amazon.com/api/skill/link/M1", "http://x.example/#y"],
            "accessTokenScheme": "BASIC", "defaultTokenExpirationInSeconds": 60,
            "pkceConfiguration": {"status": "ON", "codeChallengeMethod": "plain"},
            "voiceForwardAccountLinking": "ENABLED", "authorizationUri": "https://a.example",
            "reciprocalAccessTokenUrl": "ftp://x"}})
        .to_string(),
    )
}

/// What somebody sends who means harm: signs that turn the line round, markup, words without an end.
pub(crate) fn reviewing_hostile() -> Session {
    let endless = "W".repeat(600);
    let turned = "\u{202e}moc.elgoog\u{202c} \u{2066}x\u{2069}\u{200b}\u{1b}[31m\u{7}";
    let markup = "<img src=x onerror=alert(1)><b>bold</b> [link](javascript:alert(1)) &amp; `code`";
    let mut members = json!({"type": "AUTH_CODE", "scopes": [markup, endless, turned, "a,b"],
        "authorizationUrl": format!("http://jo:hush-hush@{turned}.example/{markup}?{endless}"),
        "accessTokenUrl": format!("https://login.tidewater-lights.com/{endless}"),
        "clientId": format!("{turned}{markup}"), "clientSecret": "hush-hush",
        "accessTokenScheme": markup, "domains": [endless, markup, turned],
        "redirectUrls": [format!("https://x.example/{endless}"), turned]});
    members[turned] = json!(markup);
    members[markup] = json!({ turned: endless });
    reviewing(&json!({ "accountLinkingRequest": members }).to_string())
}

/// The same in every pane, and beside itself.
pub(crate) fn hostile() -> Vec<(&'static str, Session)> {
    use review::Pane;
    let open = |pane| {
        let mut session = reviewing_hostile();
        session.update(Message::Review(review::Message::OpenPane(pane)));
        session
    };
    let mut compared = open(Pane::Compare);
    compared.review.text = Secret::new(NOTHING_WRONG);
    compared.update(Message::Review(review::Message::Check));
    let mut settings = reviewing_hostile();
    settings.update(Message::Review(review::Message::OpenTab(review::Tab::Settings)));
    vec![
        ("hostile", reviewing_hostile()),
        ("hostile-settings", settings),
        ("hostile-repair", open(Pane::Repair)),
        ("hostile-reply", open(Pane::Reply)),
        ("hostile-compare", compared),
    ]
}

/// The desk with a message after the reading.
fn desk(text: &str, messages: Vec<review::Message>) -> Session {
    let mut session = reviewing(text);
    for message in messages {
        session.update(Message::Review(message));
    }
    session
}

fn comparing() -> Session {
    let mut session =
        desk(SENT_BY_SOMEBODY, vec![review::Message::OpenPane(review::Pane::Compare)]);
    session.review.text = Secret::new(NOTHING_WRONG);
    session.update(Message::Review(review::Message::Check));
    session
}

/// Much and long things in every pane.
pub(crate) fn much_of_it() -> Vec<(&'static str, Session)> {
    let open = |pane| {
        let mut session = reviewing_much();
        session.update(Message::Review(review::Message::OpenPane(pane)));
        session
    };
    let mut compared = open(review::Pane::Compare);
    compared.review.text = Secret::new(NOTHING_WRONG);
    compared.update(Message::Review(review::Message::Check));
    vec![
        ("much-repair", open(review::Pane::Repair)),
        ("much-reply", open(review::Pane::Reply)),
        ("much-compare", compared),
    ]
}

/// The desk, signed in, with the reading from Amazon in that state.
fn desk_signed_in(reading: review::Reading) -> Session {
    let mut session = signed_in();
    session.update(Message::OpenCheck);
    "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".clone_into(&mut session.review.skill_id);
    session.review.reading = reading;
    session
}

/// Every state of the desk, by name.
pub(crate) fn desks() -> Vec<(&'static str, Session)> {
    use review::Message as Wish;
    use review::Pane;
    let open = |pane| desk(SENT_BY_SOMEBODY, vec![Wish::OpenPane(pane)]);
    let tab = desk(SENT_BY_SOMEBODY, vec![Wish::OpenTab(review::Tab::Settings)]);
    let mut amazon = reviewing("");
    amazon.account.sign_in = SignIn::Failed(SignInProblem::TookTooLong);
    vec![
        ("review-empty", reviewing("")),
        ("review-unreadable", reviewing("{ not JSON")),
        ("review", reviewing(SENT_BY_SOMEBODY)),
        ("review-nothing", reviewing(NOTHING_WRONG)),
        ("review-saw", desk(SENT_BY_SOMEBODY, vec![Wish::Saw(Some(0))])),
        ("review-much", reviewing_much()),
        ("review-several", reviewing(&format!("[{NOTHING_WRONG}, {NOTHING_WRONG}]"))),
        ("review-settings", tab),
        ("review-repair", open(Pane::Repair)),
        ("review-compare", comparing()),
        ("review-compare-with", open(Pane::Compare)),
        ("review-reply", open(Pane::Reply)),
        ("review-signed-out", amazon),
        ("review-signed-in", desk_signed_in(review::Reading::Idle)),
        (
            "review-reading",
            desk_signed_in(review::Reading::Running {
                id: 1,
                slot: review::Slot::First,
                skill_id: "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".to_owned(),
                stage: Stage::Live,
                renewed: false,
            }),
        ),
        (
            "review-failed",
            desk_signed_in(review::Reading::Failed(AmazonError::NotFound(said_by_amazon(404)))),
        ),
    ]
}
