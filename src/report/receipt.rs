//! The receipt of a sending in words, to be kept or passed on. What may stand in it is listed here; a secret may not.

use serde_json::Value;

use crate::i18n;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::Certainty;
use crate::model::Change;
use crate::model::FIELDS;
use crate::model::Field;
use crate::model::LinkSeen;
use crate::model::Receipt;
use crate::model::Secret;
use crate::model::Turn;
use crate::model::shown;
use crate::report::Piece;
use crate::report::lines::Lines;
use crate::report::safe::Safe;
use crate::report::text::stations;
use crate::rules::probe::StationResult;

/// A receipt is kept as a file, whose reader wraps lines.
const WIDTH: usize = usize::MAX;

/// The report of one sending, as text. `sent` are the settings as they were sent, where this run sent them; `asked` are
/// the stations of a link, where the addresses were asked about these settings; `tried` is what was said to the skill;
/// `secret` is told nowhere: wherever its letters stand, dots stand instead.
pub fn receipt_text(
    receipt: &Receipt,
    sent: Option<&AccountLinking>,
    skill_name: &str,
    asked: &[StationResult],
    tried: &[Turn],
    secret: &Secret,
) -> String {
    let safe = Safe::new(secret);
    let mut text = Lines::new(false, WIDTH);
    text.heading(&i18n::text(key::REPORT_RECEIPT));
    text.gap();
    facts(&mut text, receipt, &safe, skill_name);
    if let Some(sent) = sent {
        text.gap();
        text.heading(&i18n::text(key::REPORT_SENT));
        for field in FIELDS {
            let entries = safe.field(sent, field);
            if !entries.is_empty() {
                let value = entries.iter().map(Piece::text).collect::<Vec<_>>().join(", ");
                text.indented(2, &format!("{}: {value}", name(&safe, field.name())));
            }
        }
    }
    changes(&mut text, &safe, key::REPORT_CHANGED, &receipt.changed);
    changes(&mut text, &safe, key::REPORT_DIFFERENT, &receipt.mismatches);
    if !receipt.untold.is_empty() {
        text.gap();
        text.heading(&i18n::text(key::REPORT_NOT_TOLD));
        for untold in &receipt.untold {
            text.indented(2, &name(&safe, untold));
        }
    }
    stations(&mut text, asked);
    conversation(&mut text, &safe, tried);
    text.gap();
    text.line(&i18n::text(key::REPORT_NO_SECRET));
    text.text
}

/// The report of a trying where nothing was sent in this run.
pub fn tried_text(skill_id: &str, skill_name: &str, tried: &[Turn], secret: &Secret) -> String {
    let safe = Safe::new(secret);
    let mut text = Lines::new(false, WIDTH);
    text.heading(&i18n::text(key::REPORT_TRYING));
    text.gap();
    for (label, value) in [(key::REPORT_SKILL, skill_name), (key::REPORT_SKILL_ID, skill_id)] {
        if !value.is_empty() {
            text.indented(2, &format!("{}: {}", i18n::text(label), safe.value(value)));
        }
    }
    conversation(&mut text, &safe, tried);
    text.gap();
    text.line(&i18n::text(key::REPORT_NO_SECRET));
    text.text
}

fn facts(text: &mut Lines, receipt: &Receipt, safe: &Safe, skill_name: &str) {
    let result = match (receipt.certainty, receipt.mismatches.is_empty()) {
        (Certainty::Confirmed, _) => key::REPORT_RESULT_CONFIRMED,
        (Certainty::NotConfirmed, true) => key::REPORT_RESULT_NOT_CONFIRMED,
        (Certainty::NotConfirmed, false) => key::REPORT_RESULT_DIFFERENT,
    };
    let earlier =
        if receipt.can_put_back { key::REPORT_EARLIER_KEPT } else { key::REPORT_EARLIER_NONE };
    // RFC 3339 in UTC, as it is kept.
    let time = receipt.time.replace('T', " ").replace('Z', " UTC");
    let rows = [
        (key::REPORT_SKILL, skill_name.to_owned()),
        (key::REPORT_SKILL_ID, receipt.skill_id.clone()),
        (key::REPORT_STAGE, receipt.stage.clone()),
        (key::REPORT_TIME, time),
        (key::REPORT_RESULT, i18n::text(result)),
        (key::REPORT_REQUEST, receipt.request_id.clone()),
        (key::REPORT_EARLIER, i18n::text(earlier)),
    ];
    for (label, value) in rows.into_iter().filter(|(_, value)| !value.is_empty()) {
        text.indented(2, &format!("{}: {}", i18n::text(label), safe.value(&value)));
    }
}

/// What was said to the skill, what came back, and what that means for the link.
fn conversation(text: &mut Lines, safe: &Safe, tried: &[Turn]) {
    if tried.is_empty() {
        return;
    }
    text.gap();
    text.heading(&i18n::text(key::REPORT_TRIED));
    for turn in tried {
        let said = safe.value(&turn.said);
        let answer = safe.value(&turn.answer.speech.join(" "));
        text.indented(2, &i18n::text_with(key::REPORT_TRIED_SAID, &[("words", &said)]));
        text.indented(4, &i18n::text_with(key::REPORT_TRIED_ANSWER, &[("words", &answer)]));
        text.indented(4, &i18n::text(meaning(turn.answer.link())));
        if !turn.answer.error.is_empty() {
            text.indented(4, &safe.value(&turn.answer.error));
        }
    }
}

fn meaning(seen: LinkSeen) -> i18n::Key {
    match seen {
        LinkSeen::NotLinked => key::REPORT_TRIED_NOT_LINKED,
        LinkSeen::Linked => key::REPORT_TRIED_LINKED,
        LinkSeen::TokenRefused => key::REPORT_TRIED_TOKEN_REFUSED,
        LinkSeen::NotAsked => key::REPORT_TRIED_NOT_ASKED,
        LinkSeen::NotReached => key::REPORT_TRIED_NOT_REACHED,
        LinkSeen::CodeFailed => key::REPORT_TRIED_CODE_FAILED,
    }
}

fn changes(text: &mut Lines, safe: &Safe, heading: i18n::Key, changes: &[Change]) {
    if changes.is_empty() {
        return;
    }
    text.gap();
    text.heading(&i18n::text(heading));
    for change in changes {
        text.indented(2, &name(safe, &change.name));
        let (now, after) =
            (value(safe, change, change.now.as_ref()), value(safe, change, change.after.as_ref()));
        text.indented(4, &i18n::text_with(key::REPORT_NOW, &[("value", &now)]));
        text.indented(4, &i18n::text_with(key::REPORT_AFTER, &[("value", &after)]));
    }
}

/// What people call a member, and its name in the JSON.
fn name(safe: &Safe, member: &str) -> String {
    let own = safe.value(member);
    Field::named(member).map_or(own.clone(), |field| format!("{} ({own})", i18n::field_name(field)))
}

/// The value of a member that is known; one that is not known could be anything, and is not told.
fn value(safe: &Safe, change: &Change, value: Option<&Value>) -> String {
    let Some(value) = value else { return i18n::text(key::REPORT_NOTHING) };
    match Field::named(&change.name) {
        None => i18n::text(key::REPORT_OTHER_KIND),
        Some(Field::ClientSecret) => i18n::text(key::REPORT_SECRET_GIVEN),
        Some(_) => match safe.json(value) {
            Value::String(text) => text,
            Value::Array(entries) => {
                let entries = entries
                    .iter()
                    .map(|entry| entry.as_str().map_or_else(|| entry.to_string(), str::to_owned));
                shown(&entries.collect::<Vec<_>>().join(", "))
            }
            other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_)) => {
                shown(&other.to_string())
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::Simulated;
    use crate::model::SkillCall;
    use crate::rules::probe::STATIONS;
    use crate::rules::probe::Standing;

    const SECRET: &str = "canary-canary-canary";

    fn receipt() -> Receipt {
        let change = |name: &str, now: Value, after: Value| Change {
            name: name.to_owned(),
            now: Some(now),
            after: Some(after),
        };
        Receipt {
            skill_id: "amzn1.ask.skill.1".to_owned(),
            stage: "development".to_owned(),
            time: "2026-11-22T14:26:00Z".to_owned(),
            changed: vec![
                change("clientId", json!("old"), json!(SECRET)),
                change("clientSecret", json!(SECRET), json!(SECRET)),
                change("scopes", json!([]), json!(["profile", SECRET])),
                change("strange", json!({"in": SECRET}), json!("strange-value")),
            ],
            untold: vec!["clientSecret".to_owned()],
            request_id: "7c1f0b52".to_owned(),
            can_put_back: true,
            ..Receipt::default()
        }
    }

    fn tried() -> [Turn; 1] {
        let call = SkillCall { has_token: true, ..SkillCall::default() };
        let speech = vec!["Hello.".to_owned(), SECRET.to_owned()];
        let answer = Simulated { speech, calls: vec![call], ..Simulated::default() };
        [Turn { said: format!("open {SECRET}"), answer }]
    }

    fn told_of(receipt: &Receipt) -> String {
        let sent = AccountLinking {
            grant_type: "AUTH_CODE".to_owned(),
            authorization_url: format!("https://a.example/?client_secret={SECRET}"),
            client_id: "new".to_owned(),
            ..AccountLinking::default()
        };
        let asked = STATIONS.map(|station| StationResult {
            station,
            standing: Standing::Problem,
            took: Some(640),
            found: Vec::new(),
        });
        receipt_text(receipt, Some(&sent), "Car-Fu", &asked, &tried(), &Secret::new(SECRET))
    }

    #[test]
    fn a_person_can_read_what_was_sent_and_what_amazon_said() {
        let text = told_of(&receipt());
        for line in [
            "  Skill: Car-Fu",
            "  Skill ID: amzn1.ask.skill.1",
            "  Sent: 2026-11-22 14:26:00 UTC",
            "  Result: Amazon has what was sent.",
            "  Amazon’s request: 7c1f0b52",
            "  Client ID (clientId): new",
            "  Client secret (clientSecret): given, not shown",
            "    Before: old",
            "    The account was linked: the request held an access token.",
            "  Redirect URLs accepted  problem, 0.6 s",
        ] {
            assert!(text.lines().any(|told| told == line), "{line}\n{text}");
        }
        assert!(!text.contains('{') && !text.contains('"'), "{text}");
    }

    #[test]
    fn no_secret_and_nothing_unknown_gets_in() {
        let text = told_of(&receipt());
        assert!(!text.contains("canary"), "{text}");
        assert!(!text.contains("strange-value"), "{text}");
        let alone = tried_text("amzn1.ask.skill.1", SECRET, &tried(), &Secret::new(SECRET));
        assert!(alone.contains("What was tried") && !alone.contains("canary"), "{alone}");
        let nobody_knows = receipt_text(&receipt(), None, "", &[], &[], &Secret::default());
        assert!(!nobody_knows.contains("strange-value"));
    }

    #[test]
    fn an_outcome_that_is_not_sure_is_told_as_such() {
        let mut unsure = Receipt { certainty: Certainty::NotConfirmed, ..receipt() };
        assert!(told_of(&unsure).contains("could not be confirmed"));
        unsure.mismatches = vec![Change { name: "clientId".to_owned(), ..Change::default() }];
        assert!(told_of(&unsure).contains("Amazon tells some of it differently"));
    }
}
