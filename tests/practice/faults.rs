//! Each fault does what it says, to the requests it is meant for.

use reqwest::Method;
use reqwest::StatusCode;
use serde_json::Value;
use serde_json::json;
use skill_linker::practice::Fault;
use skill_linker::practice::RetryAfter;
use skill_linker::practice::Route;

use super::account_linking::request;
use super::account_linking::settings;
use super::trial::RETURN_URL;
use super::trial::Trial;
use super::trial::json as read;

const HEADER: &str = "x-practice-fault";

#[tokio::test]
async fn refusals_are_made_and_nothing_is_done() {
    let trial = Trial::start().await;
    let path = trial.account_linking("Car-Fu", "development");
    let cases = [
        ("429", 429, None),
        ("429 7", 429, Some("7")),
        ("429 garbage", 429, Some("when the tea is ready")),
        ("500", 500, None),
        ("503", 503, None),
        ("expired", 401, None),
    ];
    for (fault, status, retry_after) in cases {
        let write = trial.smapi(Method::PUT, &path).json(&request(&settings()));
        let answer = write.header(HEADER, fault).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "{fault}");
        let told = answer.headers().get("retry-after").map(|value| value.to_str().unwrap());
        assert_eq!(told, retry_after, "{fault}");
        assert!(answer.headers().contains_key("x-amzn-requestid"), "{fault}");
        assert!(read(answer).await["message"].is_string(), "{fault}");
        let now = trial.smapi(Method::GET, &path).send().await.unwrap();
        assert_eq!(now.status(), StatusCode::NOT_FOUND, "{fault}");
    }
    let dated = trial.smapi(Method::GET, &path).header(HEADER, "429 date").send().await.unwrap();
    let date = dated.headers()["retry-after"].to_str().unwrap();
    assert!(date.ends_with(" GMT") && date.len() == 29, "{date}");
}

#[tokio::test]
async fn login_with_amazon_fails_in_its_own_words() {
    let trial = Trial::start().await;
    let cases = [("429", "temporarily_unavailable"), ("500", "server_error")];
    for (fault, error) in cases.into_iter().chain([("expired", "invalid_grant")]) {
        let answer = trial.post("/auth/o2/token").header(HEADER, fault).send().await.unwrap();
        assert_eq!(read(answer).await["error"], error, "{fault}");
    }
    let profile = trial.get("/user/profile").header(HEADER, "expired").send().await.unwrap();
    assert_eq!(read(profile).await["error"], "invalid_token");
}

#[tokio::test]
async fn client_id_and_secret_count_one_way_only() {
    let trial = Trial::start().await;
    let program = trial.program();
    for (fault, takes_header) in [("only-basic", true), ("only-body", false)] {
        for in_header in [true, false] {
            let code = trial.code(&program, "profile").await;
            let mut form = vec![
                ("grant_type", "authorization_code"),
                ("code", &code),
                ("redirect_uri", RETURN_URL),
            ];
            let asked = trial.post("/auth/o2/token").header(HEADER, fault);
            let asked = if in_header {
                asked.basic_auth(&program.id, Some(&program.secret))
            } else {
                form.extend([("client_id", &*program.id), ("client_secret", &program.secret)]);
                asked
            };
            let answer = asked.form(&form).send().await.unwrap();
            let status = if in_header == takes_header { 200 } else { 401 };
            assert_eq!(answer.status().as_u16(), status, "{fault}");
            let told = read(answer).await;
            let error = if status == 200 { &Value::Null } else { &json!("invalid_client") };
            assert_eq!(&told["error"], error, "{fault}");
        }
    }
}

#[tokio::test]
async fn a_web_page_stands_in_for_json() {
    let trial = Trial::start().await;
    let answer = trial.smapi(Method::GET, "/v1/vendors").header(HEADER, "html").send().await;
    let answer = answer.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("text/html"));
}

#[tokio::test]
async fn lost_and_late_answers_are_of_things_done() {
    let trial = Trial::start().await;
    let cases = [("close", false, 404), ("lost", false, 200), ("stored-500", true, 200)];
    for (fault, is_answered, status) in cases {
        let path = trial.account_linking("Car-Fu", "development");
        let write = trial.smapi(Method::PUT, &path).json(&request(&settings()));
        let answer = write.header(HEADER, fault).send().await;
        assert_eq!(answer.is_ok(), is_answered, "{fault}");
        let now = trial.smapi(Method::GET, &path).send().await.unwrap();
        assert_eq!(now.status().as_u16(), status, "{fault}");
        trial.smapi(Method::DELETE, &path).send().await.unwrap();
    }
    let path = trial.account_linking("Car-Fu", "development");
    let write = trial.smapi(Method::PUT, &path).json(&request(&settings()));
    let late = write.header(HEADER, "slow 60").send().await.unwrap();
    assert_eq!(late.status(), StatusCode::NO_CONTENT);
}

/// A client that gives up waiting has still sent the settings.
#[tokio::test]
async fn a_slow_answer_is_of_a_thing_already_done() {
    let trial = Trial::start().await;
    let path = trial.account_linking("Car-Fu", "development");
    let write = trial.smapi(Method::PUT, &path).json(&request(&settings()));
    let waiting = tokio::spawn(write.header(HEADER, "slow 3600000").send());
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while trial.smapi(Method::GET, &path).send().await.unwrap().status() != StatusCode::OK {
        assert!(std::time::Instant::now() < deadline, "never stored");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert!(!waiting.is_finished(), "the answer is not late");
    waiting.abort();
}

#[tokio::test]
async fn an_answer_is_cut_at_the_very_byte() {
    let trial = Trial::start().await;
    let address = trial.practice.address();
    let token = trial.practice.ready_access_token();
    let ask = |fault: &str| {
        format!(
            "GET /v1/vendors HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\n\
             Connection: close\r\n{fault}\r\n"
        )
    };
    let whole = trial.raw(ask("")).await;
    assert!(whole.starts_with(b"HTTP/1.1 200 OK\r\n"));
    for bytes in (0..whole.len()).step_by(7).chain([1, whole.len() - 1]) {
        let cut = trial.raw(ask(&format!("{HEADER}: cut {bytes}\r\n"))).await;
        assert_eq!(cut.len(), bytes);
        assert!(whole.starts_with(&cut[..bytes.min(17)]));
    }
    let path = "/v1/vendors";
    let answer = trial.smapi(Method::GET, path).header(HEADER, "cut 300").send().await;
    let is_whole = match answer {
        Ok(answer) => answer.bytes().await.is_ok(),
        Err(_) => false,
    };
    assert!(!is_whole, "the client sees that something is missing");
}

#[tokio::test]
async fn somebody_else_is_a_moment_faster() {
    let trial = Trial::start().await;
    for name in ["Porch Light", "Car-Fu"] {
        let path = trial.account_linking(name, "development");
        let before = trial.smapi(Method::GET, &path).send().await.unwrap();
        let etag = before.headers().get("etag").cloned();
        trial.practice.plan_fault(Route::PutAccountLinking, Fault::Changed, 1);
        let mut write = trial.smapi(Method::PUT, &path).json(&request(&settings()));
        if let Some(etag) = &etag {
            write = write.header("if-match", etag);
        }
        let status = write.send().await.unwrap().status();
        // Without a version to match, the write goes through over what somebody else did.
        let expected = match etag {
            Some(_) => StatusCode::PRECONDITION_FAILED,
            None => StatusCode::NO_CONTENT,
        };
        assert_eq!(status, expected, "{name}");
    }
    let path = trial.account_linking("Porch Light", "development");
    let now = read(trial.smapi(Method::GET, &path).send().await.unwrap()).await;
    assert_eq!(now["accountLinkingResponse"]["defaultTokenExpirationInSeconds"], 4200);

    let path = trial.account_linking("Tea Timer", "development");
    trial.smapi(Method::DELETE, &path).send().await.unwrap();
    let appeared = trial.smapi(Method::GET, &path).header(HEADER, "changed").send().await.unwrap();
    let now = read(appeared).await;
    assert_eq!(now["accountLinkingResponse"]["clientId"], "somebody-else");
}

#[tokio::test]
async fn planned_faults_are_for_their_route_and_number() {
    let trial = Trial::start().await;
    let busy = Fault::Busy(RetryAfter::Seconds(1));
    trial.practice.plan_fault(Route::Vendors, busy, 2);
    trial.practice.plan_fault(Route::Any, Fault::Error, 1);
    trial.practice.plan_fault(Route::Vendors, Fault::Html, 0);
    let mut seen = Vec::new();
    for _ in 0..4 {
        let answer = trial.smapi(Method::GET, "/v1/vendors").send().await.unwrap();
        seen.push(answer.status().as_u16());
        // The console's pages are no route: no fault is used up on them.
        assert_eq!(trial.get("/").send().await.unwrap().status(), StatusCode::OK);
    }
    assert_eq!(seen, [429, 429, 500, 200]);
}

#[tokio::test]
async fn faults_are_planned_by_the_page_too() {
    let trial = Trial::start().await;
    let form = [("fault", "503"), ("route", "skills"), ("times", "1")];
    let answer = trial.post("/practice/faults").form(&form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let page = trial.get("/practice/faults").send().await.unwrap().text().await.unwrap();
    assert!(page.contains("<code>503</code> at skills, 1 ×"));
    let path = format!("/v1/skills?vendorId={}", trial.practice.vendor_id());
    for status in [503, 200] {
        let answer = trial.smapi(Method::GET, &path).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status);
    }

    let form = [("fault", "500")];
    trial.post("/practice/faults").form(&form).send().await.unwrap();
    trial.post("/practice/faults").form(&[("do", "clear")]).send().await.unwrap();
    let answer = trial.smapi(Method::GET, &path).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
}

#[tokio::test]
async fn what_is_no_fault_is_said() {
    let trial = Trial::start().await;
    let answer = trial.get("/v1/vendors").header(HEADER, "rain").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    assert!(answer.text().await.unwrap().contains("there is no fault “rain”"));
    for form in [
        [("fault", "rain"), ("route", "any"), ("times", "1")],
        [("fault", "500"), ("route", "nowhere"), ("times", "1")],
        [("fault", "500"), ("route", "any"), ("times", "0")],
    ] {
        let answer = trial.post("/practice/faults").form(&form).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    }
}
