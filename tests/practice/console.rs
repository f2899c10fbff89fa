//! The console's pages, as a browser without scripts uses them.

use reqwest::Method;
use reqwest::StatusCode;
use serde_json::json;

use super::account_linking::request;
use super::account_linking::settings;
use super::trial::Program;
use super::trial::RETURN_URL;
use super::trial::Trial;
use super::trial::sign_in_path;

const CREATE: &str = "/settings/console/securityprofile/create-security-profile.html";
const PROFILES: &str = "/loginwithamazon/console/site/lwa/overview.html";

async fn page(trial: &Trial, path: &str) -> String {
    let answer = trial.get(path).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    answer.text().await.unwrap()
}

/// Fills in “Create a New Security Profile” and saves.
async fn create(trial: &Trial, name: &str) -> Program {
    let form = [("name", name), ("description", name), ("privacy_url", "http://example.com/p")];
    let saved = trial.post(CREATE).form(&form).send().await.unwrap();
    assert_eq!(saved.status(), StatusCode::SEE_OTHER);
    assert_eq!(saved.headers()["location"], PROFILES);
    let shown = page(trial, PROFILES).await;
    Program {
        id: cut_out(&shown, "amzn1.application-oa2-client."),
        secret: cut_out(&shown, "amzn1.oa2-cs.v1."),
    }
}

/// The first value on a page that begins so.
fn cut_out(page: &str, beginning: &str) -> String {
    let from = &page[page.find(beginning).unwrap()..];
    from[..from.find('<').unwrap()].to_owned()
}

fn edit_path(program: &Program) -> String {
    let page = "/settings/console/securityprofile/web-settings/update.html";
    format!("{page}?profile={}", program.id)
}

#[tokio::test]
async fn a_profile_is_made_and_allowed_to_return_by_hand() {
    let trial = Trial::start().await;
    let list = page(&trial, PROFILES).await;
    assert!(list.contains(">Create a New Security Profile</a>"));
    let form = page(&trial, CREATE).await;
    for label in
        ["Security Profile Name", "Security Profile Description", "Consent Privacy Notice URL"]
    {
        assert!(form.contains(&format!(">{label}</label>")), "{label}");
    }
    let program = create(&trial, "Car-Fu sign-in").await;
    assert_eq!(program.id.len(), 61);
    assert_eq!(program.secret.len(), 80);
    let list = page(&trial, PROFILES).await;
    assert!(list.contains("Show Client ID and Client Secret"));
    assert!(list.contains(">Web Settings</a>"));

    // Not listed yet: the sign-in fails as Login with Amazon's does.
    let wanted = [("response_type", "code"), ("scope", "profile")];
    let path = sign_in_path(&program, &wanted);
    let answer = trial.get(&path).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);

    let edit = edit_path(&program);
    assert!(page(&trial, &edit).await.contains("<legend>Allowed Return URLs</legend>"));
    let alexa = "https://layla.amazon.com/api/skill/link/M1";
    let form = [("return_url", RETURN_URL), ("do", "add-return-url")];
    let more = trial.post(&edit).form(&form).send().await.unwrap().text().await.unwrap();
    assert!(more.contains("aria-label=\"Allowed Return URLs 2\""));
    assert!(more.contains(&format!("value=\"{RETURN_URL}\"")));
    let form = [("origin", ""), ("return_url", RETURN_URL), ("return_url", alexa), ("do", "save")];
    let saved = trial.post(&edit).form(&form).send().await.unwrap();
    assert_eq!(saved.status(), StatusCode::SEE_OTHER);
    let shown = page(&trial, saved.headers()["location"].to_str().unwrap()).await;
    assert!(shown.contains(RETURN_URL) && shown.contains(alexa));
    assert!(shown.contains("Show Secret"));

    let tokens = trial.tokens(&program, "profile").await;
    assert!(tokens["access_token"].is_string());
}

#[tokio::test]
async fn what_a_form_refuses_stays_typed() {
    let trial = Trial::start().await;
    let form = [("name", "Kept \"name\""), ("description", "Kept too"), ("privacy_url", "none")];
    let answer = trial.post(CREATE).form(&form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    let shown = answer.text().await.unwrap();
    assert!(shown.contains("value=\"Kept &quot;name&quot;\""));
    assert!(shown.contains("value=\"Kept too\""));
    assert!(shown.contains("Consent Privacy Notice URL is required"));

    let program = create(&trial, "Program").await;
    let form = [("return_url", RETURN_URL), ("return_url", "http://example.com/cb")];
    let answer = trial.post(&edit_path(&program)).form(&form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    let shown = answer.text().await.unwrap();
    assert!(shown.contains(RETURN_URL));
    assert!(shown.contains("“http://example.com/cb” is not allowed"));
    let form = [("origin", RETURN_URL), ("do", "save")];
    let answer = trial.post(&edit_path(&program)).form(&form).send().await.unwrap();
    assert!(answer.text().await.unwrap().contains("is not an origin"));
}

#[tokio::test]
async fn the_first_page_tells_what_a_script_needs() {
    let trial = Trial::start().await;
    let shown = page(&trial, "/").await;
    assert!(shown.contains(trial.practice.vendor_id()));
    assert!(shown.contains(&trial.practice.ready_access_token()));
    for (id, name) in trial.practice.skills() {
        assert!(shown.contains(&id) && shown.contains(&name));
    }
    let program = trial.program();
    assert!(page(&trial, "/").await.contains(&program.id));
    let ids = page(&trial, "/settings/console/mycid").await;
    assert!(ids.contains(trial.practice.vendor_id()) && ids.contains("amzn1.account."));
}

#[tokio::test]
async fn a_skills_page_shows_its_settings_and_redirect_urls() {
    let trial = Trial::start().await;
    let path = |name: &str| {
        let skill = trial.skill(name);
        format!("/alexa/console/ask/build/custom/{skill}/development/en_US/account-linking")
    };
    assert!(page(&trial, "/alexa/console/ask").await.contains(&path("Tea Timer")));
    let vendor = trial.practice.vendor_id();

    let tea = page(&trial, &path("Tea Timer")).await;
    assert!(tea.contains("<dt>Your Web Authorization URI</dt><dd><code>https://login.tea.example"));
    assert!(tea.contains("<dt>Your Secret</dt><dd>Saved, not shown</dd>"));
    assert!(!tea.contains("practice-tea-timer-secret"));
    for host in ["pitangui.amazon.com", "layla.amazon.com", "alexa.amazon.co.jp"] {
        assert!(tea.contains(&format!("https://{host}/api/skill/link/{vendor}")), "{host}");
    }
    assert!(page(&trial, &path("Car-Fu")).await.contains("Not set up"));
    for way in ["build/custom/{}/development/en_US/dashboard", "build/{}/development/en_US"] {
        let way = way.replace("{}", &trial.skill("Car-Fu"));
        assert!(page(&trial, &format!("/alexa/console/ask/{way}")).await.contains("Not set up"));
    }

    let mut implicit = settings();
    implicit["type"] = json!("IMPLICIT");
    let api = trial.account_linking("Car-Fu", "development");
    trial.smapi(Method::PUT, &api).json(&request(&implicit)).send().await.unwrap();
    let shown = page(&trial, &path("Car-Fu")).await;
    let address = format!("/spa/skill/account-linking-status.html?vendorId={vendor}");
    assert!(shown.contains(&format!("https://layla.amazon.com{address}")));
}

#[tokio::test]
async fn nothing_typed_becomes_markup_anywhere() {
    let evil = "\"><script>alert('x')</script>&amp;";
    let trial = Trial::start().await;
    let program = create(&trial, evil).await;
    let (id, _) = trial.practice.create_profile(evil, &[evil]);
    let api = trial.account_linking("Car-Fu", "development");
    let mut changed = settings();
    for name in ["clientId", "somethingNew"] {
        changed[name] = json!(evil);
    }
    changed["scopes"] = json!([evil]);
    changed["authorizationUrl"] = json!(format!("https://example.com/{evil}"));
    trial.smapi(Method::PUT, &api).json(&request(&changed)).send().await.unwrap();

    let skill = trial.skill("Car-Fu");
    let linking =
        format!("/alexa/console/ask/build/custom/{skill}/development/en_US/account-linking");
    let settings = "/settings/console/securityprofile/web-settings";
    let allowed = trial.practice.create_profile(evil, &[RETURN_URL]).0;
    let allowed = Program { id: allowed, secret: String::new() };
    let wanted = [("response_type", "code"), ("scope", "profile"), ("state", evil)];
    let sign_in = sign_in_path(&allowed, &wanted);
    let bad = sign_in_path(&program, &[("redirect_uri", evil)]);
    let gets = [
        "/".to_owned(),
        PROFILES.to_owned(),
        linking,
        format!("{settings}/view.html?profile={id}"),
        format!("{settings}/update.html?profile={id}"),
        sign_in.clone(),
        bad,
        format!("/ap/oa?client_id={evil}"),
        format!("/{evil}"),
    ];
    let mut answers = Vec::new();
    for path in gets {
        answers.push(trial.get(&path).send().await.unwrap());
    }
    let signing_in = [("answer", "sign-in"), ("email", evil)];
    answers.push(trial.post(&sign_in).form(&signing_in).send().await.unwrap());
    let signing_in = [("answer", "sign-in"), ("email", "pat@practice.example")];
    answers.push(trial.post(&sign_in).form(&signing_in).send().await.unwrap());
    let wrong = [("name", evil), ("description", evil), ("privacy_url", evil)];
    answers.push(trial.post(CREATE).form(&wrong).send().await.unwrap());
    let wrong = [("return_url", evil), ("origin", evil)];
    answers.push(trial.post(&edit_path(&program)).form(&wrong).send().await.unwrap());

    for answer in answers {
        let path = answer.url().path().to_owned();
        let policy = answer.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'unsafe-inline';"), "{path}");
        let shown = answer.text().await.unwrap();
        assert!(shown.contains("This is practice."), "{path}");
        assert!(!shown.contains("<script"), "{path}");
        assert!(!shown.contains("alert('x')"), "{path}");
    }
}

#[tokio::test]
async fn there_is_no_icon_and_nothing_elsewhere() {
    let trial = Trial::start().await;
    for path in ["/favicon.ico", "/nowhere", "/alexa/console/ask/build/custom/x/development/e/p"] {
        let answer = trial.get(path).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
    }
    let others = trial.practice.somebody_elses_skill().unwrap();
    let path = format!("/alexa/console/ask/build/custom/{others}/development/en_US/dashboard");
    let answer = trial.get(&path).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
}
