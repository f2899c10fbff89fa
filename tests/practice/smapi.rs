//! Vendors, skills, manifest and status, and who may ask for them.

use std::collections::BTreeSet;
use std::time::Duration;

use reqwest::Method;
use reqwest::StatusCode;

use super::trial::Trial;
use super::trial::json;

#[tokio::test]
async fn the_person_has_one_vendor() {
    let trial = Trial::start().await;
    let answer = trial.smapi(Method::GET, "/v1/vendors").send().await.unwrap();
    assert!(answer.headers().contains_key("x-amzn-requestid"));
    let vendors = json(answer).await;
    assert_eq!(vendors["vendors"][0]["id"], trial.practice.vendor_id());
    assert_eq!(vendors["vendors"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_token_may_stand_alone_as_the_ask_cli_sends_it() {
    let trial = Trial::start().await;
    let token = trial.practice.ready_access_token();
    let answer = trial.get("/v1/vendors").header("authorization", token).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
}

#[tokio::test]
async fn without_a_token_that_holds_nobody_gets_in() {
    let trial = Trial::start().await;
    let program = trial.program();
    let tokens = trial.tokens(&program, "alexa::ask:skills:read").await;
    let token = tokens["access_token"].as_str().unwrap();
    let in_time = trial.get("/v1/vendors").bearer_auth(token).send().await.unwrap();
    assert_eq!(in_time.status(), StatusCode::OK);

    trial.practice.advance(Duration::from_hours(1));
    let skill = trial.skill("Car-Fu");
    let stage = format!("/v1/skills/{skill}/stages/development");
    for path in [
        "/v1/vendors".to_owned(),
        "/v1/skills?vendorId=x".to_owned(),
        format!("/v1/skills/{skill}/status"),
        format!("{stage}/manifest"),
        format!("{stage}/accountLinkingClient"),
    ] {
        for request in [
            trial.get(&path),
            trial.get(&path).bearer_auth("Atza|unknown"),
            trial.get(&path).bearer_auth(token),
        ] {
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{path}");
            assert!(answer.headers().contains_key("www-authenticate"));
            assert_eq!(json(answer).await["message"], "Token is invalid/expired");
        }
    }
}

#[tokio::test]
async fn each_question_needs_its_scope() {
    let trial = Trial::start().await;
    let program = trial.program();
    let account_linking = trial.account_linking("Porch Light", "development");
    let cases = [
        ("profile", 403, 403),
        ("alexa::ask:skills:test", 403, 403),
        ("alexa::ask:skills:read", 200, 403),
        ("alexa::ask:skills:readwrite", 200, 200),
    ];
    for (scope, vendors, settings) in cases {
        let tokens = trial.tokens(&program, scope).await;
        let token = tokens["access_token"].as_str().unwrap();
        for (path, status) in [("/v1/vendors", vendors), (account_linking.as_str(), settings)] {
            let answer = trial.get(path).bearer_auth(token).send().await.unwrap();
            assert_eq!(answer.status().as_u16(), status, "{scope} {path}");
        }
    }
}

#[tokio::test]
async fn skills_come_page_by_page() {
    let trial = Trial::with_more_skills(60).await;
    let mut seen = Vec::new();
    let mut next: Option<String> = None;
    let mut pages = 0;
    loop {
        let mut query = vec![("vendorId", trial.practice.vendor_id()), ("maxResults", "25")];
        query.extend(next.as_deref().map(|token| ("nextToken", token)));
        let answer = trial.smapi(Method::GET, "/v1/skills").query(&query).send().await.unwrap();
        assert_eq!(answer.headers()["content-type"], "application/json+hal");
        let page = json(answer).await;
        let rows = page["skills"].as_array().unwrap();
        assert!(rows.len() <= 25);
        seen.extend(rows.iter().map(|row| {
            let text = |name: &str| row[name].as_str().unwrap().to_owned();
            (text("skillId"), text("stage"))
        }));
        pages += 1;
        next = page["nextToken"].as_str().map(str::to_owned);
        assert_eq!(page["isTruncated"], next.is_some());
        if next.is_none() {
            break;
        }
    }
    // 63 skills, seven of them also live.
    assert_eq!(pages, 3);
    assert_eq!(seen.len(), 70);
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 70);
    let ids: BTreeSet<&String> = seen.iter().map(|(id, _)| id).collect();
    let told = trial.practice.skills();
    assert_eq!(ids, told.iter().map(|(id, _)| id).collect());
}

#[tokio::test]
async fn skills_come_by_id_with_a_row_for_each_stage() {
    let trial = Trial::start().await;
    let tea = trial.skill("Tea Timer");
    let query = [("vendorId", trial.practice.vendor_id()), ("skillId", &tea)];
    let answer = trial.smapi(Method::GET, "/v1/skills").query(&query).send().await.unwrap();
    let body = json(answer).await;
    let rows = body["skills"].as_array().unwrap();
    let stages: Vec<&str> = rows.iter().map(|row| row["stage"].as_str().unwrap()).collect();
    assert_eq!(stages, ["development", "live"]);
    assert_eq!(rows[0]["nameByLocale"]["en-US"], "Tea Timer");
    assert_eq!(rows[0]["apis"][0], "custom");
    assert_eq!(rows[1]["publicationStatus"], "PUBLISHED");
}

#[tokio::test]
async fn wrong_lists_are_refused() {
    let trial = Trial::start().await;
    let own = format!("vendorId={}", trial.practice.vendor_id());
    let overflow = "nextToken=ZnJvbSAxODQ0Njc0NDA3MzcwOTU1MTYxNQ";
    let eleven = "&skillId=a".repeat(11);
    let cases = [
        (String::new(), 400),
        ("vendorId=MSOMEBODYELSE".to_owned(), 403),
        (format!("{own}&maxResults=0"), 400),
        (format!("{own}&maxResults=51"), 400),
        (format!("{own}&maxResults=many"), 400),
        (format!("{own}&nextToken=nonsense"), 400),
        (format!("{own}&{overflow}"), 200),
        (format!("{own}&skillId=a&maxResults=5"), 400),
        (format!("{own}{eleven}"), 400),
    ];
    for (query, status) in cases {
        let path = format!("/v1/skills?{query}");
        let answer = trial.smapi(Method::GET, &path).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "{query}");
        assert!(answer.headers().contains_key("x-amzn-requestid"), "{query}");
    }
}

#[tokio::test]
async fn the_manifest_tells_the_kind_of_skill() {
    let trial = Trial::start().await;
    for (name, api) in [("Car-Fu", "custom"), ("Porch Light", "smartHome")] {
        let path = format!("/v1/skills/{}/stages/development/manifest", trial.skill(name));
        let answer = trial.smapi(Method::GET, &path).send().await.unwrap();
        assert!(answer.headers().contains_key("etag"));
        let manifest = json(answer).await;
        let manifest = &manifest["manifest"];
        assert_eq!(manifest["publishingInformation"]["locales"]["en-US"]["name"], name);
        assert!(manifest["apis"].as_object().unwrap().contains_key(api));
    }
}

#[tokio::test]
async fn the_status_is_always_done() {
    let trial = Trial::start().await;
    let path = format!("/v1/skills/{}/status", trial.skill("Car-Fu"));
    let status = json(trial.smapi(Method::GET, &path).send().await.unwrap()).await;
    assert_eq!(status["manifest"]["lastUpdateRequest"]["status"], "SUCCEEDED");
}

#[tokio::test]
async fn skills_of_others_and_of_nobody_are_told_apart() {
    let trial = Trial::start().await;
    let others = trial.practice.somebody_elses_skill().unwrap();
    let own = trial.skill("Car-Fu");
    let cases = [
        (others.as_str(), "development", 403),
        ("amzn1.ask.skill.nobody", "development", 404),
        (own.as_str(), "live", 404),
        (own.as_str(), "DEVELOPMENT", 400),
    ];
    for (skill, stage, status) in cases {
        for resource in ["manifest", "accountLinkingClient"] {
            let path = format!("/v1/skills/{skill}/stages/{stage}/{resource}");
            let answer = trial.smapi(Method::GET, &path).send().await.unwrap();
            assert_eq!(answer.status().as_u16(), status, "{path}");
        }
    }
    let path = "/v1/skills/x/stages/development/interactionModel/locales/en-US";
    let answer = trial.smapi(Method::GET, path).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
}
