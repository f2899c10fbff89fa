//! AL-317, AL-319, AL-323, AL-324: what lies behind the login, where neither probe nor rehearsal can look. The rest of
//! a link is seen by the person alone, so an answer settles these.

use crate::i18n::key;
use crate::model::Manifest;
use crate::model::RunSeen;
use crate::model::TestRequest;
use crate::rules::Checked;
use crate::rules::NotChecked;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::network::rule_of;
use crate::rules::rehearsal::is_linked;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const IN_THE_APP: &str = "AL-323";

/// AL-317. Only a smart-home skill that is sent events is asked.
pub(super) fn accept_grant(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let facts = &sight.context.facts;
    let sends = sight.context.manifest().map(Manifest::sends_events).or(facts.sends_events);
    if sends == Some(false) || sight.kind_that(|kind| kind == "smartHome") == Ok(None) {
        return Ok(Vec::new());
    }
    let answers = facts.answers_accept_grant.ok_or(Question::AcceptGrant)?;
    Ok((!answers).then(|| Said::about_nothing(Severity::Error)).into_iter().collect())
}

/// AL-319. Only with addresses of an app of one's own.
pub(super) fn enablement(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if sight.settings.redirect_urls.is_empty() {
        return Ok(Vec::new());
    }
    let variant = match sight.context.facts.enablement.as_deref().ok_or(Question::Enablement)? {
        "201" => return Ok(Vec::new()),
        "400" => "form",
        "401" => "disabled",
        "403" => "client",
        "page" => "opened",
        _ => return Err(Question::Enablement.into()),
    };
    Ok(vec![Said::about_nothing(Severity::Error).variant(variant)])
}

/// AL-324.
pub(super) fn test_request(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    match sight.context.facts.test_request.ok_or(Question::TestRequest)? {
        TestRequest::WithToken => Ok(Vec::new()),
        TestRequest::WithoutToken => Ok(vec![Said::about_nothing(Severity::Note)]),
        TestRequest::Unreadable => Err(Reason::CannotTell(key::NOT_CHECKED_NO_TEST_REQUEST)),
    }
}

/// AL-323, once everything else is judged: a link that was rehearsed without a fault, and whether the one in the Alexa
/// app works, as the person says.
pub fn in_the_app(checked: &mut Checked, runs: &[RunSeen], works: Option<bool>) {
    if !is_linked(runs) {
        return;
    }
    checked.not_checked.retain(|not| not.code != IN_THE_APP);
    let error = checked.findings.iter().find(|finding| finding.severity == Severity::Error);
    let reason = match (error, works) {
        (Some(error), _) => Reason::FixFirst(error.code),
        (None, None) => Reason::Asks(Question::WorksInApp),
        (None, Some(true)) => return,
        (None, Some(false)) => {
            let rule = rule_of(IN_THE_APP);
            let said = Said::about_nothing(Severity::Note);
            checked.findings.extend(rule.map(|rule| rule.finding(said)));
            return checked.sort();
        }
    };
    checked.not_checked.push(NotChecked { code: IN_THE_APP, reason });
    checked.not_checked.sort_by_key(|not| not.code);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::AccountLinking;
    use crate::model::Context;
    use crate::model::Secret;
    use crate::rules;
    use crate::rules::Finding;
    use crate::rules::rehearsal::tests::linked;
    use crate::rules::testing::finding_with;

    /// What it says, or why it does not.
    fn told(code: &str, members: &serde_json::Value, context: serde_json::Value) -> String {
        let settings: Context = serde_json::from_value(context.clone()).unwrap();
        if let Some(found) = finding_with(code, members.clone(), context) {
            assert!(!found.why().is_empty() && !found.fix().is_empty());
            return format!("{:?} {}", found.severity, found.variant);
        }
        let app = members.get("redirectUrls").map(|_| "https://app.example/".to_owned());
        let asked = AccountLinking {
            redirect_urls: app.into_iter().collect(),
            ..AccountLinking::default()
        };
        let checked = rules::check(&asked, &Secret::default(), &settings);
        let open = checked.not_checked.into_iter().find(|not| not.code == code);
        open.map(|not| format!("{:?}", not.reason)).unwrap_or_default()
    }

    #[test]
    fn accept_grant_is_asked_of_skills_that_are_sent_events() {
        let of = |context| told("AL-317", &json!({}), context);
        let asks = "Asks(AcceptGrant)";
        assert_eq!(of(json!({})), asks);
        assert_eq!(of(json!({"skillType": "smartHome"})), asks);
        assert_eq!(of(json!({"skillType": "custom"})), "");
        assert_eq!(of(json!({"facts": {"sendsEvents": false}})), "");
        let answered = |answers: bool| json!({"facts": {"answersAcceptGrant": answers}});
        assert_eq!((of(answered(true)), of(answered(false))), (String::new(), "Error ".to_owned()));
        let manifest = json!({"apis": {"smartHome": {}}, "permissions": []});
        assert_eq!(of(json!({"manifest": manifest, "facts": {"answersAcceptGrant": false}})), "");
    }

    #[test]
    fn the_enablement_call_is_asked_about_where_there_is_an_app() {
        let app = || json!({"redirectUrls": ["https://app.example/"]});
        let of = |answer: &str| told("AL-319", &app(), json!({"facts": {"enablement": answer}}));
        assert_eq!(told("AL-319", &json!({}), json!({})), "");
        assert_eq!(told("AL-319", &app(), json!({})), "Asks(Enablement)");
        assert_eq!((of("201"), of("tomorrow")), (String::new(), "Asks(Enablement)".to_owned()));
        let variants = ["400", "401", "403", "page"].map(of);
        assert_eq!(
            variants,
            ["form", "disabled", "client", "opened"].map(|it| format!("Error {it}"))
        );
    }

    #[test]
    fn a_test_without_a_token_is_told() {
        let of = |request| told("AL-324", &json!({}), json!({"facts": {"testRequest": request}}));
        let user = |user| json!({"version": "1.0", "request": {}, "session": {"user": user}});
        assert_eq!(told("AL-324", &json!({}), json!({})), "Asks(TestRequest)");
        assert_eq!(of(user(json!({}))), "Note ");
        assert_eq!(of(user(json!({"accessToken": "t"}))), "");
        assert!(of(json!({"hello": 1})).starts_with("CannotTell"));
    }

    #[test]
    fn a_good_rehearsal_asks_about_the_app_and_a_no_is_told() {
        let own =
            || rules::check(&AccountLinking::default(), &Secret::default(), &Context::default());
        let after = |works, findings: Vec<Finding>, runs: &[RunSeen]| {
            let mut checked = own();
            checked.findings = findings;
            in_the_app(&mut checked, runs, works);
            let found = checked.findings.iter().any(|finding| finding.code == "AL-323");
            let open = checked.not_checked.iter().find(|not| not.code == "AL-323");
            (found, open.map(|not| not.reason))
        };
        let good = [linked()];
        let asks = Some(Reason::Asks(Question::WorksInApp));
        assert_eq!(after(None, Vec::new(), &good), (false, asks));
        assert_eq!(after(Some(true), Vec::new(), &good), (false, None));
        assert_eq!(after(Some(false), Vec::new(), &good), (true, None));
        assert_eq!(after(Some(false), Vec::new(), &[]), (false, Some(Reason::NotRehearsed)));
        let error = own().findings.into_iter().find(|found| found.severity == Severity::Error);
        let first = error.clone().map(|error| Reason::FixFirst(error.code));
        assert_eq!(after(Some(false), error.into_iter().collect(), &good), (false, first));
        let note = rule_of("AL-323").unwrap().finding(Said::about_nothing(Severity::Note));
        let order = [
            "AL-317",
            "AL-119",
            "return address",
            "read back",
            "add-on",
            "pop-up",
            "JSON",
            "sign out",
        ];
        let places = order.map(|word| note.why().find(word));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    }
}
